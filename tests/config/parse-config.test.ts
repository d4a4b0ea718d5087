import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse-config.js';
import { explain } from '../../src/diagnostics/render-text.js';
import type { ConfigData } from '../../src/schema/config.js';
import { brief } from '../schema/brief.js';

const site = 'site: {name: 東北網, baseUrl: "https://www.example.cn/"}\n';
const parse = (text: string) => parseConfig({ text, file: 'dongbei.config.yaml' });
/** `site` is line 1, so that `more` begins in line 2. */
const withSite = (more: string) => parse(site + more);

const defaults = {
  file: 'dongbei.config.yaml',
  name: { text: '東北網', byEdition: {} },
  description: { text: '', byEdition: {} },
  origin: 'http://localhost:8080',
  basePath: '',
  timeZone: 'Asia/Shanghai',
  script: 'hant',
  editions: [
    {
      ...{ id: 'zh-Hant', script: 'hant', region: 'CN', lang: 'zh-Hant-CN', hreflang: 'zh-Hant' },
      ...{ quotes: 'corner', words: 'source', prefix: [] },
    },
    {
      ...{ id: 'zh-Hans', script: 'hans', region: 'CN', lang: 'zh-Hans-CN', hreflang: 'zh-Hans' },
      ...{ quotes: 'curly', words: 'source', prefix: ['zh-hans'] },
    },
  ],
  navigation: [],
  social: [],
  pages: [],
  brand: [],
  pageSize: 20,
  feeds: { content: 'full' },
  pictures: {
    widths: [320, 480, 800, 1200, 1600],
    formats: ['avif', 'webp'],
    quality: { avif: 50, webp: 75, jpeg: 78 },
  },
  shareCards: false,
  plainText: false,
  folderPlaces: { templates: { line: 1, column: 1 }, assets: { line: 1, column: 1 } },
};

