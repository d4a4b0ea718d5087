import { xmlFragment, xmlFrame } from '../xml/xml-document.js';
import { xmlElement, xmlText, type XmlElement } from '../xml/xml-element.js';
import { documentOf } from './document-of.js';
import type { Feed, FeedAuthor, FeedEntry } from './feed.js';
import { newestUpdate } from './newest-update.js';
import { parseInstant, rfc3339 } from './written-instant.js';

/**
 * Writes Atom 1.0 (RFC 4287). `updated` is that of the newest entry, and 1970 for a feed without entries: the same
 * input gives the same bytes on any day. The feed's author is the publication, which entries without author inherit.
 */
export function atomDocument(feed: Feed): Uint8Array {
  const newest = newestUpdate(feed);
  const frame = xmlFrame(
    xmlElement('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.lang }, [
      xmlText('id', feed.url),
      xmlText('title', feed.title),
      ...(feed.description === '' ? [] : [xmlText('subtitle', feed.description)]),
      xmlText('updated', newest === undefined ? '1970-01-01T00:00:00Z' : rfc3339(newest)),
      xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: feed.atom.url }),
      xmlElement('link', { rel: 'alternate', type: 'text/html', href: feed.url }),
      person({ name: feed.siteName, url: feed.siteUrl }),
    ]),
    1,
  );
  return documentOf(
    frame,
    feed.entries.map(({ atom }) => atom),
  );
}

/** An entry as it stands in a feed. */
export function atomEntry(entry: FeedEntry): string {
  const element = xmlElement('entry', {}, [
    xmlText('id', entry.id),
    xmlText('title', entry.title),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    xmlText('published', rfc3339(parseInstant(entry.published))),
    xmlText('updated', rfc3339(parseInstant(entry.updated))),
    ...entry.authors.map(person),
    ...entry.tags.map((term) => xmlElement('category', { term })),
    ...(entry.summary === '' ? [] : [xmlElement('summary', { type: 'text' }, [entry.summary])]),
    ...(entry.content === undefined ? [] : [xmlElement('content', { type: 'html' }, [entry.content])]),
  ]);
  return xmlFragment(element, 1);
}

function person({ name, url }: FeedAuthor): XmlElement {
  return xmlElement('author', {}, [xmlText('name', name), xmlText('uri', url)]);
}
