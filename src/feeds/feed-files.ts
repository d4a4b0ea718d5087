import type { OutputFile } from '../model/output.js';
import { atomDocument } from './atom-document.js';
import type { Feed } from './feed.js';
import { rssDocument } from './rss-document.js';

/**
 * Writes a feed as Atom and as RSS. Entries carry summaries only, so that a change in a body leaves the feeds as
 * they were. Throws on a date that is not ISO 8601 with an offset.
 */
export function feedFiles(feed: Feed): OutputFile[] {
  return [
    { path: feed.atom.output, text: atomDocument(feed) },
    { path: feed.rss.output, text: rssDocument(feed) },
  ];
}