describe('a valid configuration', () => {
  it('may be missing: everything has a default, and warnings tell of the base URL and the name', () => {
    const { value, diagnostics } = parseConfig(undefined);
    expect(value).toEqual(defaults);
    expect(brief(diagnostics)).toEqual(['DB403 1:1', 'DB407 1:1']);
    expect(diagnostics).toMatchObject([
      { severity: 'warning', details: { fallback: 'http://localhost:8080/' } },
      { severity: 'warning', details: { fallback: '東北網' } },
    ]);
  });

  it('may be empty, or have comments only', () => {
    expect(parse('').value).toEqual(defaults);
    expect(parse('# 網站\n').value).toEqual(defaults);
  });

  it('may have every key', () => {
    const { value, diagnostics } = parse(`site:
  name: {zh-Hant: 東北網, zh-Hans: 东北网}
  description: 龍江要聞
  baseUrl: https://www.example.cn/新聞/
  timeZone: Asia/Taipei
  script: hans
editions: [zh-hans, {id: zh-Hant-HK, quotes: curly}, {id: zh-Hant-TW, words: local}]
navigation:
  - heilongjiang
  - {section: heilongjiang/tupian, title: 圖片}
  - {title: {zh-Hans: 关于}, url: /about/}
  - title: 微博
    url: https://weibo.com/
social:
  - {title: 微博, url: "https://weibo.com/"}
pageSize: 5
host: netlify
feeds: {content: summary}
pictures: {widths: [900, 300], formats: [webp], quality: {webp: 60}}
templates: my-templates
assets: assets
`);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({
      name: { text: '东北网', byEdition: { 'zh-Hant': '東北網', 'zh-Hans': '东北网' } },
      description: { text: '龍江要聞', byEdition: {} },
      origin: 'https://www.example.cn',
      basePath: '/%E6%96%B0%E8%81%9E',
      timeZone: 'Asia/Taipei',
      script: 'hans',
      editions: [
        { id: 'zh-Hans', quotes: 'curly', prefix: [] },
        { id: 'zh-Hant-HK', region: 'HK', lang: 'zh-Hant-HK', quotes: 'curly', prefix: ['zh-hant-hk'] },
        { id: 'zh-Hant-TW', region: 'TW', hreflang: 'zh-Hant-TW', words: 'local', prefix: ['zh-hant-tw'] },
      ],
      pageSize: 5,
      feeds: { content: 'summary' },
      host: 'netlify',
      pictures: { widths: [300, 900], formats: ['webp'], quality: { avif: 50, webp: 60, jpeg: 78 } },
      templates: 'my-templates',
      assets: 'assets',
    });
    expect(value?.navigation).toEqual([
      { section: 'heilongjiang', position: { line: 9, column: 5, length: 12 } },
      {
        section: 'heilongjiang/tupian',
        title: { text: '圖片', byEdition: {} },
        position: { line: 10, column: 5, length: 41 },
      },
      {
        url: '/about/',
        title: { text: '关于', byEdition: { 'zh-Hans': '关于' } },
        position: { line: 11, column: 5, length: 36 },
      },
      {
        url: 'https://weibo.com/',
        title: { text: '微博', byEdition: {} },
        position: { line: 12, column: 5, length: 9 },
      },
    ]);
    expect(value?.social).toEqual([{ title: { text: '微博', byEdition: {} }, url: 'https://weibo.com/' }]);
  });

  it('may leave pictures as they are', () => {
    expect(withSite('pictures: false\n')).toMatchObject({ value: { pageSize: 20 }, diagnostics: [] });
    expect(withSite('pictures: false\n').value).not.toHaveProperty('pictures');
  });

  it.each([
    ['https://a.cn', 'https://a.cn', ''],
    ['HTTP://A.cn:8080/x//', 'http://a.cn:8080', '/x'],
    ['https://東北網.cn/a b', undefined, undefined],
    ['https://東北網.cn/新', 'https://xn--djr968bmiq.cn', '/%E6%96%B0'],
  ])('cuts the base URL %s in two', (baseUrl, origin, basePath) => {
    const { value, diagnostics } = parse(`site: {name: 甲, baseUrl: "${baseUrl}"}\n`);
    expect(diagnostics.length).toBe(origin === undefined ? 1 : 0);
    expect(value).toMatchObject({ origin: origin ?? defaults.origin, basePath: basePath ?? '' });
  });

  it('warns of a missing base URL and a missing name at the key where they belong', () => {
    expect(brief(parse('pageSize: 20\nsite: {name: 甲}\n').diagnostics)).toEqual(['DB403 2:1']);
    expect(brief(parse('pageSize: 20\nsite: {baseUrl: "https://a.cn/"}\n').diagnostics)).toEqual([
      'DB407 2:1',
    ]);
    expect(brief(parse('pageSize: 20\n').diagnostics)).toEqual(['DB403 1:1', 'DB407 1:1']);
  });
});

