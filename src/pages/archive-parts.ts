import type { ArticleEntry } from '../model/summary.js';

/** A stretch of a list of articles, counted from the oldest, so that news at the top leaves the full ones as they are. */
export interface ArchivePart {
  /** 1 is the oldest. */
  readonly number: number;
  /** Newest first. */
  readonly entries: readonly ArticleEntry[];
}

/** Cuts a list, newest first, into parts of `size`, the newest part being what is left over. Oldest part first. */
export function partsFromOldest(newestFirst: readonly ArticleEntry[], size: number): ArchivePart[] {
  return Array.from({ length: countParts(newestFirst.length, size) }, (_, index) =>
    partFromOldest(newestFirst, size, index + 1),
  );
}

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

/**
 * The articles of each month (`2020-08`), the oldest first.
 *
 * @param monthOf of an instant (milliseconds since 1970); asked a few times a month only, since time zones are slow
 */
export function monthsOf(
  newestFirst: readonly ArticleEntry[],
  monthOf: (instant: number) => string,
): { readonly month: string; readonly entries: readonly ArticleEntry[] }[] {
  const months: { month: string; entries: readonly ArticleEntry[] }[] = [];
  for (let start = 0; start < newestFirst.length;) {
    const month = monthAt(start);
    let [low, high] = [start, newestFirst.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (monthAt(middle) === month) low = middle;
      else high = middle;
    }
    months.push({ month, entries: newestFirst.slice(start, high) });
    start = high;
  }
  return months.reverse();

  function monthAt(index: number): string {
    return monthOf(newestFirst[index]?.instant ?? 0);
  }
}
