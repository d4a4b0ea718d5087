import { describe, expect, it } from 'vitest';
import type { OutputFile } from '../../src/model/output.js';
import {
  robotsText,
  sitemapFile,
  sitemapIndexFile,
  type SitemapPage,
} from '../../src/sitemap/sitemap-files.js';
import { elementsOf, readXml, textsOf } from '../xml/read-xml.js';

const site = { origin: 'https://example.com', basePath: '/news' };

/** A page in one edition only. */
function page(path: string, given: Partial<SitemapPage> = {}): SitemapPage {
  const url = `https://example.com/news/${path}`;
  return { url, alternates: [{ hreflang: 'zh-Hant', url }], xDefault: url, ...given };
}

/** The same page in two editions. */
function pair(path: string, given: Partial<SitemapPage> = {}): SitemapPage[] {
  const hant = `https://example.com/news/${path}`;
  const hans = `https://example.com/news/zh-hans/${path}`;
  const alternates = [
    { hreflang: 'zh-Hant', url: hant },
    { hreflang: 'zh-Hans', url: hans },
  ];
  return [hant, hans].map((url) => ({ url, alternates, xDefault: hant, ...given }));
}

const textIn = (file: OutputFile): string => ('text' in file ? file.text : '');
const textOf = (pages: readonly SitemapPage[]): string => textIn(sitemapFile({ name: 'pages' }, pages));

describe('the index of the sitemap', () => {
  const index = sitemapIndexFile(
    site.origin,
    site.basePath,
    [{ name: '2019-12', lastmod: '2019-12-31T08:00:00+08:00' }, { name: '2020-08-2' }],
    ['https://example.com/news/zh-hans/sitemap-news.xml'],
  );

  it('names its files in the order given, with their last change where there is one', () => {
    expect(index.path).toBe('sitemap.xml');
    const root = readXml(textIn(index));
    expect(root).toMatchObject({
      name: 'sitemapindex',
      attributes: { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
    });
    expect(
      elementsOf(root, 'sitemap').map((entry) => [...textsOf(entry, 'loc'), ...textsOf(entry, 'lastmod')]),
    ).toEqual([
      ['https://example.com/news/sitemap-2019-12.xml', '2019-12-31T08:00:00+08:00'],
      ['https://example.com/news/sitemap-2020-08-2.xml'],
      ['https://example.com/news/zh-hans/sitemap-news.xml'],
    ]);
  });
});

describe('a file of the sitemap', () => {
  it('is named after its part and has the pages in the order given', () => {
    const file = sitemapFile({ name: '2020-08' }, [page('c/'), page('a/')]);
    expect(file.path).toBe('sitemap-2020-08.xml');
    expect(elementsOf(readXml(textIn(file)), 'url').flatMap((url) => textsOf(url, 'loc'))).toEqual([
      'https://example.com/news/c/',
      'https://example.com/news/a/',
    ]);
  });

  it('lists each page in every edition, itself among them and a default, and all agree', () => {
    const urls = elementsOf(readXml(textOf(pair('a/'))), 'url');
    const links = new Map(
      urls.map((url) => [
        textsOf(url, 'loc')[0],
        elementsOf(url, 'xhtml:link').map(({ attributes }) => attributes),
      ]),
    );
    expect([...links.keys()]).toEqual(['https://example.com/news/a/', 'https://example.com/news/zh-hans/a/']);
    for (const [loc, alternates] of links) {
      expect(alternates.map(({ hreflang }) => hreflang)).toEqual(['zh-Hant', 'zh-Hans', 'x-default']);
      expect(alternates.map(({ href }) => href)).toContain(loc);
      for (const { rel, href } of alternates) {
        expect(rel).toBe('alternate');
        expect(links.get(href)).toEqual(alternates);
      }
    }
  });

  it('has no alternates for a page of one edition only', () => {
    expect(textOf([page('a/')])).not.toContain('xhtml:link');
  });

  it('puts what is not of its own namespace last, as the schema demands', () => {
    const [url] = elementsOf(readXml(textOf(pair('a/', { lastmod: '2020-08-07' }))), 'url');
    const names = url?.children.flatMap((child) => (typeof child === 'string' ? [] : [child.name]));
    expect(names).toEqual(['loc', 'lastmod', 'xhtml:link', 'xhtml:link', 'xhtml:link']);
  });

  it('escapes addresses', () => {
    expect(textOf([page("a&b'c/")])).toContain('/a&amp;b&apos;c/</loc>');
  });
});

describe('robots.txt', () => {
  it('lets everybody in and names the sitemap in full', () => {
    expect(robotsText('https://example.com', '/news')).toEqual({
      path: 'robots.txt',
      text: 'User-agent: *\nAllow: /\n\nSitemap: https://example.com/news/sitemap.xml\n',
    });
  });
});
