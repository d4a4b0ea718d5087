import type { Feed } from './feed.js';
import type { WrittenInstant } from './written-instant.js';

/** When the feed last changed: the latest `updated` of its entries, undefined for a feed without any. */
export function newestUpdate({ entries }: Feed): WrittenInstant | undefined {
  return entries
    .map(({ updated }) => updated)
    .reduce<WrittenInstant | undefined>(
      (newest, each) => (newest === undefined || each.milliseconds > newest.milliseconds ? each : newest),
      undefined,
    );
}
