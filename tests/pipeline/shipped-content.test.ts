import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';

import { traditionalOnly, simplifiedOnly } from '../../src/conversion/script-characters.js';
import { feedFaults } from '../support/check-feeds.js';
import { fileText } from '../support/file-text.js';
import { structuredDataFaults } from '../support/check-structured-data.js';
import { elementsOf, readXml, textsOf, type ReadElement } from '../xml/read-xml.js';
import { brokenLinks } from '../support/check-links.js';
import { buildShipped } from '../support/built-site.js';

describe('the shipped newsroom', () => {
  const { files, renditions, diagnostics, articles, drafts } = buildShipped();
  const pages = files.flatMap((file) => ('text' in file && file.path.endsWith('.html') ? [file] : []));

  it('builds without a fault', () => {
    expect(diagnostics).toEqual([]);
    expect(articles).toBeGreaterThanOrEqual(14);
    expect(drafts).toBe(1);
  });

  it('has no miswritten word, and nothing else that a thorough check would find', () => {
    expect(buildShipped({ thorough: true }).diagnostics).toEqual([]);
  });

  it('has no link to a page that is not there', () => {
    expect(
      brokenLinks(
        [...files, ...renditions.map(({ path }) => ({ path, text: '' }))],
        'https://www.dongbei.example',
      ),
    ).toEqual([]);
  });

  it('is valid HTML on every page', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'long-title': 'off', // a headline is as long as the newsroom writes it
        'no-trailing-whitespace': 'off', // in the author's own code blocks
        'aria-label-misuse': ['error', { allowAnyNamable: true }], // ARIA 1.2 allows a name for a list
      },
    });
    const faults: string[] = [];
    for (const { path, text } of pages) {
      const { results } = await validator.validateString(text, path);
      for (const { messages } of results) {
        for (const { line, column, ruleId, message } of messages) {
          faults.push(`${path}:${String(line)}:${String(column)} ${ruleId} ${message}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('has valid feeds of everything, sections and tags, with the whole text in the words of the edition', () => {
    expect(feedFaults(files, 'https://www.dongbei.example')).toEqual([]);
    const feeds = files.filter(({ path }) => /(?:^|\/)(?:feed\.xml|rss\.xml|feed\.json)$/u.test(path));
    const lists = pages.filter(({ path }) => /^(?:zh-hans\/)?tags\/[^/]+\/index\.html$/u.test(path));
    expect(lists.length).toBeGreaterThan(10);
    for (const { path } of lists) {
      for (const name of ['feed.xml', 'rss.xml', 'feed.json']) {
        expect(feeds.map((feed) => feed.path)).toContain(path.replace('index.html', name));
      }
    }
    const textAt = (path: string): string =>
      feeds.map((file) => (file.path === path ? fileText(file) : '')).join('');
    expect(textAt('tags/公安/feed.json')).toContain('全省公安機關');
    expect(textAt('zh-hans/tags/公安/feed.json')).toContain('全省公安机关');
  });

  it('describes every page that a search engine may show, each list by what it begins with', () => {
    const shown = pages.filter(
      ({ text }) => text.includes('<link rel="canonical"') && !text.includes('http-equiv="refresh"'),
    );
    const describedIn = (path: string): string =>
      /<meta name="description" content="([^"]+)"/u.exec(
        pages.find((page) => page.path === path)?.text ?? '',
      )?.[1] ?? '';
    expect(shown.filter(({ path }) => describedIn(path) === '').map(({ path }) => path)).toEqual([]);
    expect(describedIn('tags/index.html')).toMatch(/^黑龍江、/u);
    expect(describedIn('tags/公安/index.html')).toMatch(/^半年五張答卷/u);
    expect(describedIn('archive/2020/08/index.html')).toMatch(/日、/u);
  });

  it('tells search engines on every page what it is, as Google’s guides demand', () => {
    expect(structuredDataFaults(pages)).toEqual([]);
    const all = pages.map(({ text }) => text).join('');
    for (const type of [
      'NewsArticle',
      'LiveBlogPosting',
      'CorrectionComment',
      'ProfilePage',
      'CollectionPage',
      'SearchAction',
    ]) {
      expect(all).toContain(`"@type":"${type}"`);
    }
  });

  it('has every article in the sitemap, once, with its other editions, all of which agree', () => {
    const xml = (path: string): ReadElement => {
      const file = files.find((each) => each.path === path);
      return readXml(file !== undefined && 'text' in file ? file.text : '');
    };
    const local = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));
    const parts = elementsOf(xml('sitemap.xml'), 'sitemap').flatMap((part) =>
      textsOf(part, 'loc').map(local),
    );
    expect([...parts].sort()).toEqual(
      files
        .map(({ path }) => String(path))
        .filter((path) => /sitemap-.*\.xml$/u.test(path))
        .sort(),
    );
    const urls = parts
      .filter((part) => !part.endsWith('sitemap-news.xml'))
      .flatMap((part) => elementsOf(xml(part), 'url'));
    const links = new Map(
      urls.map((url) => [
        textsOf(url, 'loc')[0] ?? '',
        elementsOf(url, 'xhtml:link').map(({ attributes: { hreflang, href } }) => ({ hreflang, href })),
      ]),
    );
    expect(links.size).toBe(urls.length);
    for (const [url, alternates] of links) {
      expect(pages.map(({ path }) => path)).toContain(`${local(url)}index.html`);
      expect(alternates.map(({ hreflang }) => hreflang)).toEqual(['zh-Hant', 'zh-Hans', 'x-default']);
      expect(alternates.slice(0, 2).map(({ href }) => href)).toContain(url);
      for (const { href = '' } of alternates) expect(links.get(href), url).toEqual(alternates);
    }
    const canonicals = pages
      .filter(({ text }) => text.includes('<body class="article'))
      .map(({ text }) => /<link rel="canonical" href="([^"]*)">/u.exec(text)?.[1] ?? '');
    expect(canonicals.length).toBeGreaterThan(20);
    expect(canonicals.filter((url) => !links.has(url))).toEqual([]);
  });

  it('tells whoever previews a link what it leads to', () => {
    for (const { path, text } of pages.filter((page) => page.text.includes('property="og:'))) {
      const values = (name: string): string[] =>
        [...text.matchAll(new RegExp(`<meta property="${name}" content="([^"]*)">`, 'gu'))].map(
          ([, value = '']) => value,
        );
      for (const name of ['og:title', 'og:type', 'og:url', 'og:site_name', 'og:locale']) {
        expect(values(name), `${path} ${name}`).toEqual([expect.stringMatching(/./u)]);
      }
      expect(values('og:url'), path).toEqual([/<link rel="canonical" href="([^"]*)">/u.exec(text)?.[1]]);
      expect(values('og:locale:alternate'), path).toEqual(
        path.startsWith('zh-hans/') ? ['zh_TW'] : ['zh_CN'],
      );
      const sizes = [...values('og:image:width'), ...values('og:image:height')].map(Number);
      expect(
        sizes.filter((size) => size > 0),
        path,
      ).toHaveLength(2 * values('og:image').length);
      expect(values('og:image:alt'), path).toHaveLength(values('og:image').length);
      for (const url of [...values('og:image'), ...values('article:author')]) {
        expect(url, path).toMatch(/^https:\/\/www\.dongbei\.example\//u);
      }
      expect(values('article:published_time'), path).toHaveLength(values('og:type')[0] === 'article' ? 1 : 0);
    }
  });

  it('has exactly one h1 on every page, and no script that is not a file or data', () => {
    for (const { path, text } of pages) {
      if (text.includes('http-equiv="refresh"')) continue;
      expect(text.match(/<h1[\s>]/gu)?.length, path).toBe(1);
      expect(text.match(/<script(?![^>]*(?:src=|ld\+json))[^>]*>/gu), path).toBeNull();
      expect(text.match(/\s(?:style|on\w+)="/gu), path).toBeNull();
    }
  });

  it('shows no Traditional character in the Simplified edition, and the reverse', () => {
    const wrong = (text: string, characters: string): string[] => {
      const set = new Set(characters);
      const shown = text
        .replace(/<script[\s\S]*?<\/script>/gu, '')
        .replace(/<(a|span)[^>]*\slang="[^"]*"[^>]*>[\s\S]*?<\/\1>/gu, '')
        .replace(/<pre[\s\S]*?<\/pre>/gu, '')
        .replace(/<[^>]+>/gu, '');
      return [...new Set([...shown].filter((character) => set.has(character)))];
    };
    for (const { path, text } of pages) {
      const characters = path.startsWith('zh-hans/') ? traditionalOnly : simplifiedOnly;
      expect(wrong(text, characters), path).toEqual([]);
    }
  });
});
