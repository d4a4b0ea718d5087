import type { OutputFile } from '../model/output.js';
import { atomDocument } from './atom-document.js';
import type { Feed } from './feed.js';
import { jsonDocument } from './json-document.js';
import { rssDocument } from './rss-document.js';

/** Writes a feed in its three forms. */
export function feedFiles(feed: Feed): OutputFile[] {
  return [
    { path: feed.atom.output, bytes: atomDocument(feed) },
    { path: feed.rss.output, bytes: rssDocument(feed) },
    { path: feed.json.output, bytes: jsonDocument(feed) },
  ];
}
