import { describe, expect, it } from 'vitest';

import { parseConfig } from '../../src/config/parse-config.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { buildSite } from '../../src/pipeline/build-site.js';
import { measureBrand } from '../../src/pipeline/measure-brand.js';
import { article, memorySources, now, type Newsroom } from '../support/memory-sources.js';
import { contentOf, incrementalSite } from '../support/memory-store.js';
import { expectClean } from '../support/expect-clean.js';

const site = 'site: {name: 東北網, baseUrl: https://news.example/base/}\nassets: own\n';

function room(brand: string, assets: NonNullable<Newsroom['assets']>): Newsroom {
  return { config: `${site}brand: {${brand}}\n`, files: { 'a.md': article('甲') }, assets };
}

function build(newsroom: Newsroom) {
  const { files, diagnostics } = buildSite(memorySources(newsroom), now);
  const pages = new Map(files.map((file) => [String(file.path), contentOf(file)]));
  return {
    page: (path: string) => pages.get(path) ?? '',
    faults: diagnostics.map(brief),
  };
}

function brief({ code, line, column, details }: Diagnostic): string {
  return `${code} ${String(line)}:${String(column)} ${details['suggestion'] ?? ''}`;
}

describe('a newsroom’s own wordmark', () => {
  const { page, faults } = build(
    room(
      'wordmark: {zh-Hant: /b/hant.svg, zh-Hans: /b/hans.svg}, wordmarkDark: /b/dark.png, logo: /b/logo.png, icon: /b/icon.png, touchIcon: /b/touch.png',
      {
        'b/hant.svg': 300,
        'b/hans.svg': 310,
        'b/dark.png': 320,
        'b/logo.png': 400,
        'b/icon.png': 64,
        'b/touch.png': 180,
      },
    ),
  );

  it('stands in the masthead, with the name of the site as its text, and another on dark ground', () => {
    expect(page('index.html')).toContain(
      '<source media="(prefers-color-scheme: dark)" srcset="/base/b/dark.png"><img src="/base/b/hant.svg" width="300" height="100" alt="東北網">',
    );
    expect(page('zh-hans/index.html')).toContain(
      '<img src="/base/b/hans.svg" width="310" height="100" alt="东北网">',
    );
    const foot = page('index.html').slice(page('index.html').indexOf('<footer'));
    expect(foot).toContain(
      '<img src="/base/b/dark.png" width="320" height="100" alt="東北網" loading="lazy">',
    );
  });

  it('goes with an icon, and a logo for search engines, which is said to be too small where it is', () => {
    expect(page('a/index.html')).toContain('<link rel="icon" type="image/png" href="/base/b/icon.png">');
    expect(page('a/index.html')).toContain('<link rel="apple-touch-icon" href="/base/b/touch.png">');
    expect(page('a/index.html')).toContain(
      '"logo":{"@type":"ImageObject","url":"https://news.example/base/b/logo.png","width":400,"height":100}',
    );
    // The pictures of the test are 100 pixels high.
    expect(faults).toEqual(['DB413 3:98 ', 'DB413 3:141 ']);
  });

  it('is the name in letters where there is none, at the foot too where there is none for dark ground', () => {
    const { page: plain } = build(room('wordmark: {zh-Hans: /b/hans.svg}', { 'b/hans.svg': 300 }));
    expect(plain('index.html')).toContain(
      '<p class="wordmark"><a href="/base/" aria-current="page">東北網</a></p>',
    );
    expect(plain('index.html')).not.toContain('wordmark.css');
    const hans = plain('zh-hans/index.html');
    expect(hans.match(/<p class="wordmark">.*?<\/p>/gu)).toEqual([
      expect.stringContaining('<img src="/base/b/hans.svg"'),
      expect.stringContaining('>东北网</a>'),
    ]);
  });

  it('of another region in the same script goes before none', () => {
    const { page: hk } = build({
      ...room('wordmark: {zh-Hant-TW: /b/tw.svg}', { 'b/tw.svg': 300 }),
      config: `${site}editions: [zh-Hant-HK, zh-Hans]\nbrand: {wordmark: {zh-Hant-TW: /b/tw.svg}}\n`,
    });
    expect(hk('index.html')).toContain('/b/tw.svg');
    expect(hk('zh-hans/index.html')).not.toContain('/b/tw.svg');
  });

  it('has to be there, to be a picture, and of a kind that does', () => {
    const assets = memorySources(room('', { 'b/hant.svg': 300, 'b/no.png': 0 }))
      .assets({ templates: undefined, assets: undefined })
      .files.filter(({ path }) => path.startsWith('b/'));
    const faultsOf = (brand: string): string[] => {
      const { value, diagnostics } = parseConfig({
        text: `${site}brand: {${brand}}\n`,
        file: 'dongbei.config.yaml',
      });
      if (value === undefined) throw new Error('No configuration');
      const pictureFacts = (location: string) =>
        location.endsWith('no.png') ? undefined : { width: 300, height: 100 };
      const measured = measureBrand(value, assets, { pictureFacts });
      return [...diagnostics, ...measured.diagnostics].map(brief);
    };
    expect(faultsOf('wordmark: /b/hnat.svg')).toEqual(['DB412 3:19 /b/hant.svg']);
    expect(faultsOf('icon: /x.svg')).toEqual(['DB412 3:15 ']);
    expect(faultsOf('logo: /b/no.png')).toEqual(['DB305 3:15 ']);
    expect(faultsOf('logo: /b/hant.svg')).toEqual([]);
    expect(faultsOf('wordmark: b/hant.svg')).toEqual(['DB107 3:19 ']);
    expect(faultsOf('icon: /b/hant.ico, touchIcon: /b/hant.svg')).toEqual(['DB107 3:15 ', 'DB107 3:39 ']);
  });

  it('is measured again when it is another picture, and only then is every page made anew', async () => {
    const built = incrementalSite();
    const first = room('wordmark: /b/a.svg', { 'b/a.svg': 300, 'b/other.svg': 1 });
    await built.build(first);
    const other = room('wordmark: /b/a.svg', { 'b/a.svg': 300, 'b/other.svg': 2 });
    await built.build(other);
    expect(built.rendered()).toEqual([]);
    const wider = room('wordmark: /b/a.svg', { 'b/a.svg': 400, 'b/other.svg': 2 });
    await built.build(wider);
    expectClean(built, wider);
    expect(built.published().get('a/index.html' as never)).toContain('width="400"');
  });
});
