import { describe, expect, it } from 'vitest';

import { readTopic } from '../../src/schema/topic.js';
import { buildSite } from '../../src/pipeline/build-site.js';
import { article, memorySources, now, type Newsroom } from '../support/memory-sources.js';
import { incrementalSite } from '../support/memory-store.js';

const config = 'site:\n  name: 東北網\n  baseUrl: https://news.example/\npageSize: 5\n';

/** Texts of all pages by their paths. */
function pagesOf(newsroom: Newsroom): ReadonlyMap<string, string> {
  const { files, diagnostics } = buildSite(memorySources({ config, ...newsroom }), now);
  expect(diagnostics).toEqual([]);
  return new Map(files.flatMap((file) => ('text' in file ? [[file.path, file.text] as const] : [])));
}

describe('authors and sources', () => {
  const pages = pagesOf({
    files: {
      'a.md': article('一', '文', 'authors: [鍾海林, 余衛]\nsource: 黑龍江日報\n'),
      'b.md': article(
        '二',
        '文',
        'script: hans\nauthors: [钟海林]\nsource: { name: 黑龙江日报, url: https://daily.example/ }\n',
      ),
      'c.md': article(
        '三',
        '见[他的报道](/authors/钟海林/)、[全部作者](/authors/)和[日报](/sources/黑龍江日報/)。',
      ),
    },
    glossary: {
      'people.yaml':
        'people:\n  - { name: 余衛, title: 攝影記者, bio: 拍了二十年的雪。, links: [{ title: 微博, url: https://weibo.example/ }] }\n',
    },
  });

  it('are one in either script, with a page in each edition', () => {
    for (const [path, name] of [
      ['authors/钟海林', '鍾海林'],
      ['zh-hans/authors/钟海林', '钟海林'],
      ['sources/黑龙江日报', '黑龍江日報'],
      ['zh-hans/sources/黑龙江日报', '黑龙江日报'],
    ] as const) {
      const html = pages.get(`${path}/index.html`) ?? '';
      expect(html).toMatch(new RegExp(`<h1 class="title">${name} <small>2[篇則]</small></h1>`, 'u'));
      expect(html.match(/<article/gu)).toHaveLength(2);
    }
  });

  it('are linked from the article, and linked to by their addresses in either script', () => {
    const author = `/authors/${encodeURIComponent('钟海林')}/`;
    expect(pages.get('a/index.html')).toContain(`<a href="${author}" rel="author">鍾海林</a>`);
    expect(pages.get('b/index.html')).toContain(
      '<a href="https://daily.example/" rel="noopener">來源網頁</a>',
    );
    expect(pages.get('c/index.html')).toContain(`<a href="${author}">他的報道</a>`);
    expect(pages.get('c/index.html')).toContain(`<a href="/sources/${encodeURIComponent('黑龙江日报')}/">`);
    expect(pages.get('c/index.html')).toContain('<a href="/authors/">全部作者</a>');
  });

  it('say who an author is where the list of people does, in the words of each edition', () => {
    expect(pages.get('authors/余卫/index.html')).toContain('<p class="deck">攝影記者</p>');
    expect(pages.get('zh-hans/authors/余卫/index.html')).toContain('<p class="deck">摄影记者</p>');
    expect(pages.get('authors/余卫/index.html')).toContain('https://weibo.example/');
    expect(pages.get('authors/钟海林/index.html')).not.toContain('class="profile"');
  });

  it('are listed on a page of all, the one with most articles first, which is not there where there are none', () => {
    const names = [...(pages.get('authors/index.html') ?? '').matchAll(/<a href="\S+">(\S+) <small>/gu)];
    expect(names.map(([, name]) => name)).toEqual(['鍾海林', '余衛']);
    expect(pages.has('tags/index.html')).toBe(false);
  });
});

