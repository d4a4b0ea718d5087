import { compareText } from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';

/** Newest first; of the same instant, by id. */
export function compareNewestFirst(a: ArticleEntry, b: ArticleEntry): number {
  return b.instant - a.instant || compareText(a.id, b.id);
}

/** Place of an entry in a list that is sorted newest first; where it would have to stand if it is not in it. */
export function positionIn(newestFirst: readonly ArticleEntry[], entry: ArticleEntry): number {
  let [low, high] = [0, newestFirst.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = newestFirst[middle];
    if (other !== undefined && compareNewestFirst(other, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Up to `reach` items on either side of `index`. */
export function around<T>(items: readonly T[], index: number, reach: number): T[] {
  return [...items.slice(Math.max(0, index - reach), index), ...items.slice(index + 1, index + 1 + reach)];
}
