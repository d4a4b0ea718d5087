import { atomEntry } from './atom-document.js';
import type { FeedEntry, WrittenEntry } from './feed.js';
import { jsonItem } from './json-document.js';
import { rssItem } from './rss-document.js';
import { parseInstant } from './written-instant.js';

/** Writes an entry for all feeds that have it. Throws on a date that is not ISO 8601 with an offset. */
export function writeEntry(entry: FeedEntry): WrittenEntry {
  return {
    atom: Buffer.from(atomEntry(entry)),
    rss: Buffer.from(rssItem(entry)),
    json: Buffer.from(jsonItem(entry)),
    updated: parseInstant(entry.updated),
  };
}
