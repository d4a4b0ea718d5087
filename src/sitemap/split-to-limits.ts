/** What one sitemap file may hold at most. */
export interface SitemapLimits {
  readonly urls: number;
  /** In UTF-8. */
  readonly bytes: number;
}

/** One file and what is in it. */
export interface Shard<T> {
  readonly items: readonly T[];
  readonly text: string;
}

/**
 * Writes items, in the order given, into as many files as the limits demand: first by their number, the last file
 * having what is left over; then what is too large is halved. A single item is never divided, however large.
 */
export function splitToLimits<T>(
  items: readonly T[],
  write: (items: readonly T[]) => string,
  limits: SitemapLimits,
): Shard<T>[] {
  const shards: Shard<T>[] = [];
  for (let start = 0; start < items.length; start += limits.urls) {
    shards.push(...halveUntilFits(items.slice(start, start + limits.urls), write, limits.bytes));
  }
  return shards;
}

function halveUntilFits<T>(
  items: readonly T[],
  write: (items: readonly T[]) => string,
  bytes: number,
): Shard<T>[] {
  const text = write(items);
  if (items.length === 1 || new TextEncoder().encode(text).length <= bytes) return [{ items, text }];
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)].flatMap((half) => halveUntilFits(half, write, bytes));
}
