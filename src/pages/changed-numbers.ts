import type { ArticleEntry } from '../model/summary.js';
import { countFullPages, slice } from './pagination.js';

/** A list of articles as it was and as it is, newest first. */
export interface Lists {
  readonly old: readonly ArticleEntry[];
  readonly new: readonly ArticleEntry[];
}

/** The front, and the full pages with other articles than before or with another pager. */
export function* changedNumbers(
  lists: Lists,
  pageSize: number,
  all: boolean,
): Generator<{ readonly number?: number }> {
  yield {};
  const [fullBefore, fullAfter] = [lists.old, lists.new].map((list) =>
    countFullPages(list.length, pageSize),
  ) as [number, number];
  const first = all ? 1 : Math.floor(sameFromOldest(lists) / pageSize) + 1;
  // The pager of the newest full page names the front, those of older ones name full pages only (`pagerView`).
  const firstPager = fullBefore === fullAfter ? Infinity : Math.min(fullBefore, fullAfter);
  for (let number = Math.max(1, Math.min(first, firstPager)); number <= fullAfter; number += 1) {
    const isSame =
      !all &&
      number < firstPager &&
      number <= fullBefore &&
      haveSameItems(slice(lists.old, pageSize, number), slice(lists.new, pageSize, number));
    if (!isSame) yield { number };
  }
}

/** The full pages that there are no longer. */
export function* goneNumbers(lists: Lists, pageSize: number): Generator<number> {
  const left = countFullPages(lists.new.length, pageSize);
  for (let number = countFullPages(lists.old.length, pageSize); number > left; number -= 1) yield number;
}

/** How many articles, counted from the oldest, are the same in both lists. */
export function sameFromOldest(lists: Lists): number {
  let same = 0;
  while (
    same < lists.old.length &&
    same < lists.new.length &&
    lists.old[lists.old.length - 1 - same] === lists.new[lists.new.length - 1 - same]
  ) {
    same += 1;
  }
  return same;
}

export function haveSameItems(a: readonly ArticleEntry[], b: readonly ArticleEntry[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index]);
}