describe('a fault in the configuration', () => {
  it.each([
    ['an unknown key', 'page_sise: 5\n', 'DB103 2:1', { suggestion: 'pageSize' }],
    ['an unknown key in Chinese', '導航: []\n', 'DB103 2:1', { suggestion: 'navigation' }],
    ['an unknown key in an entry', 'navigation: [{secton: a}]\n', 'DB103 2:15', { suggestion: 'section' }],
    [
      'an unknown key in a social link',
      'social: [{title: a, url: "https://a.cn", icon: b}]\n',
      'DB103 2:42',
      {},
    ],
    ['an unknown key of an edition', 'editions: [{id: zh-Hant, quote: corner}]\n', 'DB103 2:26', {}],
    ['text for a list', 'editions: zh-Hant\n', 'DB104 2:11', { expected: 'list', actual: 'text' }],
    ['a list for a number', 'pageSize: [20]\n', 'DB104 2:11', { expected: 'number', actual: 'list' }],
    ['a number for a folder', 'templates: 1\n', 'DB104 2:12', { expected: 'text' }],
    ['a number for a section', 'navigation: [2020]\n', 'DB104 2:14', { expected: 'textOrMap' }],
    [
      'an entry with nothing to lead to',
      'navigation: [{title: 甲}]\n',
      'DB105 2:14',
      { key: 'navigation.section' },
    ],
    ['an address without title', 'navigation: [{url: /a/}]\n', 'DB105 2:14', { key: 'navigation.title' }],
    ['a social link without address', 'social: [{title: a}]\n', 'DB105 2:10', { key: 'social.url' }],
    ['an edition without id', 'editions: [{quotes: curly}]\n', 'DB105 2:12', { key: 'editions.id' }],
    ['an unknown edition', 'editions: [zh-Hnat]\n', 'DB107 2:12', { suggestion: 'zh-Hant' }],
    ['another tag for an edition', 'editions: [zh-CN]\n', 'DB107 2:12', { suggestion: 'zh-Hans' }],
    [
      'the same edition twice',
      'editions: [zh-Hant, zh-hant]\n',
      'DB107 2:21',
      { rule: 'once', value: 'zh-Hant' },
    ],
    ['local words of the mainland', 'editions: [{id: zh-Hant, words: local}]\n', 'DB107 2:33', {}],
    ['unknown quotation marks', 'editions: [{id: zh-Hant, quotes: round}]\n', 'DB107 2:34', {}],
    ['a section and an address', 'navigation: [{section: a, url: /a/, title: 甲}]\n', 'DB107 2:32', {}],
    ['a section outside', 'navigation: [../a]\n', 'DB107 2:14', { rule: 'section' }],
    ['an address without /', 'navigation: [{url: about, title: 甲}]\n', 'DB107 2:20', { rule: 'address' }],
    [
      'an address of another host',
      'navigation: [{url: //a.cn/, title: 甲}]\n',
      'DB107 2:20',
      { rule: 'address' },
    ],
    ['a social link that runs code', 'social: [{title: a, url: "javascript:a"}]\n', 'DB107 2:26', {}],
    ['an unknown web server', 'host: iis\n', 'DB107 2:7', {}],
    ['feeds of another kind', 'feeds: {content: half}\n', 'DB107 2:18', {}],
    ['too small a page', 'pageSize: 4\n', 'DB107 2:11', { allowed: '5–100' }],
    ['too large a page', 'pageSize: 101\n', 'DB107 2:11', { value: '101' }],
    [
      'a picture wider than any screen',
      'pictures: {widths: [90000]}\n',
      'DB107 2:21',
      { allowed: '16–8192' },
    ],
    ['the same width twice', 'pictures: {widths: [400, 400]}\n', 'DB107 2:26', { rule: 'once' }],
    ['no width', 'pictures: {widths: []}\n', 'DB109 2:20', {}],
    ['an unknown format', 'pictures: {formats: [avfi]}\n', 'DB107 2:22', { suggestion: 'avif' }],
    ['too good a quality', 'pictures: {quality: {avif: 101}}\n', 'DB107 2:28', { allowed: '1–100' }],
    ['an unknown key of pictures', 'pictures: {width: [400]}\n', 'DB103 2:12', { suggestion: 'widths' }],
    ['pictures that are on', 'pictures: true\n', 'DB107 2:11', { allowed: 'false' }],
    ['no edition', 'editions: []\n', 'DB109 2:11', { key: 'editions' }],
    ['a blank edition', 'editions: [""]\n', 'DB109 2:12', { key: 'editions' }],
    ['nothing behind a key', 'navigation:\n', 'DB109 2:1', { key: 'navigation' }],
    ['broken YAML', 'assets: a: b\n', 'DB102 2:10', { problem: 'colon-in-text' }],
    ['the same key twice', 'assets: a\nassets: b\n', 'DB102 3:1', { problem: 'duplicate-key' }],
  ])('is reported where it stands, and a default stands for it: %s', (_name, more, expected, details) => {
    const { value, diagnostics } = withSite(more);
    expect(brief(diagnostics)).toEqual([expected]);
    expect(diagnostics[0]?.details).toMatchObject(details);
    expect(value).toMatchObject({ origin: 'https://www.example.cn', pageSize: 20 });
    for (const language of ['en', 'zh-Hant', 'zh-Hans'] as const) {
      expect(JSON.stringify(explain(diagnostics[0]!, language))).not.toMatch(/undefined|textOr|: \.|：。/u);
    }
  });

  it.each([
    ['an unknown key', 'baseurl: "https://a.cn"', ['DB103 1:8'], 'baseUrl'],
    [
      'a time zone that is none',
      'baseUrl: "https://a.cn", timeZone: Asia/Beijing',
      ['DB107 1:43'],
      'Asia/Shanghai',
    ],
    [
      'a mistyped time zone',
      'baseUrl: "https://a.cn", timeZone: Asia/Shanghia',
      ['DB107 1:43'],
      'Asia/Shanghai',
    ],
    [
      'an offset for a time zone',
      'baseUrl: "https://a.cn", timeZone: "+08:00"',
      ['DB107 1:43'],
      'Asia/Shanghai',
    ],
    ['an unknown script', 'baseUrl: "https://a.cn", script: hanz', ['DB107 1:41'], 'hans'],
    ['a path for a base URL', 'baseUrl: /news/', ['DB107 1:17'], undefined],
    ['a base URL with a query', 'baseUrl: "https://a.cn/?a=1"', ['DB107 1:17'], undefined],
    ['a base URL with a bare ?', 'baseUrl: "https://a.cn/?"', ['DB107 1:17'], undefined],
    ['a base URL with a fragment', 'baseUrl: "https://a.cn/#a"', ['DB107 1:17'], undefined],
    ['a base URL with a password', 'baseUrl: "https://a:b@a.cn/"', ['DB107 1:17'], undefined],
    ['a base URL of another scheme', 'baseUrl: "ftp://a.cn/"', ['DB107 1:17'], undefined],
    ['a blank base URL', 'baseUrl: ""', ['DB109 1:17'], undefined],
  ])('of the site is reported where it stands: %s', (_name, keys, expected, suggested) => {
    const { value, diagnostics } = parse(`site: {${keys}, name: 甲}\n`);
    expect(brief(diagnostics)).toEqual(expected);
    expect(diagnostics.at(-1)?.details['suggestion']).toBe(suggested);
    expect(value).toMatchObject({ timeZone: 'Asia/Shanghai', script: 'hant' });
  });

  it('keeps the sound entries of the site beside a faulty one', () => {
    expect(parse('site: {name: 甲, baseUrl: "https://a.cn", script: x}\n').value).toMatchObject({
      name: { text: '甲' },
      origin: 'https://a.cn',
    });
  });

  it('says nothing of what is missing where it cannot know', () => {
    expect(brief(parse('site: {name: 甲\npageSize: 1\n').diagnostics)).toEqual(['DB102 1:7', 'DB107 2:11']);
    const list = parse('- site\n');
    expect(brief(list.diagnostics)).toEqual(['DB102 1:1']);
    expect(list.value).toEqual(defaults);
  });

  it('does not hide another: all are reported in one run', () => {
    const { diagnostics } = parse(`site:
  name: 5
  lang: zh
  baseUrl: x
editions: [zh-Hant, en, zh-Hant]
navigation: [{url: /a/}, {}, {section: a, url: /b/, tittle: 甲}]
social: [微博]
pageSize: many
colors_x: a
assets： a
`);
    expect(brief(diagnostics)).toEqual([
      ...['DB104 2:9', 'DB103 3:3', 'DB107 4:12', 'DB107 5:21', 'DB105 6:14', 'DB105 6:26'],
      ...['DB107 6:48', 'DB103 6:53', 'DB104 7:10', 'DB104 8:11', 'DB103 9:1', 'DB102 10:7'],
    ]);
  });
});

it('is explained key by key in the shipped configuration', () => {
  const keys: Readonly<Record<keyof ConfigData, true>> = {
    ...{
      site: true,
      editions: true,
      navigation: true,
      social: true,
      pages: true,
      pageSize: true,
      host: true,
      feeds: true,
    },
    ...{
      theme: true,
      brand: true,
      pictures: true,
      shareCards: true,
      plainText: true,
      templates: true,
      assets: true,
      check: true,
    },
  };
  const shipped = readFileSync('dongbei.config.yaml', 'utf8');
  for (const key of Object.keys(keys)) expect(shipped).toMatch(new RegExp(`^(?:# )?${key}:`, 'mu'));
});
