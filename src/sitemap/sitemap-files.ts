import type { OutputFile } from '../model/output.js';
import { compareText, fileUrl, outputPath } from '../model/paths.js';
import { xmlDocument } from '../xml/xml-document.js';
import { xmlElement, xmlText, type XmlElement } from '../xml/xml-element.js';
import { splitToLimits, type SitemapLimits } from './split-to-limits.js';

/** A page as a search engine gets to know it. */
export interface SitemapPage {
  /** Absolute, percent-encoded. */
  readonly url: string;
  /** The page in every edition that has it, itself among them. */
  readonly alternates: readonly { readonly hreflang: string; readonly url: string }[];
  /** Absolute URL for readers of any other language. */
  readonly xDefault: string;
  /** W3C datetime: ISO 8601, a time only with an offset. */
  readonly lastmod?: string;
  /** `YYYY-MM` of an article: articles of a month share a file, so that old files stay as they are. */
  readonly month?: string;
}

export interface SitemapInput {
  /** `https://host` without a slash at the end. */
  readonly origin: string;
  /** `''` or `/path`. */
  readonly basePath: string;
  /** In any order. */
  readonly pages: readonly SitemapPage[];
}

/** sitemaps.org protocol 0.9: 50,000 URLs and 52,428,800 bytes a file. */
const protocolLimits: SitemapLimits = { urls: 50_000, bytes: 52_428_800 };

const namespace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/**
 * Writes `sitemap.xml`, an index, and the files it lists: `sitemap-2020-08.xml` with the articles of a month,
 * `sitemap-pages.xml` with all other pages, `-2`, `-3` … after the first where one would pass the limits. Pages are
 * sorted by URL. The protocol's 2,048 characters for a URL are not checked: no page is left out.
 */
export function sitemapFiles(
  { origin, basePath, pages }: SitemapInput,
  limits: SitemapLimits = protocolLimits,
): OutputFile[] {
  const entries: XmlElement[] = [];
  const files: OutputFile[] = [];
  for (const [name, group] of groupsOf(pages)) {
    for (const [index, shard] of splitToLimits(group, urlSet, limits).entries()) {
      const segments = [index === 0 ? `sitemap-${name}.xml` : `sitemap-${name}-${String(index + 1)}.xml`];
      entries.push(withLastmod('sitemap', `${origin}${basePath}${fileUrl(segments)}`, newest(shard.items)));
      files.push({ path: outputPath(segments), text: shard.text });
    }
  }
  const index = xmlDocument(xmlElement('sitemapindex', namespace, entries));
  return [{ path: outputPath(['sitemap.xml']), text: index }, ...files];
}

/**
 * Writes `robots.txt`, which lets everybody in and names the sitemap. Under a base path no robot looks for it (RFC
 * 9309: only at the root of a host); there it is for whoever keeps the host's own.
 */
export function robotsText(origin: string, basePath: string): OutputFile {
  return {
    path: outputPath(['robots.txt']),
    text: `User-agent: *\nAllow: /\n\nSitemap: ${origin}${basePath}/sitemap.xml\n`,
  };
}

/** Months in their order, then `pages`. */
function groupsOf(pages: readonly SitemapPage[]): [string, SitemapPage[]][] {
  const groups = new Map<string, SitemapPage[]>();
  for (const page of pages.toSorted((a, b) => compareText(a.url, b.url))) {
    const name = page.month ?? 'pages';
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [page]);
    else group.push(page);
  }
  return [...groups].toSorted(([a], [b]) => compareText(a, b));
}

function urlSet(pages: readonly SitemapPage[]): string {
  const namespaces = { ...namespace, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };
  return xmlDocument(xmlElement('urlset', namespaces, pages.map(urlEntry)));
}

/** Links come last, since the schema wants foreign elements after its own. */
function urlEntry({ url, lastmod, alternates, xDefault }: SitemapPage): XmlElement {
  const links = alternates.length > 1 ? [...alternates, { hreflang: 'x-default', url: xDefault }] : [];
  return withLastmod(
    'url',
    url,
    lastmod,
    links.map((link) =>
      xmlElement('xhtml:link', { rel: 'alternate', hreflang: link.hreflang, href: link.url }),
    ),
  );
}

function withLastmod(
  name: string,
  url: string,
  lastmod: string | undefined,
  others: readonly XmlElement[] = [],
): XmlElement {
  return xmlElement(name, {}, [
    xmlText('loc', url),
    ...(lastmod === undefined ? [] : [xmlText('lastmod', lastmod)]),
    ...others,
  ]);
}

function newest(pages: readonly SitemapPage[]): string | undefined {
  return pages
    .flatMap(({ lastmod }) => lastmod ?? [])
    .reduce<string | undefined>(
      (latest, each) => (latest === undefined || Date.parse(each) > Date.parse(latest) ? each : latest),
      undefined,
    );
}