describe('topics', () => {
  const flood = (title: string, more = ''): string => article(title, '文', `topics: [flood]\n${more}`);
  const files: Newsroom['files'] = {
    'topics/flood.yaml': 'title: 松花江防汛\ndescription: 堤上的人。\norder: 1\npinned: [/b.md]\n',
    'topics/snow.yaml': 'title: { zh-Hant: 雪季, zh-Hans: 冰雪季 }\n',
    'topics/empty.yaml': 'title: 尚無稿件\norder: 0\n',
    'a.md': flood('甲'),
    'b.md': flood('乙').replace('2020-08-07', '2020-08-06'),
    'c.md': article('丙', '見[專題](/topics/flood/)。', 'topics: [flood, snow]\n'),
  };
  const faultsOf = (more: Newsroom['files']): string[] =>
    buildSite(memorySources({ config, files: { ...files, ...more } }), now).diagnostics.map(
      ({ code, file, line, column, details }) =>
        [code, `${file}:${String(line)}:${String(column)}`, details['suggestion'] ?? ''].join(' ').trim(),
    );

  it('show what the editor pinned first, then the newest, and are linked from articles and the home page', () => {
    const pages = pagesOf({ files });
    const html = (path: string): string => pages.get(`${path}index.html`) ?? '';
    const titles = [...html('topics/flood/').matchAll(/<h2><a href="\S+">(\S+?)<\/a>/gu)].map(
      ([, title]) => title,
    );
    expect(titles).toEqual(['乙', '甲', '丙']);
    expect(html('topics/flood/')).toContain('<p class="deck">堤上的人。</p>');
    expect(html('a/')).toContain('<a href="/topics/flood/">松花江防汛</a>');
    expect(html('c/')).toContain('<a href="/topics/flood/">專題</a>');
    expect(html('')).toContain('<h3><a href="/topics/flood/">松花江防汛</a></h3>');
    expect(html('zh-hans/topics/')).toContain('<a href="/zh-hans/topics/snow/">冰雪季 <small>1</small></a>');
    expect(pages.has('topics/empty/index.html')).toBe(false);
    expect(pages.get('sitemap-pages.xml')).toContain('<loc>https://news.example/topics/flood/</loc>');
  });

  it('stand in the editor’s order', () => {
    const names = [
      ...(pagesOf({ files }).get('topics/index.html') ?? '').matchAll(/<a href="\S+">(\S+) <small>/gu),
    ];
    expect(names.map(([, name]) => name)).toEqual(['松花江防汛', '雪季']);
  });

  it('are named exactly: another name is a fault at its place, with the nearest topic', () => {
    expect(faultsOf({ 'd.md': article('丁', '文', 'topics: [snow, fload]\n') })).toEqual([
      'DB410 content/d.md:4:16 flood',
    ]);
  });

  it('pin only articles that there are, and that join', () => {
    const pins = (target: string) => ({ 'topics/snow.yaml': `title: 雪季\npinned:\n  - ${target}\n` });
    expect(faultsOf(pins('/bb.md'))).toEqual(['DB302 content/topics/snow.yaml:3:5 /b.md']);
    expect(faultsOf(pins('/a.md'))).toEqual(['DB411 content/topics/snow.yaml:3:5']);
    expect(faultsOf(pins('/c.md'))).toEqual([]);
  });

  it('have a picture, parts and a timeline, in which nothing stands twice and nothing that is not published', () => {
    const pages = pagesOf({
      files: {
        ...files,
        'd.md': article('丁', '文', 'topics: flood\ntags: [現場]\n').replace(
          '2020-08-07T07',
          '2020-08-04T07',
        ),
        'e.md': flood('戊', 'draft: true\n'),
        'p.jpg': 'jpg',
        'topics/flood.yaml': `title: 松花江防汛
cover: {image: /p.jpg, alt: 江水, credit: 米苗}
pinned: [/b.md]
groups:
  - {title: 現場, articles: [/c.md, /b.md], tag: 现场}
  - {title: 未完, articles: [/e.md]}
timeline:
  - {date: 2019, text: 修堤。}
  - {date: 2020-07, text: 入汛。}
  - {date: 2020-08-06T02:05:00+08:00, text: 洪峰通過。, article: /a.md}
  - {article: /d.md}
  - {article: /e.md}
`,
      },
    });
    const html = pages.get('topics/flood/index.html') ?? '';
    const titles = [...html.matchAll(/<h([23])[^>]*>(?:<a href="[^"]*">)?([^<]+)/gu)].map(
      ([, level, title]) => `${level ?? ''} ${title ?? ''}`,
    );
    expect(titles).toEqual(['2 乙', '2 甲', '2 現場', '3 丙', '3 丁', '2 大事記']);
    const events = /<ol>(.*?)<\/ol>/su.exec(html.slice(html.indexOf('class="events"')))?.[1] ?? '';
    expect(
      [...events.matchAll(/<time datetime="([^"]*)">(.*?)<\/time>\s*(<[ap].*?>)(.*?)<\//gsu)].map((each) =>
        each.slice(1),
      ),
    ).toEqual([
      ['2019', '<span>2019年</span>', '<p>', '修堤。'],
      ['2020-07', '<span>2020年</span>7月', '<p>', '入汛。'],
      ['2020-08-06T02:05:00+08:00', '8月6日 02:05', '<a href="/a/">', '洪峰通過。'],
      ['2020-08-04', '8月4日', '<a href="/d/">', '丁'],
    ]);
    expect(html).toMatch(/<img src="\/p\.jpg" [^>]*alt="江水"/u);
    expect(html).toContain('<meta property="og:image" content="https://news.example/p.jpg">');
    expect(pages.get('zh-hans/topics/flood/index.html')).toContain('大事记');
  });

  it('are told where the picture, the dates and the articles of these are wrong', () => {
    const topic = (line: string) =>
      faultsOf({ 'topics/snow.yaml': `title: 雪季\n${line}\n`, 'p.jpg': 'jpg' });
    expect(topic('cover: {image: /q.jpg, alt: 雪}')).toEqual(['DB301 content/topics/snow.yaml:2:16 /p.jpg']);
    expect(topic('cover: /p.jpg')).toEqual(['DB306 content/topics/snow.yaml:2:8']);
    expect(topic('groups: [{title: 一, articles: [/a.md, /x.md]}]')).toEqual([
      'DB411 content/topics/snow.yaml:2:32',
      'DB302 content/topics/snow.yaml:2:39 /a.md',
    ]);
    const read = (line: string) =>
      readTopic({ text: `title: 雪季\n${line}\n`, file: 'x.yaml', script: 'hant' }).diagnostics.map(
        ({ code, line: at, column }) => `${code} ${String(at)}:${String(column)}`,
      );
    expect(read('timeline: [{date: 2020-13, text: 雪}]')).toEqual(['DB107 2:19']);
    expect(read('timeline: [{date: 2020, text: 雪}, {date: 2020-02-30, text: 雪}]')).toEqual(['DB107 2:42']);
    expect(read('timeline: [{text: 雪}]')).toEqual(['DB105 2:12']);
    expect(read('groups: [{title: 二}]')).toEqual(['DB105 2:10']);
  });
});

