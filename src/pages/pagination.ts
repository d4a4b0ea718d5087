/**
 * Lists are cut, newest first, into a front and full pages of `size` that are numbered from the oldest.
 *
 * A full page keeps its number and its articles while news is added at the top: only the front changes, and once in
 * `size` articles there is one new full page. So publishing rewrites a number of files that does not grow with the
 * archive; an article that is added or taken out further down moves the pages above it. The front holds between `size`
 * and 2 × `size` - 1 articles, or all where there are fewer.
 *
 * @param length how many articles the list has
 * @returns how many full pages there are beside the front
 */
export function countFullPages(length: number, size: number): number {
  return Math.max(0, Math.floor(length / size) - 1);
}

/** What page `number` holds, or the front; empty for a number that there is not. */
export function slice<T>(newestFirst: readonly T[], size: number, number: number | undefined): readonly T[] {
  const fullPages = countFullPages(newestFirst.length, size);
  const frontLength = newestFirst.length - fullPages * size;
  if (number === undefined) return newestFirst.slice(0, frontLength);
  if (number < 1 || number > fullPages) return [];
  const start = frontLength + (fullPages - number) * size;
  return newestFirst.slice(start, start + size);
}
