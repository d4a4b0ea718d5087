import { xmlFragment, xmlFrame } from '../xml/xml-document.js';
import { xmlElement, xmlText } from '../xml/xml-element.js';
import { documentOf } from './document-of.js';
import type { Feed, FeedEntry } from './feed.js';
import { newestUpdate } from './newest-update.js';
import { parseInstant, rfc822 } from './written-instant.js';

/**
 * Writes RSS 2.0. Dates keep the offset they were written in. Authors are `dc:creator`, since RSS's own `author`
 * must be an e-mail address.
 */
export function rssDocument(feed: Feed): Uint8Array {
  const newest = newestUpdate(feed);
  const frame = xmlFrame(
    xmlElement('rss', { version: '2.0', ...namespaces }, [
      xmlElement('channel', {}, [
        xmlText('title', feed.title),
        xmlText('link', feed.url),
        xmlText('description', asHtml(feed.description === '' ? feed.title : feed.description)),
        xmlText('language', feed.lang.toLowerCase()),
        ...(newest === undefined ? [] : [xmlText('lastBuildDate', rfc822(newest))]),
        xmlElement('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.rss.url }),
      ]),
    ]),
    2,
  );
  return documentOf(
    frame,
    feed.entries.map(({ rss }) => rss),
  );
}

const namespaces = {
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/** An entry as it stands in a feed. */
export function rssItem(entry: FeedEntry): string {
  const element = xmlElement('item', {}, [
    xmlText('title', entry.title),
    xmlText('link', entry.url),
    xmlElement('guid', { isPermaLink: String(entry.id === entry.url) }, [entry.id]),
    xmlText('pubDate', rfc822(parseInstant(entry.published))),
    ...entry.authors.map(({ name }) => xmlText('dc:creator', name)),
    ...entry.tags.map((tag) => xmlText('category', tag)),
    ...(entry.summary === '' ? [] : [xmlText('description', asHtml(entry.summary))]),
    ...(entry.content === undefined ? [] : [xmlText('content:encoded', entry.content)]),
  ]);
  return xmlFragment(element, 2);
}

/** Readers take a `description` for HTML: in plain text `<` and `&` are to be written as HTML writes them. */
function asHtml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
