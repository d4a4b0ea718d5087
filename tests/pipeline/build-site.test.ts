import { describe, expect, it } from 'vitest';

import { explain } from '../../src/diagnostics/render-text.js';
import type { OutputFile } from '../../src/model/output.js';
import { buildSite, type BuiltSite } from '../../src/pipeline/build-site.js';
import { fileText } from '../support/file-text.js';
import { brokenLinks } from '../support/check-links.js';
import { article, memorySources, now, type Newsroom } from '../support/memory-sources.js';

const config = 'site:\n  name: 東北網\n  baseUrl: https://news.example/\n';
const build = (newsroom: Newsroom): BuiltSite => buildSite(memorySources({ config, ...newsroom }), now);

function textOf(files: readonly OutputFile[], path: string): string {
  const file = files.find((each) => each.path === path);
  const text = file === undefined ? undefined : fileText(file);
  if (text === undefined) throw new Error(`No text is published at ${path}`);
  return text;
}

const newsroom: Newsroom = {
  files: {
    'hlj/section.yaml': 'title: 東北網黑龍江\norder: 1\n',
    'hlj/tupian/section.yaml': 'title: 黑龍江圖片新聞\n',
    'hlj/tupian/2020/review.md': article(
      '閱卷2020',
      '## 關鍵分\n\n警方公布**軟**件，見[另一篇](../../sanjiang.md#開鐮)和[欄目](/hlj/)。\n\n![圖](/images/a.jpg "護航")',
      'cover:\n  image: /images/a.jpg\n  alt: 護航英雄\ntags: [公安, 黑龍江]\naliases: [/system/2020/08/07/1.shtml]\n',
    ),
    'hlj/sanjiang.md': article(
      '三江平原开镰',
      '## 开镰\n\n稻谷熟了，干部们下到田里。',
      'tags: [黑龙江]\n',
    ).replace('开镰\n\n稻谷', '開鐮\n\n稻谷'),
    'images/a.jpg': 'picture',
    'images/unused.jpg': 'picture',
  },
};

