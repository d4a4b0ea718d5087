import type { ArticleEntry } from '../model/summary.js';

/** A stretch of a list of articles, counted from the oldest, so that news at the top leaves the full ones as they are. */
export interface ArchivePart {
  /** 1 is the oldest. */
  readonly number: number;
  /** Newest first. */
  readonly entries: readonly ArticleEntry[];
}

/** Parts of `size` that a list is cut into, the newest part being what is left over. */
export function countParts(length: number, size: number): number {
  return Math.ceil(length / size);
}

export function partFromOldest(
  newestFirst: readonly ArticleEntry[],
  size: number,
  number: number,
): ArchivePart {
  const end = newestFirst.length - (number - 1) * size;
  return { number, entries: newestFirst.slice(Math.max(0, end - size), Math.max(0, end)) };
}
