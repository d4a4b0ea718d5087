import { describe, expect, it } from 'vitest';

import { buildSite } from '../../src/pipeline/build-site.js';
import { listArticles } from '../../src/pipeline/list-articles.js';
import { expectClean } from '../support/expect-clean.js';
import { article, memorySources, now, type Newsroom } from '../support/memory-sources.js';
import { contentOf, incrementalSite } from '../support/memory-store.js';

const config = 'site: {name: 東北網, baseUrl: https://news.example/}\n';

function plain(title: string, body = '正文。', more = ''): string {
  return `---\ntitle: ${title}\n${more}---\n\n${body}\n`;
}

const room: Newsroom = {
  config,
  files: {
    'a.md': article('甲', '[關於我們](/pages/about.md)'),
    'pages/about.md': plain(
      '关于我们',
      '谁在办报。见[更正](more/rules.md)、[甲](/a.md)。',
      'order: 2\naliases: /old/about.html\n',
    ),
    'pages/more/rules.md': plain('更正辦法', '寫錯了就改。', 'slug: rules-of-ours\norder: 1\n'),
    'pages/later.md': plain('未定', '正文。', 'draft: true\n'),
  },
};

function build(files: Newsroom['files'], more = '') {
  const { diagnostics, ...built } = buildSite(memorySources({ config: config + more, files }), now);
  return {
    ...built,
    files: new Map(built.files.map((file) => [String(file.path), contentOf(file)])),
    faults: diagnostics.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`),
    diagnostics,
  };
}

describe('plain pages', () => {
  const { files, faults, articles } = build(
    room.files,
    'host: nginx\nnavigation: [{url: /pages/about.md, title: 關於}, {url: /pages/later.md, title: 未定}]\n',
  );

  it('stand in every edition below no folder, in its words, with links to and from articles', () => {
    expect(faults).toEqual([]);
    const hant = files.get('about/index.html') ?? '';
    expect(hant).toContain('<h1 class="title">關於我們</h1>');
    expect(hant).toContain(
      '<p>誰在辦報。見<a href="/more/rules-of-ours/">更正</a>、<a href="/a/">甲</a>。</p>',
    );
    expect(files.get('zh-hans/more/rules-of-ours/index.html')).toContain('写错了就改。');
    expect(hant).toContain(
      '<link rel="alternate" hreflang="zh-Hans" href="https://news.example/zh-hans/about/">',
    );
    expect(files.get('a/index.html')).toContain('<a href="/about/">關於我們</a>');
  });

  it('are named at the foot of every page in the editor’s order, and in the menu by their file, drafts nowhere', () => {
    for (const path of ['index.html', 'a/index.html', 'about/index.html', '404.html']) {
      const text = files.get(path) ?? '';
      expect(text.replace(/\s+/gu, ' ')).toContain(
        '<ul class="links"> <li><a href="/more/rules-of-ours/">更正辦法</a></li> <li><a href="/about/">關於我們</a></li> </ul>',
      );
      expect(text).not.toContain('未定');
    }
    expect(files.get('zh-hans/index.html')).toContain('<li><a href="/zh-hans/about/">关于</a></li>');
    expect([...files.keys()].filter((path) => path.includes('later'))).toEqual([]);
  });

  it('are in the sitemap, answer at earlier addresses, and are in no list, feed, archive or index', () => {
    expect(articles).toBe(1);
    expect(files.get('sitemap-pages.xml')).toContain('<loc>https://news.example/zh-hans/about/</loc>');
    expect(files.get('old/about.html')).toContain('url=/about/');
    expect(files.get('.nginx/http.conf')).toContain('/old/about.html');
    expect([...files.keys()].filter((path) => path.includes('1970'))).toEqual([]);
    expect(files.get('feed.xml')).not.toContain('<id>https://news.example/about/');
    expect(files.get('index.html')).not.toContain('誰在辦報');
  });

  it('say what they are to machines, and whose rules they hold', () => {
    const { files: named } = build(
      room.files,
      'pages: {about: /pages/about.md, correctionsPolicy: /pages/more/rules.md, contact: /pages/later.md}\n',
    );
    const thing = (path: string): string =>
      /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(named.get(path) ?? '')?.[1] ?? '';
    expect(thing('about/index.html')).toContain('"@type":"AboutPage"');
    expect(thing('more/rules-of-ours/index.html')).toContain('"@type":"WebPage"');
    expect(thing('zh-hans/index.html')).toContain(
      '"correctionsPolicy":"https://news.example/zh-hans/more/rules-of-ours/"',
    );
    expect(thing('index.html')).not.toContain('contact');
  });

  it('have no date and nothing else of an article: such keys are faults with their place', () => {
    const { diagnostics } = build({
      ...room.files,
      'pages/x.md': plain('乙', '文。', 'date: 2020-08-07\ndescripton: 丙\n'),
    });
    expect(diagnostics.map(({ code, line, details }) => [code, line, details['suggestion']])).toEqual([
      ['DB103', 3, undefined],
      ['DB103', 4, 'description'],
    ]);
    expect(build({ ...room.files, 'pages/x.md': '---\norder: 1\n---\n\n文。\n' }).faults).toEqual([
      'DB105 content/pages/x.md:1:1',
    ]);
  });

  it('must not stand where a section, an article or dongbei does', () => {
    const clash = (files: Newsroom['files']): string[] => build({ ...room.files, ...files }).faults;
    expect(clash({ 'about/section.yaml': 'title: 關於\n' })).toEqual(['DB401 content/pages/about.md:1:1']);
    expect(clash({ 'about.md': article('乙') })).toEqual(['DB401 content/pages/about.md:1:1']);
    expect(clash({ 'pages/search.md': plain('乙') })).toEqual(['DB401 content/pages/search.md:1:1']);
  });

  it('are named in the configuration by files that are there', () => {
    const { diagnostics } = build(room.files, 'pages:\n  about: /pages/abuot.md\n  contact: about\n');
    expect(
      diagnostics.map(({ code, line, column, details }) => [code, line, column, details['suggestion']]),
    ).toEqual([
      ['DB302', 3, 10, '/pages/about.md'],
      ['DB107', 4, 12, undefined],
    ]);
  });

  it('are articles like others where a section has the name', () => {
    const { files: own, faults: none } = build({
      'pages/section.yaml': 'title: 版面\n',
      'pages/a.md': article('甲'),
      'pages/b/c.md': article('乙'),
    });
    expect(none).toEqual([]);
    expect([...own.keys()]).toEqual(expect.arrayContaining(['pages/a/index.html', 'pages/b/c/index.html']));
  });

  it('are told of by dongbei list, with their addresses and without a date', () => {
    const found = listArticles(memorySources(room), now).articles.filter(({ kind }) => kind === 'page');
    expect(found.map(({ path, status, editions }) => [path, status, editions['zh-Hans']?.url])).toEqual([
      ['pages/about.md', 'published', 'https://news.example/zh-hans/about/'],
      ['pages/later.md', 'draft', 'https://news.example/zh-hans/later/'],
      ['pages/more/rules.md', 'published', 'https://news.example/zh-hans/more/rules-of-ours/'],
    ]);
    expect(found.some((each) => 'date' in each)).toBe(false);
  });
});

describe('a change of a plain page', () => {
  it('rewrites the page alone where its text has changed, every page where its name has', async () => {
    const site = incrementalSite();
    await site.build(room);
    const about = room.files['pages/about.md'] as string;
    const other = {
      ...room,
      files: { ...room.files, 'pages/about.md': about.replace('谁在办报', '谁在办这份报') },
    };
    await site.build(other);
    expectClean(site, other);
    expect(site.rendered()).toEqual(['about/index.html', 'zh-hans/about/index.html']);
    const renamed = {
      ...room,
      files: { ...room.files, 'pages/about.md': about.replace('关于我们', '关于') },
    };
    await site.build(renamed);
    expectClean(site, renamed);
    expect(site.rendered()).toContain('a/index.html');
  });

  it('reaches links to it and files that only it shows', async () => {
    const site = incrementalSite();
    const shown = {
      'a.md': article('甲'),
      'p.jpg': 'jpg',
      'pages/b.md': plain('乙', '![圖](/p.jpg)'),
    };
    for (const files of [room.files, shown, { ...shown, 'pages/b.md': plain('乙') }, room.files]) {
      await site.build({ config, files });
      expectClean(site, { config, files });
    }
  });

  it('makes articles of pages when their folder becomes a section', async () => {
    const site = incrementalSite();
    const files = { 'a.md': article('甲'), 'pages/b.md': plain('乙') };
    const section = {
      'a.md': article('甲'),
      'pages/b.md': article('乙'),
      'pages/section.yaml': 'title: 版面\n',
    };
    for (const each of [files, section, files]) {
      await site.build({ config, files: each });
      expectClean(site, { config, files: each });
    }
  });
});