describe('buildSite', () => {
  it('publishes each article in both editions out of one file', () => {
    const { files, diagnostics, articles, editions } = build(newsroom);
    expect(diagnostics).toEqual([]);
    expect([articles, editions]).toEqual([2, 2]);
    expect(textOf(files, 'hlj/tupian/2020/review/index.html')).toContain('閱卷2020');
    expect(textOf(files, 'zh-hans/hlj/tupian/2020/review/index.html')).toContain('阅卷2020');
    expect(textOf(files, 'hlj/sanjiang/index.html')).toContain('三江平原開鐮');
  });

  it('converts across inline markup', () => {
    const html = textOf(build(newsroom).files, 'zh-hans/hlj/tupian/2020/review/index.html');
    expect(html).toContain('<strong>软</strong>件');
  });

  it('leads every link, in every page of both editions, to a page that is there', () => {
    const { files } = build(newsroom);
    expect(brokenLinks(files, 'https://news.example')).toEqual([]);
  });

  it('offers on each page the feeds of its section or tag, by their name', () => {
    const { files } = build(newsroom);
    const offered = (path: string): string[][] =>
      [...textOf(files, path).matchAll(/<link rel="alternate" type="\S+" title="(.+)" href="(.+)">/gu)].map(
        ([, title = '', href = '']) => [title, href],
      );
    expect(offered('index.html')).toEqual([
      ['東北網 Atom', '/feed.xml'],
      ['東北網 RSS', '/rss.xml'],
      ['東北網 JSON Feed', '/feed.json'],
    ]);
    expect(offered('zh-hans/hlj/tupian/index.html')).toEqual([
      ['黑龙江图片新闻 - 东北网 Atom', '/zh-hans/hlj/tupian/feed.xml'],
      ['黑龙江图片新闻 - 东北网 RSS', '/zh-hans/hlj/tupian/rss.xml'],
      ['黑龙江图片新闻 - 东北网 JSON Feed', '/zh-hans/hlj/tupian/feed.json'],
    ]);
    expect(offered('zh-hans/tags/公安/index.html')[0]).toEqual([
      '公安 - 东北网 Atom',
      '/zh-hans/tags/%E5%85%AC%E5%AE%89/feed.xml',
    ]);
    expect(textOf(files, 'hlj/tupian/feed.xml')).toContain('<title>黑龍江圖片新聞 - 東北網</title>');
  });

  it('leads every link to a page that is there under a base path too', () => {
    const { files } = build({
      ...newsroom,
      config: 'site:\n  name: 東北網\n  baseUrl: https://news.example/dongbei/\n',
    });
    expect(brokenLinks(files, 'https://news.example', '/dongbei')).toEqual([]);
  });

  it('leads a link between articles to the same edition, and keeps its place on the page', () => {
    const { files } = build(newsroom);
    const path = 'hlj/tupian/2020/review/index.html';
    const fragment = encodeURIComponent('開鐮');
    expect(textOf(files, path)).toContain(`href="/hlj/sanjiang/#${fragment}"`);
    expect(textOf(files, `zh-hans/${path}`)).toContain(`href="/zh-hans/hlj/sanjiang/#${fragment}"`);
  });

  it('copies only the files that a published article names', () => {
    const { files } = build(newsroom);
    const copies = files.filter((file) => 'copyOf' in file && file.path.startsWith('images/'));
    expect(copies).toEqual([{ path: 'images/a.jpg', copyOf: '/newsroom/content/images/a.jpg' }]);
  });

  it('puts 黑龍江 and 黑龙江 on one tag page', () => {
    const { files } = build(newsroom);
    const html = textOf(files, 'tags/黑龙江/index.html');
    expect(html).toContain('閱卷2020');
    expect(html).toContain('三江平原開鐮');
  });

  it('publishes the same bytes whatever the order in which files are listed', () => {
    const forwards = build(newsroom).files;
    const backwards = build({ ...newsroom, shuffle: (paths) => paths.reverse() }).files;
    const sorted = (files: readonly OutputFile[]) => [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
    expect(sorted(backwards)).toEqual(sorted(forwards));
  });

  it('leaves drafts out, and says only warnings about them', () => {
    const { files, drafts, diagnostics } = build({
      files: {
        ...newsroom.files,
        'draft.md': article('草稿', '![](nowhere.jpg)', 'draft: true\n'),
      },
    });
    expect(drafts).toBe(1);
    expect(files.some(({ path }) => path.startsWith('draft'))).toBe(false);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['DB301', 'warning'],
      ['DB306', 'warning'],
    ]);
  });

  it('publishes an article when its time has come, to the second, and says when the next is due', () => {
    const sources = memorySources({ config, files: { 'a.md': article('甲'), 'b.md': article('乙') } });
    const due = Date.parse('2020-08-07T07:24:00+08:00');
    const before = buildSite(sources, due - 1);
    expect(before).toMatchObject({ articles: 0, scheduled: 2, nextDue: '2020-08-07T07:24:00+08:00' });
    expect(before.files.some(({ path }) => path.startsWith('a/'))).toBe(false);
    expect(buildSite(sources, due)).toMatchObject({ articles: 2, scheduled: 0 });
  });

  it('does not let a draft without a date keep the others from being published', () => {
    const { articles, diagnostics } = build({
      files: { 'a.md': article('甲'), 'b.md': '---\ntitle: 未寫完\ndraft: true\n---\n' },
    });
    expect(articles).toBe(1);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['DB105', 'warning']]);
  });

  it('checks the links of an article whose front matter is faulty, and blames no link to it', () => {
    const { diagnostics } = build({
      files: { 'a.md': article('甲', '[乙](b.md)'), 'b.md': '---\ndate: 昨天\n---\n[無](nowhere.md)\n' },
    });
    expect(diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'DB105 content/b.md',
      'DB106 content/b.md',
      'DB302 content/b.md',
    ]);
  });

  it('prints template syntax in an article as it stands', () => {
    const { files } = build({ files: { 'a.md': article("'{{ 7*7 }}'", '{{ 7*7 }} {% raw %}') } });
    const html = textOf(files, 'a/index.html');
    expect(html).not.toContain('49');
    expect(html).toContain('{{ 7*7 }} {% raw %}');
  });

  it('reports the faults of all files in one run and publishes nothing', () => {
    const { files, diagnostics } = build({
      config: 'site:\n  name: 東北網\n  baseUrl: https://news.example/\nnavigation: [nowhere]\n',
      files: {
        'a.md': '沒有資料區',
        'b.md': article('乙', '[去](missing.md) ![圖](nope.jpg)', 'auhtor: 劉\n'),
        'c.md': new Uint8Array([0xb9, 0xab, 0xb0, 0xb2]),
        'd.md': article('丁').replace('2020-08-07T07:24:00+08:00', '昨天'),
        'section.yml': 'title: 甲\n',
        'e/section.yaml': 'titel: 戊\n',
      },
      templates: { 'article.njk': '{% if %}' },
    });
    expect(files).toEqual([]);
    expect(new Set(diagnostics.map(({ code, file }) => `${code} ${file}`))).toEqual(
      new Set([
        'DB402 dongbei.config.yaml',
        'DB101 content/a.md',
        'DB103 content/b.md',
        'DB302 content/b.md',
        'DB301 content/b.md',
        'DB001 content/c.md',
        'DB106 content/d.md',
        'DB103 content/e/section.yaml',
        'DB405 content/section.yml',
        'DB502 templates/article.njk',
      ]),
    );
  });
});

