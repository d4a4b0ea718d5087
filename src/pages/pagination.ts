/** One page of a list. `number` is undefined on the front. */
export interface Slice<T> {
  readonly number?: number;
  readonly items: readonly T[];
}

/**
 * Cuts a list, newest first, into a front and full pages of `size` that are numbered from the oldest.
 *
 * A full page keeps its number and its articles while news is added at the top: only the front changes, and once in
 * `size` articles there is one new full page. So publishing rewrites a number of files that does not grow with the
 * archive; an article that is added or taken out further down moves the pages above it. The front holds between `size` and 2 × `size` - 1 articles, or all where there are fewer.
 *
 * Returns the front first, then the full pages from the newest to the oldest.
 */
export function paginate<T>(newestFirst: readonly T[], size: number): Slice<T>[] {
  const fullPages = Math.max(0, Math.floor(newestFirst.length / size) - 1);
  const frontLength = newestFirst.length - fullPages * size;
  const slices: Slice<T>[] = [{ items: newestFirst.slice(0, frontLength) }];
  for (let number = fullPages; number >= 1; number -= 1) {
    const start = frontLength + (fullPages - number) * size;
    slices.push({ number, items: newestFirst.slice(start, start + size) });
  }
  return slices;
}
