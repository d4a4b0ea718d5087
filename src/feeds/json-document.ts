import { legalText } from '../xml/legal-text.js';
import { documentOf } from './document-of.js';
import type { Feed, FeedEntry } from './feed.js';
import { parseInstant, rfc3339 } from './written-instant.js';

/** Writes JSON Feed 1.1 (jsonfeed.org/version/1.1), without the characters that the other forms cannot hold. */
export function jsonDocument(feed: Feed): Uint8Array {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.url,
    feed_url: feed.json.url,
    ...(feed.description === '' ? {} : { description: feed.description }),
    language: feed.lang,
    authors: [{ name: feed.siteName, url: feed.siteUrl }],
  };
  return documentOf(
    { before: `${jsonText(document).slice(0, -1)},"items":[`, after: ']}\n' },
    feed.entries.map(({ json }) => json),
    ',',
  );
}

/** An entry as it stands in a feed. An item without the whole text has a text all the same, which the format demands: its summary, or its title. */
export function jsonItem(entry: FeedEntry): string {
  const text = entry.summary === '' ? entry.title : entry.summary;
  return jsonText({
    id: entry.id,
    url: entry.url,
    title: entry.title,
    ...(entry.content === undefined ? { content_text: text } : { content_html: entry.content }),
    ...(entry.summary === '' ? {} : { summary: entry.summary }),
    ...(entry.picture === undefined ? {} : { image: entry.picture }),
    date_published: rfc3339(parseInstant(entry.published)),
    date_modified: rfc3339(parseInstant(entry.updated)),
    ...(entry.authors.length === 0 ? {} : { authors: entry.authors.map(({ name, url }) => ({ name, url })) }),
    ...(entry.tags.length === 0 ? {} : { tags: entry.tags }),
  });
}

function jsonText(value: object): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? legalText(part) : part));
}
