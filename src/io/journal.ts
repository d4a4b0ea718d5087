import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { OutputPath } from '../model/paths.js';
import {
  changeLines,
  isInside,
  manifestEnd,
  nextStamp,
  pathOfText,
  pathText,
  readPublished,
  stampAt,
  type ManifestEnd,
} from './manifest.js';
import { loadIndex } from './published-index.js';
import { replaceManifest } from './replace-manifest.js';
import { flushFolder, sha256Of, stateFiles } from './state-files.js';
import { exists, ifStanding } from './walk.js';
import { chunksOf, writeLines } from './write-lines.js';

/** What a publication has decided to do. The journal holds it from before the first change until after the last. */
export interface Decision {
  /** How the manifest ended then. */
  readonly before: ManifestEnd;
  /** Files that are put in place, in this order. */
  readonly moves: readonly Move[];
  /** Files that stand already with the bytes they should have, and are dongbei's own from now on. */
  readonly adopted: readonly PublishedFile[];
  readonly deletes: readonly OutputPath[];
}

export interface PublishedFile {
  readonly path: OutputPath;
  readonly sha256: string;
}

export interface Move extends PublishedFile {
  /** Name of the file among those that are written aside: letters, digits and `-`. */
  readonly aside: string;
}

/** Tells journals of this form from others; how the manifest ended follows. */
const form = 'dongbei-journal-3';
/** Stands for the name aside of a file that is not moved. */
const adoptedMark = '=';

/** What the decision adds to the manifest, without the stamp. */
export function decisionLines({ moves, adopted, deletes }: Decision): Iterable<string> {
  const published = function* (): Iterable<PublishedFile> {
    yield* moves;
    yield* adopted;
  };
  return changeLines({ published: published(), removed: deletes });
}

/** The stamp of the manifest once the decision is carried out. */
export function stampAfter(decision: Decision): string {
  return nextStamp(decision.before.stamp, decisionLines(decision));
}

/** Writes the journal: the point from which the publication is finished in any case. */
export function writeJournal(decision: Decision, output: string): void {
  const files = stateFiles(output);
  mkdirSync(files.staged, { recursive: true });
  writeLines(files.journalCopy, journalLines(decision));
  writeLines(files.stagedJournal, journalLines(decision));
  flushFolder(files.staged);
  renameSync(files.stagedJournal, files.journal);
  flushFolder(files.folder);
}

function* journalLines(decision: Decision): Iterable<string> {
  const sum = createHash('sha256');
  for (const chunk of chunksOf(linesToSum(decision))) {
    sum.update(chunk);
    yield chunk;
  }
  yield `! ${sum.digest('hex')}\n`;
}

function* linesToSum({ before, moves, adopted, deletes }: Decision): Iterable<string> {
  yield `${form} ${String(before.length)} ${before.stamp}\n`;
  for (const { path, sha256, aside } of moves) yield `${sha256} ${aside} ${pathText(path)}\n`;
  for (const { path, sha256 } of adopted) yield `${sha256} ${adoptedMark} ${pathText(path)}\n`;
  for (const path of deletes) yield `- ${pathText(path)}\n`;
}

/** The journal that stands in the output folder; `damaged` where it is not what was written. */
export function readJournal(output: string): Decision | 'damaged' | undefined {
  const { journal } = stateFiles(output);
  if (!exists(journal)) return undefined;
  const text = textOf(journal);
  const end = text.lastIndexOf('\n', text.length - 2) + 1;
  const sum = createHash('sha256').update(text.slice(0, end)).digest('hex');
  if (text.slice(end) !== `! ${sum}\n`) return 'damaged';
  const head = new RegExp(`^${form} (\\d+) ([0-9a-f]*)\n`, 'u').exec(text);
  const entries = entriesOf(text);
  if (head === null || !entries.every(({ path }) => isInside(path))) return 'damaged';
  return {
    before: { length: Number(head[1]), stamp: head[2] ?? '' },
    moves: entries.filter((entry): entry is Move => entry.sha256 !== '' && entry.aside !== adoptedMark),
    adopted: entries.filter(({ aside }) => aside === adoptedMark),
    deletes: entries.filter(({ sha256 }) => sha256 === '').map(({ path }) => path),
  };
}

/** The lines that tell of a path, also of a journal that is damaged; without digest for a deletion. */
function entriesOf(text: string): Move[] {
  return text.split('\n').flatMap((line) => {
    const [, sha256 = '', aside = '', path] = /^(?:([0-9a-f]{64}) ([\w-]+|=)|-) (.+)$/su.exec(line) ?? [];
    return path === undefined ? [] : [{ path: pathOfText(path), sha256, aside }];
  });
}

function textOf(location: string): string {
  return ifStanding(() => lstatSync(location))?.isFile() === true ? readFileSync(location, 'utf8') : '';
}

/**
 * Whether the decision can still be carried out: all bytes that it promises are there, aside or in place already, and
 * nobody else has published since.
 */
export function isComplete(decision: Decision, output: string): boolean {
  const { staged } = stateFiles(output);
  return (
    fitsManifest(decision, output) &&
    decision.moves.every(({ path, sha256, aside }) => {
      const location = join(staged, aside);
      return sha256Of(exists(location) ? location : join(output, path)) === sha256;
    })
  );
}

function fitsManifest(decision: Decision, output: string): boolean {
  const { before } = decision;
  const end = manifestEnd(output);
  if (end !== 'torn' && [before.stamp, stampAfter(decision)].includes(end.stamp)) return true;
  if (before.length === 0) return loadIndex(output).end.length === 0;
  return end === 'torn' && stampAt(stateFiles(output).manifest, before.length) === before.stamp;
}

/** The moves of the decision that are not done yet. */
export function pendingMoves({ moves }: Decision, output: string): OutputPath[] {
  const { staged } = stateFiles(output);
  return moves.filter(({ aside }) => exists(join(staged, aside))).map(({ path }) => path);
}

/**
 * Drops a journal that cannot be carried out. What it had put in place counts as dongbei's own, so that the next
 * publication may replace it, and the manifest says of every file what stands: all of them are read.
 */
export function dropJournal(journal: Decision | 'damaged', output: string): void {
  const files = stateFiles(output);
  const own = readPublished(output, journal === 'damaged' ? undefined : lengthBefore(journal, output));
  const standing = new Map<OutputPath, string>();
  for (const path of own.keys()) {
    const digest = sha256Of(join(output, path));
    if (digest !== undefined) standing.set(path, digest);
  }
  for (const { path, sha256 } of [files.journal, files.journalCopy].flatMap((each) =>
    entriesOf(textOf(each)),
  )) {
    if (!standing.has(path) && isInside(path) && sha256Of(join(output, path)) === sha256) {
      standing.set(path, sha256);
    }
  }
  replaceManifest(
    [...standing].map(([path, sha256]) => ({ path, sha256 })),
    output,
  );
  rmSync(files.journal, { recursive: true, force: true });
  rmSync(files.staged, { recursive: true, force: true });
}

/** How much of the manifest counts beside a journal: all, but for lines that it was about to add. */
function lengthBefore({ before }: Decision, output: string): number | undefined {
  return manifestEnd(output) === 'torn' ? before.length : undefined;
}
