import { describe, expect, it } from 'vitest';
import type { OutputFile } from '../../src/model/output.js';
import { robotsText, sitemapFiles, type SitemapPage } from '../../src/sitemap/sitemap-files.js';
import { elementsOf, readXml, textsOf } from '../xml/read-xml.js';

const site = { origin: 'https://example.com', basePath: '/news' };
const noLimits = { urls: 50_000, bytes: 52_428_800 };

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
const paths = (files: readonly OutputFile[]): string[] => files.map((file) => file.path);

/** Path and addresses of each file that is listed. */
function shards(files: readonly OutputFile[]): [string, string[]][] {
  return files
    .slice(1)
    .map((file) => [
      file.path,
      elementsOf(readXml(textIn(file)), 'url').flatMap((url) => textsOf(url, 'loc')),
    ]);
}

function indexOf(files: readonly OutputFile[]): { loc: string[]; lastmod: string[] }[] {
  const [file] = files;
  if (file === undefined) throw new Error('no index');
  expect(file.path).toBe('sitemap.xml');
  const root = readXml(textIn(file));
  expect(root).toMatchObject({
    name: 'sitemapindex',
    attributes: { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
  });
  return elementsOf(root, 'sitemap').map((entry) => ({
    loc: textsOf(entry, 'loc'),
    lastmod: textsOf(entry, 'lastmod'),
  }));
}

describe('a sitemap', () => {
  it('is an index of one file for each month of articles and one for all other pages', () => {
    const pages = [page(''), page('b/', { month: '2020-08' }), page('c/', { month: '2019-12' })];
    const files = sitemapFiles({ ...site, pages });
    expect(paths(files)).toEqual([
      'sitemap.xml',
      'sitemap-2019-12.xml',
      'sitemap-2020-08.xml',
      'sitemap-pages.xml',
    ]);
    expect(indexOf(files).flatMap(({ loc }) => loc)).toEqual([
      'https://example.com/news/sitemap-2019-12.xml',
      'https://example.com/news/sitemap-2020-08.xml',
      'https://example.com/news/sitemap-pages.xml',
    ]);
  });

  it('sorts pages by address, so that the order of the plan does not show', () => {
    const pages = [page('c/'), page('a/'), page('b/', { month: '2020-08' }), page('a%20/')];
    const files = sitemapFiles({ ...site, pages });
    expect(sitemapFiles({ ...site, pages: pages.toReversed() })).toEqual(files);
    expect(shards(files).at(-1)?.[1]).toEqual([
      'https://example.com/news/a%20/',
      'https://example.com/news/a/',
      'https://example.com/news/c/',
    ]);
  });

  it('leaves the files of other months as they were when an article is added', () => {
    const pages = [page('a/', { month: '2020-08' }), page('b/', { month: '2020-09' })];
    const before = sitemapFiles({ ...site, pages });
    const after = sitemapFiles({ ...site, pages: [...pages, page('c/', { month: '2020-09' })] });
    expect(after.find(({ path }) => path === 'sitemap-2020-08.xml')).toEqual(before[1]);
    expect(paths(after)).toEqual(paths(before));
  });

  it('splits what has more pages than a file may have', () => {
    const pages = ['e', 'd', 'c', 'b', 'a'].map((name) => page(name, { month: '2020-08' }));
    const files = sitemapFiles({ ...site, pages: [...pages, page('z')] }, { ...noLimits, urls: 2 });
    expect(shards(files).map(([path, urls]) => [path, urls.map((url) => url.at(-1))])).toEqual([
      ['sitemap-2020-08.xml', ['a', 'b']],
      ['sitemap-2020-08-2.xml', ['c', 'd']],
      ['sitemap-2020-08-3.xml', ['e']],
      ['sitemap-pages.xml', ['z']],
    ]);
    expect(indexOf(files).flatMap(({ loc }) => loc)).toEqual(
      paths(files.slice(1)).map((path) => `https://example.com/news/${path}`),
    );
  });

  it('keeps a number of pages that is exactly the limit in one file', () => {
    const files = sitemapFiles({ ...site, pages: [page('a'), page('b')] }, { ...noLimits, urls: 2 });
    expect(paths(files)).toEqual(['sitemap.xml', 'sitemap-pages.xml']);
  });

  it('splits what has more bytes than a file may have, and loses no page', () => {
    const pages = Array.from({ length: 40 }, (_, index) => pair(`article-${String(index)}/`)).flat();
    const bytes = 4000;
    const files = sitemapFiles({ ...site, pages }, { ...noLimits, bytes });
    expect(files.length).toBeGreaterThan(3);
    for (const file of files.slice(1)) expect(Buffer.byteLength(textIn(file))).toBeLessThanOrEqual(bytes);
    expect(shards(files).flatMap(([, urls]) => urls)).toEqual(pages.map(({ url }) => url).toSorted());
  });

  it('counts bytes and not characters', () => {
    const pages = [page('黑龍江/'), page('黑龙江/')];
    const [, one] = sitemapFiles({ ...site, pages });
    if (one === undefined) throw new Error('no file');
    const bytes = Buffer.byteLength(textIn(one));
    expect(bytes).toBeGreaterThan(textIn(one).length);
    expect(sitemapFiles({ ...site, pages }, { ...noLimits, bytes })).toHaveLength(2);
    expect(sitemapFiles({ ...site, pages }, { ...noLimits, bytes: bytes - 1 })).toHaveLength(3);
  });

  it('keeps a page that alone is larger than a file may be', () => {
    const files = sitemapFiles({ ...site, pages: [page('a'), page('b')] }, { ...noLimits, bytes: 1 });
    expect(shards(files).map(([path]) => path)).toEqual(['sitemap-pages.xml', 'sitemap-pages-2.xml']);
  });

  it('lists each page in every edition, itself among them and a default, and all agree', () => {
    const files = sitemapFiles({ ...site, pages: pair('a/') });
    const urls = files.slice(1).flatMap((file) => elementsOf(readXml(textIn(file)), 'url'));
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
    const [, file] = sitemapFiles({ ...site, pages: [page('a/')] });
    expect(file === undefined ? '' : textIn(file)).not.toContain('xhtml:link');
  });

  it('puts what is not of its own namespace last, as the schema demands', () => {
    const [, file] = sitemapFiles({ ...site, pages: pair('a/', { lastmod: '2020-08-07' }) });
    const [url] = file === undefined ? [] : elementsOf(readXml(textIn(file)), 'url');
    const names = url?.children.flatMap((child) => (typeof child === 'string' ? [] : [child.name]));
    expect(names).toEqual(['loc', 'lastmod', 'xhtml:link', 'xhtml:link', 'xhtml:link']);
  });

  it('dates a file by its newest page, by the instant and not by the letters', () => {
    const pages = [
      page('a', { lastmod: '2020-08-07T07:24:00+08:00' }),
      page('b', { lastmod: '2020-08-06T23:30:00Z' }),
      page('c'),
    ];
    const index = indexOf(sitemapFiles({ ...site, pages }));
    expect(index.map(({ lastmod }) => lastmod)).toEqual([['2020-08-06T23:30:00Z']]);
  });

  it('does not date a file whose pages have no date', () => {
    expect(indexOf(sitemapFiles({ ...site, pages: [page('a')] })).map(({ lastmod }) => lastmod)).toEqual([
      [],
    ]);
  });

  it('escapes addresses', () => {
    const [, file] = sitemapFiles({ ...site, pages: [page("a&b'c/")] });
    expect(file === undefined ? '' : textIn(file)).toContain('/a&amp;b&apos;c/</loc>');
  });

  it('takes no notice of how long an address is', () => {
    const long = page('x'.repeat(3000));
    expect(shards(sitemapFiles({ ...site, pages: [long] }))).toEqual([['sitemap-pages.xml', [long.url]]]);
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
