import type { OutputFile } from '../model/output.js';
import { fileUrl, outputPath, type OutputPath } from '../model/paths.js';
import { xmlDocument } from '../xml/xml-document.js';
import { xmlElement, xmlText, type XmlElement } from '../xml/xml-element.js';

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
}

/** One of the files that the index lists. */
export interface SitemapPart {
  /** `2020-08-2` for `sitemap-2020-08-2.xml`. */
  readonly name: string;
  readonly lastmod?: string;
}

const namespace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

export const sitemapIndexPath = outputPath(['sitemap.xml']);
export const robotsPath = outputPath(['robots.txt']);

export function sitemapPath({ name }: Pick<SitemapPart, 'name'>): OutputPath {
  return outputPath([`sitemap-${name}.xml`]);
}

/**
 * Writes one file of the sitemap, pages in the order given. The limits of the protocol (sitemaps.org 0.9: 50,000 URLs,
 * 52,428,800 bytes, 2,048 characters a URL) are the caller's: no page is left out.
 */
export function sitemapFile(part: Pick<SitemapPart, 'name'>, pages: readonly SitemapPage[]): OutputFile {
  const namespaces = { ...namespace, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };
  const text = xmlDocument(xmlElement('urlset', namespaces, pages.map(urlEntry)));
  return { path: sitemapPath(part), text };
}

/**
 * Writes `sitemap.xml`, the index of the files.
 *
 * @param origin `https://host` without a slash at the end
 * @param basePath `''` or `/path`
 * @param others addresses of sitemaps that are no parts; when they changed is not said, so that they leave the index as it is
 */
export function sitemapIndexFile(
  origin: string,
  basePath: string,
  parts: readonly SitemapPart[],
  others: readonly string[],
): OutputFile {
  const entries = parts.map((part) =>
    withLastmod('sitemap', `${origin}${basePath}${fileUrl([sitemapPath(part)])}`, part.lastmod),
  );
  const all = [...entries, ...others.map((url) => withLastmod('sitemap', url, undefined))];
  return { path: sitemapIndexPath, text: xmlDocument(xmlElement('sitemapindex', namespace, all)) };
}

/**
 * Writes `robots.txt`, which lets everybody in and names the sitemap. Under a base path no robot looks for it (RFC
 * 9309: only at the root of a host); there it is for whoever keeps the host's own.
 */
export function robotsText(origin: string, basePath: string): OutputFile {
  return {
    path: robotsPath,
    text: `User-agent: *\nAllow: /\n\nSitemap: ${origin}${basePath}/sitemap.xml\n`,
  };
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
