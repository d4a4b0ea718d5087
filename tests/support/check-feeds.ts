import type { OutputFile } from '../../src/model/output.js';
import { fileText } from './file-text.js';
import { allElements, elementsOf, illegal, readXml, textsOf, type ReadElement } from '../xml/read-xml.js';

/**
 * What a feed validator finds in the feeds among some files, as `path: fault`: RFC 4287 for Atom, the RSS 2.0
 * specification with the profile of the RSS board, JSON Feed 1.1.
 */
export function feedFaults(files: readonly OutputFile[], origin: string): string[] {
  return files.flatMap((file) => {
    const check = checks[file.path.slice(file.path.lastIndexOf('/') + 1)];
    const text = fileText(file);
    if (check === undefined || text === undefined) return [];
    const address = `${origin}/${file.path.split('/').map(encodeURIComponent).join('/')}`;
    return check(text, address).map((fault) => `${file.path}: ${fault}`);
  });
}

const checks: Readonly<Record<string, (text: string, address: string) => string[]>> = {
  'feed.xml': atomFaults,
  'rss.xml': rssFaults,
  'feed.json': jsonFaults,
};

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/u;
const rfc822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/u;

function atomFaults(text: string, address: string): string[] {
  const feed = readXml(text);
  const entries = elementsOf(feed, 'entry');
  const links = (element: ReadElement, rel: string): string[] =>
    elementsOf(element, 'link').flatMap(({ attributes: { rel: of, href = '' } }) =>
      of === rel ? [href] : [],
    );
  return [
    ...fault(feed.attributes['xmlns'] === 'http://www.w3.org/2005/Atom', 'namespace'),
    ...fault(/^zh-Han[st]/u.test(feed.attributes['xml:lang'] ?? ''), 'language'),
    ...fault(links(feed, 'self').join() === address, 'address of its own'),
    ...[feed, ...entries].flatMap((element) => [
      ...['id', 'title', 'updated'].flatMap((name) =>
        fault(textsOf(element, name).length === 1, `one ${name}`),
      ),
      ...fault(
        links(element, 'alternate').every(isWhole) && links(element, 'alternate').length === 1,
        'page',
      ),
      ...textsOf(element, 'updated').flatMap((date) => fault(rfc3339.test(date), `date ${date}`)),
    ]),
    ...fault(elementsOf(feed, 'author').length > 0, 'author'),
    ...uniqueness(entries.flatMap((entry) => textsOf(entry, 'id'))),
    ...entries.flatMap((entry) => [
      ...textsOf(entry, 'published').flatMap((date) => fault(rfc3339.test(date), `date ${date}`)),
      ...elementsOf(entry, 'content').flatMap(({ attributes }) =>
        fault(attributes['type'] === 'html', 'type'),
      ),
      ...textsOf(entry, 'content').flatMap(htmlFaults),
      ...fault(textsOf(entry, 'content').length === 1, 'whole text'),
    ]),
  ];
}

function rssFaults(text: string, address: string): string[] {
  const rss = readXml(text);
  const [channel] = elementsOf(rss, 'channel');
  if (channel === undefined) return ['no channel'];
  const items = elementsOf(channel, 'item');
  const prefixes = new Set(
    allElements(rss).flatMap(({ name }) => (name.includes(':') ? [name.split(':')[0]] : [])),
  );
  return [
    ...fault(rss.attributes['version'] === '2.0', 'version'),
    ...[...prefixes].flatMap((prefix) =>
      fault(`xmlns:${String(prefix)}` in rss.attributes, `prefix ${String(prefix)}`),
    ),
    ...['title', 'link', 'description', 'language'].flatMap((name) =>
      fault(textsOf(channel, name).filter((value) => value !== '').length === 1, `one ${name}`),
    ),
    ...fault(
      elementsOf(channel, 'atom:link').some(
        ({ attributes: { rel, href } }) => rel === 'self' && href === address,
      ),
      'address of its own',
    ),
    ...uniqueness(items.flatMap((item) => textsOf(item, 'guid'))),
    ...items.flatMap((item) => [
      ...['title', 'link', 'guid', 'pubDate', 'content:encoded'].flatMap((name) =>
        fault(textsOf(item, name).length === 1, `one ${name}`),
      ),
      ...textsOf(item, 'link').flatMap((link) => fault(isWhole(link), `address ${link}`)),
      ...textsOf(item, 'pubDate').flatMap((date) =>
        fault(rfc822.test(date) && isItsDay(date), `date ${date}`),
      ),
      ...textsOf(item, 'content:encoded').flatMap(htmlFaults),
    ]),
  ];
}

interface JsonFeed {
  readonly version: string;
  readonly title: string;
  readonly home_page_url: string;
  readonly feed_url: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly content_html: string;
    readonly image?: string;
    readonly date_published: string;
    readonly date_modified: string;
  }[];
}

function jsonFaults(text: string, address: string): string[] {
  const feed = JSON.parse(text) as JsonFeed;
  return [
    ...fault(feed.version === 'https://jsonfeed.org/version/1.1', 'version'),
    ...fault(feed.title !== '' && isWhole(feed.home_page_url), 'title and page'),
    ...fault(feed.feed_url === address, 'address of its own'),
    ...uniqueness(feed.items.map(({ id }) => id)),
    ...feed.items.flatMap((item) => [
      ...fault([item.id, item.url, item.image ?? item.url].every(isWhole), 'addresses'),
      ...fault(item.title !== '', 'title'),
      ...[item.date_published, item.date_modified].flatMap((date) =>
        fault(rfc3339.test(date), `date ${date}`),
      ),
      ...fault(!textsIn(item).some((each) => illegal.test(each)), 'forbidden character'),
      ...htmlFaults(item.content_html),
    ]),
  ];
}

/** Of a text that stands in no page: no address depends on where it stands, and nothing in it runs. */
/** Every text in a value of JSON. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Object.values(value as object).flatMap(textsIn);
}

function htmlFaults(html: string): string[] {
  const addresses = [...html.matchAll(/<[^<>]*?\s(?:href|src)="([^"]*)"/gu)].map(
    ([, address = '']) => address,
  );
  return [
    ...fault(html.trim() !== '', 'empty text'),
    ...addresses.flatMap((address) =>
      fault(isWhole(address) || address.startsWith('mailto:'), `address ${address}`),
    ),
    ...fault(
      !/<(?:script|style|iframe|object|embed|form|input|link|meta)\b/iu.test(html),
      'element that readers refuse',
    ),
    ...fault(!/<[^<>]*\s(?:on\w+|style|srcset|class|id)=/iu.test(html), 'attribute that readers refuse'),
  ];
}

function isWhole(address: string): boolean {
  return /^https?:\/\/[^/]/u.test(address) && URL.canParse(address);
}

/** Whether the weekday of an RFC 822 date is that of its day. */
function isItsDay(date: string): boolean {
  const [, day = ''] = /^\w+, (\d\d \w+ \d{4})/u.exec(date) ?? [];
  return new Date(`${day} UTC`).toUTCString().startsWith(date.slice(0, 3));
}

function uniqueness(ids: readonly string[]): string[] {
  return fault(new Set(ids).size === ids.length, 'ids that are one entry’s alone');
}

/** @param wanted what is missing or wrong where it does not hold */
function fault(holds: boolean, wanted: string): string[] {
  return holds ? [] : [wanted];
}
