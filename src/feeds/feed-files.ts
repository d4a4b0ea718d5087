import type { OutputFile } from '../model/output.js';
import { atomDocument } from './atom-document.js';
import type { Feed } from './feed.js';
import { jsonDocument } from './json-document.js';
import { rssDocument } from './rss-document.js';

/** Writes a feed in its three forms. Throws on a date that is not ISO 8601 with an offset. */
export function feedFiles(feed: Feed): OutputFile[] {
  return [
    { path: feed.atom.output, text: atomDocument(feed) },
    { path: feed.rss.output, text: rssDocument(feed) },
    { path: feed.json.output, text: jsonDocument(feed) },
  ];
}
