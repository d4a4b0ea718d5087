import { createHash } from 'node:crypto';

import { findLastLines } from './last-lines.js';
import { readManifestBytes } from './manifest.js';
import { fewLines, loadIndex } from './published-index.js';
import { putManifest } from './replace-manifest.js';
import { isSystemError } from './system-error.js';

/** A manifest after a publication. */
interface ManifestSize {
  readonly stamp: string;
  /** Files that are published. */
  readonly count: number;
  /** Lines that tell of a path, those of now and those of before. */
  readonly lines: number;
  /** Of these, lines that the index did not know when the publication began, or that came with it. */
  readonly newLines: number;
}

/** Lines of this number are never worth writing the manifest anew. */
const fewDead = 1000;

/**
 * Keeps what is read at every publication small: the manifest, and what the index at `location` does not know of it. The
 * site is published by then; where the system refuses, the next publication tries again.
 */
export function keepManifest(output: string, size: ManifestSize, location?: string): void {
  try {
    const isShorter = shortenManifest(size, output);
    if (location !== undefined && (isShorter || size.newLines > fewLines(size.count)))
      loadIndex(output, location);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

/**
 * Writes the manifest anew, with the stamp it has, where more than half of its lines count no more.
 *
 * @returns whether it was
 */
function shortenManifest({ stamp, count, lines }: ManifestSize, output: string): boolean {
  if (lines - count <= Math.max(count, fewDead)) return false;
  const bytes = readManifestBytes(output);
  const last = findLastLines(bytes);
  if (last?.stamp !== stamp) return false;
  const starts = Float64Array.from(last.hashes, last.startOf).sort();
  const counting = function* (): Iterable<string> {
    for (const start of starts) yield bytes.toString('utf8', start, bytes.indexOf('\n', start) + 1);
  };
  const sum = createHash('sha256');
  for (const line of counting()) sum.update(line);
  const checksum = sum.digest('hex');
  const whole = function* (): Iterable<string> {
    yield `~ ${stamp} ${checksum}\n`;
    yield* counting();
    yield `= ${stamp}\n`;
  };
  putManifest(whole(), output);
  return true;
}