describe('faults between files', () => {
  const codes = (files: Newsroom['files'], more: Partial<Newsroom> = {}) =>
    build({ files, ...more }).diagnostics.map(({ code, file, line, column, details }) => ({
      code,
      place: `${file}:${line}:${column}`,
      details,
    }));

  it('finds two articles at one address', () => {
    expect(codes({ 'a.md': article('甲'), 'b.md': article('乙', '文', 'slug: a\n') })).toMatchObject([
      { code: 'DB401', place: 'content/b.md:4:7', details: { address: '/a', other: 'content/a.md' } },
    ]);
  });

  it('lays the fault on the article that wrote the address down, whatever the order of the files', () => {
    const place = (files: Newsroom['files']): string[] => codes(files).map((each) => each.place);
    const slug = article('乙', '文', 'slug: m\n');
    const alias = article('乙', '文', 'aliases: [/m/]\n');
    expect(place({ 'a.md': slug, 'm.md': article('甲') })).toEqual(['content/a.md:4:7']);
    expect(place({ 'm.md': article('甲'), 'z.md': slug })).toEqual(['content/z.md:4:7']);
    expect(place({ 'a.md': alias, 'm.md': article('甲') })).toEqual(['content/a.md:4:11']);
    expect(place({ 'm.md': article('甲'), 'z.md': alias })).toEqual(['content/z.md:4:11']);
    expect(place({ 'a.md': slug, 'b.md': slug })).toEqual(['content/b.md:4:7']);
    expect(place({ 'a.md': alias, 'b.md': slug })).toEqual(['content/b.md:4:7']);
    expect(place({ 'a.md': slug, 'b.md': alias })).toEqual(['content/b.md:4:11']);
    expect(place({ 'm.md': article('甲'), 'M.md': article('乙') })).toEqual(['content/m.md:1:1']);
    const file = article('乙', '文', 'aliases: [/x.html]\n');
    expect(place({ 'a.md': file, 'x.html/y.md': article('甲') })).toContain('content/a.md:1:1');
  });

  it('finds an article at the address of a section, and one of dongbei’s own', () => {
    const found = codes({
      'a/section.yaml': 'title: 甲\n',
      'a.md': article('甲'),
      'search.md': article('搜'),
    });
    expect(found).toMatchObject([
      { code: 'DB401', place: 'content/a.md:1:1' },
      { code: 'DB401', place: 'content/search.md:1:1', details: { other: 'dongbei' } },
    ]);
  });

  it('finds an alias that is an article’s address', () => {
    expect(
      codes({ 'a.md': article('甲'), 'b.md': article('乙', '文', 'aliases: [/x/, /a/]\n') }),
    ).toMatchObject([{ code: 'DB401', place: 'content/b.md:4:16' }]);
  });

  it.each([
    ['an alias at the home page', { 'a.md': article('甲', '文', 'aliases: [/index.html]\n') }],
    ['an alias at its own article', { 'a.md': article('甲', '文', 'aliases: [/a/index.html]\n') }],
    ['an alias in another edition', { 'a.md': article('甲', '文', 'aliases: [/zh-hans/b/]\n') }],
    ['an alias at robots.txt', { 'a.md': article('甲', '文', 'aliases: [/robots.txt]\n') }],
    ['an alias at a sitemap', { 'a.md': article('甲', '文', 'aliases: [/sitemap-2031-01.xml]\n') }],
    ['an alias at the search index', { 'a.md': article('甲', '文', 'aliases: [/search/v2/index.json]\n') }],
    [
      'an alias at a tag, before there is the tag',
      { 'a.md': article('甲', '文', 'aliases: [/tags/水稻/]\n') },
    ],
    [
      'an alias at a page that a section may have one day',
      { 's/section.yaml': 'title: 甲\n', 's/a.md': article('甲', '文', 'aliases: [/s/page/7/]\n') },
    ],
    ['an alias at a file of the templates', { 'a.md': article('甲', '文', 'aliases: [/assets/site.css]\n') }],
    ['an article called robots.txt', { 'robots.txt.md': article('甲') }],
    [
      'an alias that is a file and a folder at once',
      { 'a.md': article('甲', '文', 'aliases: [/x.shtml, /x.shtml/y.html]\n') },
    ],
  ])('finds %s', (_, files) => {
    const found = codes(files).filter(({ code }) => code !== 'DB404');
    expect(found.map(({ code }) => code)).toContain('DB401');
    expect(found.every(({ place }) => place.startsWith('content/'))).toBe(true);
  });

  it('finds content in a folder with the name of an edition', () => {
    expect(codes({ 'zh-hans/a.md': article('甲') })).toMatchObject([{ code: 'DB401' }]);
  });

  it('finds a missing picture, with the place where it was looked for', () => {
    expect(codes({ 'x/a.md': article('甲', '文\n\n![圖](b.jpg)') })).toMatchObject([
      {
        code: 'DB301',
        place: 'content/x/a.md:8:1',
        details: { target: 'b.jpg', expected: 'content/x/b.jpg' },
      },
    ]);
  });

  it('suggests the one picture of that name elsewhere', () => {
    expect(codes({ 'a.md': article('甲', '![圖](snow.jpg)'), 'images/snow.jpg': 'picture' })).toMatchObject([
      { code: 'DB301', details: { suggestion: '/images/snow.jpg' } },
    ]);
  });

  it('finds a file that is no picture', () => {
    expect(codes({ 'a.md': article('甲', '![圖](b.jpg)'), 'b.jpg': '' })).toMatchObject([{ code: 'DB305' }]);
  });

  it('finds a link to nothing and suggests the nearest article', () => {
    expect(codes({ 'sanjiang.md': article('甲'), 'b.md': article('乙', '[去](/sanjang.md)') })).toMatchObject(
      [{ code: 'DB302', place: 'content/b.md:6:1', details: { suggestion: '/sanjiang.md' } }],
    );
  });

  it('never suggests the article itself', () => {
    const [fault] = codes({ 'sanjiang.md': article('甲', '[去](sanjiang2.md)') });
    expect(fault).toMatchObject({ code: 'DB302', details: { target: 'sanjiang2.md' } });
    expect(fault?.details).not.toHaveProperty('suggestion');
  });

  it('finds a link that leaves the content folder', () => {
    expect(codes({ 'a.md': article('甲', '[去](../../etc/passwd)') })).toMatchObject([{ code: 'DB302' }]);
  });

  it('finds a link to a draft', () => {
    expect(
      codes({ 'a.md': article('甲', '[去](b.md)'), 'b.md': article('乙', '文', 'draft: true\n') }),
    ).toMatchObject([{ code: 'DB303', place: 'content/a.md:6:1' }]);
  });

  it('lets two articles that wait for the same time link to each other, and no earlier one to a later', () => {
    const at = (year: number, text: string) => text.replace('2020-08-07', `${String(year)}-08-07`);
    const files = {
      'a.md': article('今', '文'),
      'f.md': at(2030, article('己')),
      'g.md': at(2030, article('庚', '[己](f.md)')),
    };
    expect(codes(files)).toEqual([]);
    expect(codes({ ...files, 'h.md': at(2029, article('辛', '[己](f.md)')) })).toMatchObject([
      { code: 'DB303' },
    ]);
  });

  it('follows links to tags, to the sitemap and with a query', () => {
    const { files, diagnostics } = build({
      files: {
        'a.md': article('甲', '[一](/tags/水稻/) [二](/sitemap.xml) [三](/search/?q=水)', 'tags: [水稻]\n'),
      },
    });
    expect(diagnostics).toEqual([]);
    const html = textOf(files, 'zh-hans/a/index.html');
    expect(html).toContain('href="/zh-hans/tags/%E6%B0%B4%E7%A8%BB/"');
    expect(html).toContain('href="/sitemap.xml"');
    expect(html).toContain('href="/zh-hans/search/?q=水"');
  });

  it('puts AI, ai and ＡＩ on one tag page', () => {
    const { files, diagnostics } = build({
      files: { 'a.md': article('甲', '文', 'tags: [AI]\n'), 'b.md': article('乙', '文', 'tags: [ai]\n') },
    });
    expect(diagnostics).toEqual([]);
    expect(textOf(files, 'tags/ai/index.html')).toContain('乙');
  });

  it('leads the navigation to the page of each edition, and finds a page that is not there', () => {
    const menu = (url: string) => `${config}navigation: [{ title: 關於, url: ${url} }]\n`;
    const about = { 'about.md': article('關於') };
    const { files } = build({ files: about, config: menu('/about/') });
    expect(textOf(files, 'zh-hans/404.html')).toContain('href="/zh-hans/about/"');
    expect(codes(about, { config: menu('/abuot/') })).toMatchObject([
      { code: 'DB302', place: 'dongbei.config.yaml:4:14' },
    ]);
  });

  it('refuses configuration and templates that are not UTF-8', () => {
    const sources = memorySources({ config, files: { 'a.md': article('甲') } });
    const gbk = Uint8Array.from([0xb9, 0xab]);
    const broken = buildSite(
      { ...sources, config: () => ({ bytes: gbk, file: 'dongbei.config.yaml' }) },
      now,
    );
    expect(broken.diagnostics).toMatchObject([{ code: 'DB001', file: 'dongbei.config.yaml' }]);
    const footer = { bytes: gbk, file: 'templates/partials/footer.njk' };
    const templates = () => new Map([...sources.templates(undefined), ['partials/footer.njk', footer]]);
    expect(buildSite({ ...sources, templates }, now).diagnostics).toMatchObject([
      { code: 'DB001', file: 'templates/partials/footer.njk' },
    ]);
  });

  it('reports a file that cannot be read, and checks the others', () => {
    const sources = memorySources({
      config,
      files: { 'a.md': article('甲'), 'b.md': article('乙', '[去](x.md)') },
    });
    const readContent: typeof sources.readContent = (path) =>
      path === 'a.md' ? undefined : sources.readContent(path);
    const { diagnostics, files } = buildSite({ ...sources, readContent }, now);
    expect(diagnostics).toMatchObject([
      { code: 'DB004', file: 'content/a.md', line: 1, column: 1 },
      { code: 'DB302', file: 'content/b.md' },
    ]);
    expect(files).toEqual([]);
  });

  it.each([
    ['b.MD', 'b.md'],
    ['x/b.markdown', 'b.md'],
    ['b.md.txt', 'b.md'],
    ['x/section.yml', 'section.yaml'],
  ])('tells how a file that is not published should be called: %s', (name, suggestion) => {
    const [found] = build({ files: { 'a.md': article('甲'), [name]: article('乙') } }).diagnostics;
    expect(found).toMatchObject({ code: 'DB405', severity: 'warning', details: { name, suggestion } });
    expect(explain(found!, 'zh-Hant').fix).toBe(`請改名為「${suggestion}」。`);
  });

  it('finds folders that only the configuration knows', () => {
    const sources = memorySources({ config: `${config}assets: static\n`, files: { 'a.md': article('甲') } });
    expect(buildSite({ ...sources, hasFolder: () => false }, now).diagnostics).toMatchObject([
      { code: 'DB406', line: 4, column: 9, details: { folder: 'static', key: 'assets' } },
    ]);
  });

  it('reports a fault of a template in the same run as the faults of articles, and once for all editions', () => {
    const { diagnostics } = build({
      files: { 'a.md': article('甲', '[無](nowhere.md)') },
      templates: { 'partials/footer.njk': '{{ page.nothing.there }}' },
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['DB302', 'DB503']);
  });

  it('finds a place that is not on the page, and suggests one that is', () => {
    expect(
      codes({ 'a.md': article('甲', '[去](b.md#退水以後)'), 'b.md': article('乙', '## 退水之後\n\n文') }),
    ).toMatchObject([{ code: 'DB304', details: { fragment: '退水以後', suggestion: '退水之後' } }]);
  });

  it('follows an old address and the address of another edition', () => {
    const { files, diagnostics } = build({
      files: {
        'a.md': article('甲', '[舊](/old/b.html) [簡](/zh-hans/b/)'),
        'b.md': article('乙', '文', 'aliases: [/old/b.html]\n'),
      },
    });
    expect(diagnostics).toEqual([]);
    expect(textOf(files, 'a/index.html').match(/href="\/b\/"/gu)?.length).toBeGreaterThanOrEqual(2);
  });

  it('says when there is nothing to publish', () => {
    expect(codes({})).toMatchObject([{ code: 'DB404' }]);
  });
});
