import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  truncateSync,
  unlinkSync,
} from 'node:fs';
import { join } from 'node:path';

import { parentFolder } from '../model/paths.js';
import { decisionLines, stampAfter, type Decision, type Move } from './journal.js';
import { manifestEnd } from './manifest.js';
import { removeLeftover } from './remove-leftover.js';
import { flushFolder, stateFiles } from './state-files.js';
import { exists, foldersAbove, ifStanding, looseName } from './walk.js';
import { writeLines } from './write-lines.js';

/**
 * Does what the journal has left; each step may have been done before. New files come before those that link to them,
 * deletions last; but for those of files and folders that stand where the other kind is needed, or whose name differs
 * from a new one in letter case only. Then the manifest gets its lines, and the journal goes.
 *
 * @returns the stamp of the manifest
 */
export function carryOut(decision: Decision, output: string): string {
  const { moves, deletes } = decision;
  const files = stateFiles(output);
  const inTheWay = deletes.length === 0 ? () => false : waysOf(moves);
  removeFiles(deletes.filter(inTheWay), output);
  let folder: string | undefined;
  for (const move of moves) {
    const parent = parentFolder(move.path);
    if (parent !== folder) mkdirSync(join(output, parent), { recursive: true });
    folder = parent;
    putInPlace(move, files.staged, output);
  }
  removeFiles(
    deletes.filter((path) => !inTheWay(path)),
    output,
  );
  const stamp = stampAfter(decision);
  addToManifest(decision, stamp, output);
  rmSync(files.journal, { force: true });
  removeLeftover(files.staged);
  return stamp;
}

/** Finds paths that have to go before the moves can be made. */
function waysOf(moves: readonly Move[]): (path: string) => boolean {
  const places = new Set(moves.map(({ path }) => looseName(path)));
  const folders = new Set(moves.flatMap(({ path }) => foldersAbove(path)));
  return (path) =>
    folders.has(path) || [path, ...foldersAbove(path)].some((each) => places.has(looseName(each)));
}

/** Renames first and looks only where that fails: nearly always nothing is in the way. */
function putInPlace({ path, aside }: Move, staged: string, output: string): void {
  const from = join(staged, aside);
  const place = join(output, path);
  try {
    renameSync(from, place);
  } catch (error) {
    if (!exists(from)) return; // done before
    if (lstatSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
    removeEmptyFolder(place);
    renameSync(from, place);
  }
}

/** Puts the lines at the end that the manifest had when it was decided: over what a killed process wrote of them. */
function addToManifest(decision: Decision, stamp: string, output: string): void {
  const { folder, manifest, rewrittenManifest } = stateFiles(output);
  const end = manifestEnd(output);
  if (end !== 'torn' && end.stamp === stamp) return;
  const { length } = decision.before;
  if (length === 0) {
    rmSync(manifest, { recursive: true, force: true });
  } else {
    if (lstatSync(manifest).nlink > 1) {
      // A copy of the site that was made with hard links keeps its manifest.
      copyFileSync(manifest, rewrittenManifest);
      renameSync(rewrittenManifest, manifest);
    }
    truncateSync(manifest, length);
  }
  const lines = function* (): Iterable<string> {
    yield* decisionLines(decision);
    yield `= ${stamp}\n`;
  };
  writeLines(manifest, lines(), length);
  if (length === 0) flushFolder(folder);
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