describe('the archive by date', () => {
  const on = (date: string, body = '文') =>
    article('一', body).replace('2020-08-07T07:24:00+08:00', `${date}+08:00`);
  const pages = pagesOf({
    files: {
      'hlj/section.yaml': 'title: 黑龍江\n',
      'hlj/a.md': on('2020-08-07T23:59:00'),
      'hlj/b.md': on('2020-08-07T00:00:00'),
      'hlj/c.md': on('2020-06-30T12:00:00'),
      'hlj/d.md': on('2019-12-31T12:00:00', '見[八月七日](/archive/2020/08/07/)和[往年](/archive/)。'),
    },
    config: config.replace('pageSize', '  timeZone: Asia/Shanghai\npageSize'),
  });
  const html = (path: string): string => pages.get(`${path}/index.html`) ?? '';

  it('has a page for each year, month and day of the site’s time zone that has articles, and no other', () => {
    const paths = [...pages.keys()].filter((path) => path.startsWith('archive/'));
    expect(paths.sort()).toEqual(
      ['', '2019/', '2019/12/', '2019/12/31/', '2020/', '2020/06/', '2020/06/30/', '2020/08/', '2020/08/07/']
        .map((date) => `archive/${date}index.html`)
        .sort(),
    );
    expect(html('archive/2020/08/07').match(/<article/gu)).toHaveLength(2);
  });

  it('shows a month as a calendar, Monday first, on which days with articles are links with their number', () => {
    const [first] = /<tbody>\s*<tr>.*?<\/tr>/su.exec(html('archive/2020/08')) ?? [];
    // 1 August 2020 was a Saturday.
    expect(first?.match(/<td><\/td>/gu)).toHaveLength(5);
    expect(
      [...html('archive/2020/08').matchAll(/<td><a href="(\S+)">.*?<small>(.*?)<\/small>/gu)].map((each) =>
        each.slice(1),
      ),
    ).toEqual([['/archive/2020/08/07/', '2篇']]);
    expect(html('archive/2020/08').match(/<time datetime="2020-08-\d\d">/gu)).toHaveLength(31);
  });

  it('leads from a day, a month and a year to the nearest ones that have articles', () => {
    expect(html('archive/2020/08/07')).toContain(
      '<a href="/archive/2020/06/30/" rel="prev">較舊：2020年6月30日</a>',
    );
    expect(html('archive/2020/06')).toContain('<a href="/archive/2020/08/" rel="next">較新：2020年8月</a>');
    expect(html('archive/2019')).toContain('<a href="/archive/2020/" rel="next">較新：2020年</a>');
    expect(html('archive/2020/08')).not.toContain('rel="next"');
  });

  it('is reached from sections and the search page, from links in articles, and by search engines', () => {
    expect(html('hlj')).toContain('<a href="/archive/2020/08/">2020年8月</a>');
    expect(html('search')).toContain('<a href="/archive/">按月查閱</a>');
    expect(html('hlj/d')).toContain('<a href="/archive/2020/08/07/">八月七日</a>');
    expect(pages.get('sitemap-archive-2020.xml')).toContain(
      '<loc>https://news.example/archive/2020/08/07/</loc>',
    );
    expect(pages.get('sitemap-pages.xml')).toContain('<loc>https://news.example/archive/</loc>');
  });
});

describe('a new article', () => {
  it('rewrites a number of files that does not grow with the archive', async () => {
    const head = 'authors: [鍾海林]\nsource: 黑龍江日報\ntags: [防汛]\n';
    const archive = (count: number): Newsroom['files'] =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => {
          const written = new Date(Date.parse('2020-01-01T00:00:00Z') + index * 7_200_000).toISOString();
          return [
            `hlj/a${String(index).padStart(4, '0')}.md`,
            article('舊', '文', head).replace('2020-08-07T07:24:00+08:00', written),
          ];
        }),
      );
    const rewritten = async (count: number): Promise<number> => {
      const files = { 'hlj/section.yaml': 'title: 黑龍江\n', ...archive(count) };
      const site = incrementalSite();
      await site.build({ config, files });
      await site.build({ config, files: { ...files, 'hlj/new.md': article('新', '文', head) } });
      return site.rendered().length;
    };
    // 3 more than a multiple of the page size, so that no page is completed.
    expect(await rewritten(403)).toBe(await rewritten(203));
  });
});
