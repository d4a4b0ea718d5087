import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import type { OutputPath } from '../model/paths.js';
import type { PublishPlan } from './publish-plan.js';
import {
  manifestText,
  readManifest,
  sha256,
  sha256Of,
  stateFiles,
  stateFolder,
  type Manifest,
} from './state-files.js';
import { removeLeftover } from './remove-leftover.js';
import { exists, foldersAbove, ifStanding, looseName } from './walk.js';

/** What is left to do of a publication that was decided on. Written before the first change, removed after the last. */
export interface Journal {
  /** Files that are put in place, in this order; the staged file of each is named by its number. */
  readonly moves: readonly Move[];
  readonly deletes: readonly OutputPath[];
  /** SHA-256 of the manifest, which is put in place last. */
  readonly manifest: string;
}

interface Move {
  readonly path: OutputPath;
  readonly sha256: string;
}

/** Tells journals of this form from others; a checksum of the rest follows. */
const form = 'dongbei-journal-2';

/**
 * Writes the new bytes aside and then the journal, the point from which the publication is finished in any case. Where
 * anything fails before that point, nothing is left aside.
 *
 * What replaces a published file is flushed to the disk before, so that not even a power cut leaves less than the old or
 * the new one. Files of new pages are not: it takes 1 to 3 ms a file, and the next build compares them byte for byte.
 */
export function stage(plan: PublishPlan, output: string): Journal {
  const files = stateFiles(output);
  rmSync(files.staged, { recursive: true, force: true });
  try {
    mkdirSync(files.staged, { recursive: true });
    const moves = plan.writes.map(({ path, bytes, replaces }, index): Move => {
      writeFileSync(join(files.staged, String(index)), bytes, { flush: replaces });
      return { path, sha256: sha256(bytes) };
    });
    const manifest = manifestText(plan.manifest);
    writeFileSync(files.stagedManifest, manifest, { flush: true });
    const journal: Journal = { moves, deletes: plan.deletes, manifest: sha256(manifest) };
    const text = JSON.stringify(journal);
    writeFileSync(files.stagedJournal, `${form} ${sha256(text)}\n${text}`, { flush: true });
    syncFolder(files.staged);
    renameSync(files.stagedJournal, files.journal);
    syncFolder(files.folder);
    return journal;
  } catch (error) {
    if (!exists(files.journal)) rmSync(files.staged, { recursive: true, force: true });
    throw error;
  }
}

/** The journal that stands in the output folder; `damaged` where it is not what was written. */
export function readJournal(output: string): Journal | 'damaged' | undefined {
  const { journal } = stateFiles(output);
  const stat = lstatSync(journal, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  const text = stat.isFile() ? readFileSync(journal, 'utf8') : '';
  const [head = '', body = ''] = text.split('\n', 2);
  if (head !== `${form} ${sha256(body)}`) return 'damaged';
  const read = JSON.parse(body) as Journal;
  return [...read.moves.map((move) => move.path), ...read.deletes].every(isInside) ? read : 'damaged';
}

/** A right checksum does not make a path right: nothing is written or removed outside the output folder. */
function isInside(path: string): boolean {
  return path.split('/').every((segment) => !['', '.', '..', stateFolder].includes(segment));
}

/** Whether all bytes that the journal promises are there, aside or in place already. */
export function isComplete({ moves, manifest }: Journal, output: string): boolean {
  const files = stateFiles(output);
  const promised = (aside: string, place: string, digest: string): boolean =>
    sha256Of(exists(aside) ? aside : place) === digest;
  return (
    moves.every((move, index) =>
      promised(join(files.staged, String(index)), join(output, move.path), move.sha256),
    ) && promised(files.stagedManifest, files.manifest, manifest)
  );
}

/** The moves of the journal that are not done yet. */
export function pendingMoves({ moves }: Journal, output: string): OutputPath[] {
  const { staged } = stateFiles(output);
  return moves.flatMap(({ path }, index) => (exists(join(staged, String(index))) ? [path] : []));
}

/**
 * Does what the journal has left; each step may have been done before. New files come before those that link to them,
 * deletions last; but for those of files and folders that stand where the other kind is needed, or whose name differs
 * from a new one in letter case only.
 */
export function carryOut({ moves, deletes }: Journal, output: string): void {
  const files = stateFiles(output);
  const places = new Set(moves.map(({ path }) => looseName(path)));
  const folders = new Set(moves.flatMap(({ path }) => foldersAbove(path)));
  const inTheWay = (path: string): boolean =>
    folders.has(path) || [path, ...foldersAbove(path)].some((each) => places.has(looseName(each)));
  removeFiles(deletes.filter(inTheWay), output);
  for (const [index, { path }] of moves.entries()) {
    const aside = join(files.staged, String(index));
    if (!exists(aside)) continue;
    const place = join(output, path);
    removeEmptyFolder(place);
    mkdirSync(dirname(place), { recursive: true });
    renameSync(aside, place);
  }
  removeFiles(
    deletes.filter((path) => !inTheWay(path)),
    output,
  );
  if (exists(files.stagedManifest)) renameSync(files.stagedManifest, files.manifest);
  rmSync(files.journal, { force: true });
  removeLeftover(files.staged);
}

/**
 * Drops a journal that cannot be carried out. What it had put in place already counts as dongbei's own, so that the next
 * plan may replace it.
 */
export function dropJournal(journal: Journal | 'damaged', output: string): void {
  const files = stateFiles(output);
  const claimed = new Map(readManifest(files.stagedManifest));
  if (journal !== 'damaged') for (const move of journal.moves) claimed.set(move.path, move.sha256);
  const own = new Map(readManifest(files.manifest));
  for (const [path, digest] of claimed) {
    if (!own.has(path) && sha256Of(join(output, path)) === digest) own.set(path, digest);
  }
  replaceManifest(own, output);
  rmSync(files.journal, { recursive: true, force: true });
  rmSync(files.staged, { recursive: true, force: true });
}

function replaceManifest(manifest: Manifest, output: string): void {
  const files = stateFiles(output);
  const aside = `${files.stagedManifest}.own`;
  mkdirSync(files.staged, { recursive: true });
  writeFileSync(aside, manifestText(manifest), { flush: true });
  renameSync(aside, files.manifest);
}

/** Removes files, and the folders that are empty then. A folder that has taken a file's place stays. */
function removeFiles(paths: readonly string[], output: string): void {
  for (const path of paths) {
    const location = join(output, path);
    const stat = ifStanding(() => lstatSync(location));
    if (stat?.isDirectory() === false) unlinkSync(location);
  }
  for (const path of paths) {
    for (const folder of foldersAbove(path).reverse()) {
      const location = join(output, folder);
      const left = ifStanding(() => readdirSync(location));
      if (left !== undefined && left.length > 0) break;
      if (left !== undefined) rmdirSync(location);
    }
  }
}

/** Clears the place of a file from a folder with nothing but empty folders. */
function removeEmptyFolder(location: string): void {
  if (lstatSync(location, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  for (const name of readdirSync(location)) removeEmptyFolder(join(location, name));
  rmdirSync(location);
}

/** Makes the names in a folder outlast a power cut. Windows cannot open a folder, and needs no such thing. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
