import { describe, expect, it } from 'vitest';

import type { OutputPath } from '../../src/model/paths.js';
import { buildSite } from '../../src/pipeline/build-site.js';
import { expectClean } from '../support/expect-clean.js';
import { article, memorySources, now as usualNow, type Newsroom } from '../support/memory-sources.js';
import { incrementalSite } from '../support/memory-store.js';

const section = (title: string): string => `title: ${title}\n`;

/** A newsroom with lists of several pages, pictures, links, tags and aliases. */
function newsroom(more: Newsroom['files'] = {}, rest: Partial<Newsroom> = {}): Newsroom {
  const articles = Array.from({ length: 50 }, (_, index): [string, string] => [
    `hlj/tu/a${String(index).padStart(2, '0')}.md`,
    article(
      `第${String(index)}篇`,
      `正文${String(index)}。`,
      `tags: [防汛, 标签${String(index % 3)}]\n`,
    ).replace('2020-08-07T07:24:00', `2020-08-07T07:${String(index).padStart(2, '0')}:00`),
  ]);
  return {
    files: {
      'hlj/section.yaml': section('東北網黑龍江'),
      'hlj/tu/section.yaml': section('黑龍江圖片新聞'),
      'empty/section.yaml': section('空欄目'),
      ...Object.fromEntries(articles),
      'link.md': article('連結', '見[第三篇](hlj/tu/a03.md)和[標籤](/tags/防汛/)。'),
      'picture.md': article('圖', '![甲](images/a.jpg)'),
      'images/a.jpg': 'jpg',
      'images/b.jpg': 'jpg',
      ...more,
    },
    config: 'site:\n  baseUrl: https://news.example/\npageSize: 5\n',
    ...rest,
  };
}

describe('an update of the site', () => {
  it('publishes from nothing what a build in memory does', async () => {
    const site = incrementalSite();
    const built = await site.build(newsroom());
    expect(built.diagnostics).toEqual(buildSite(memorySources(newsroom()), usualNow).diagnostics);
    expectClean(site, newsroom());
  });

  it('renders nothing where nothing has changed', async () => {
    const site = incrementalSite();
    await site.build(newsroom());
    const again = await site.build(newsroom());
    expect(again.made.size).toBe(0);
    expect(site.rendered()).toEqual([]);
    expectClean(site, newsroom());
  });

  it.each([
    [
      'list',
      'partials/pager.njk',
      ['hlj/index.html', 'tags/防汛/index.html'],
      ['index.html', 'link/index.html'],
    ],
    [
      'article',
      'partials/article-end.njk',
      ['link/index.html'],
      ['index.html', 'hlj/index.html', '404.html'],
    ],
    ['home', 'home.njk', ['index.html'], ['link/index.html', 'hlj/index.html', 'search/index.html']],
  ])(
    'renders only %s pages where only a template of theirs has changed',
    async (_, name, rendered, others) => {
      const room = newsroom({}, { templates: { [name]: '<p>另一種</p>' } });
      const site = incrementalSite();
      await site.build(newsroom());
      expect((await site.build(room)).made.size).toBe(0);
      expect(site.rendered()).toEqual(expect.arrayContaining(rendered));
      expect(site.rendered().filter((path) => others.includes(path))).toEqual([]);
      expectClean(site, room);
    },
  );

  it('renders no page where an asset that no article shows has changed', async () => {
    const site = incrementalSite();
    await site.build(newsroom({}, { assets: { 'own.css': 1 } }));
    const again = await site.build(newsroom({}, { assets: { 'own.css': 2 } }));
    expect(site.rendered()).toEqual([]);
    expect(again.change?.copies.map(({ path }) => path)).toEqual(['own.css']);
  });

  it('leaves the newsroom its own rules for its web server when an address moves', async () => {
    const site = incrementalSite();
    const room = (more: Newsroom['files']): Newsroom => ({
      ...newsroom(more, { assets: { '.nginx/http.conf': 1 } }),
      config: 'site:\n  baseUrl: https://news.example/\npageSize: 5\nhost: nginx\n',
    });
    await site.build(room({}));
    const moved = room({ 'moved.md': article('搬家', '正文。', 'aliases: [/old/]\n') });
    await site.build(moved);
    expectClean(site, moved);
  });

  it('writes the feeds anew that have an article whose text has changed, and no others', async () => {
    const written = async (name: string, config = ''): Promise<string[]> => {
      const path = `hlj/tu/${name}.md`;
      const rest = { config: `${newsroom().config ?? ''}${config}` };
      const edited = newsroom({ [path]: `${String(newsroom().files[path])}\n又一段。\n` }, rest);
      const site = incrementalSite();
      await site.build(newsroom({}, rest));
      await site.build(edited);
      expectClean(site, edited);
      // The parts of the search index are another test’s.
      return site.rendered().filter((each) => !/^(?:zh-hans|search)\//u.test(each));
    };
    const feedsOf = (...lists: string[]): string[] =>
      lists.flatMap((list) => ['feed.xml', 'rss.xml', 'feed.json'].map((file) => `${list}${file}`));
    // The newest of all, the twentieth, and one that is among the newest twenty of a tag only.
    expect(await written('a49')).toEqual([
      'hlj/tu/a49/index.html',
      ...feedsOf('', 'hlj/', 'hlj/tu/', 'tags/防汛/', 'tags/标签1/'),
    ]);
    expect(await written('a30')).toEqual([
      'hlj/tu/a30/index.html',
      ...feedsOf('', 'hlj/', 'hlj/tu/', 'tags/防汛/', 'tags/标签0/'),
    ]);
    expect(await written('a29')).toEqual(['hlj/tu/a29/index.html', ...feedsOf('tags/标签2/')]);
    expect(await written('a49', 'feeds: { content: summary }\n')).toEqual(['hlj/tu/a49/index.html']);
  });

  it('leaves an article out of the news once it is two days old, and writes nothing else for that', async () => {
    const site = incrementalSite();
    const room = newsroom();
    const dayAfter = Date.parse('2020-08-08T07:24:00+08:00');
    const titles = (prefix = ''): number =>
      String(site.published().get(`${prefix}sitemap-news.xml` as OutputPath)).split('<news:title>').length -
      1;
    await site.build(room, { now: dayAfter + 3_600_000 });
    expect([titles(), titles('zh-hans/')]).toEqual([52, 52]);
    // Articles are of every minute from 07:00 to 07:49, and of 07:24 those besides.
    const twoDays = Date.parse('2020-08-09T07:30:00+08:00');
    for (const [now, count] of [
      [twoDays - 1, 20],
      [twoDays, 19],
      [twoDays + 3_600_000, 0],
    ] as const) {
      await site.build(room, { now });
      expect(site.rendered()).toEqual(['sitemap-news.xml', 'zh-hans/sitemap-news.xml']);
      expect(titles()).toBe(count);
      expectClean(site, room, now);
    }
    await site.build(room, { now: twoDays + 7_200_000 });
    expect(site.rendered()).toEqual([]);
  });

  it('finds a link to the feed of a tag broken once the tag is gone', async () => {
    const site = incrementalSite();
    const linking = { 'link.md': article('連結', '[訂閱](/tags/水稻/feed.xml)') };
    await site.build(newsroom({ ...linking, 'rice.md': article('稻', '文', 'tags: [水稻]\n') }));
    expect(site.diagnostics().map(({ code }) => code)).not.toContain('DB302');
    const without = newsroom({ ...linking, 'rice.md': article('稻', '文') });
    await site.build(without);
    expect(site.diagnostics().map(({ code }) => code)).toContain('DB302');
    expectClean(site, without);
  });

  const head = 'site:\n  baseUrl: https://news.example/\n';
  const site = `${head}editions: [zh-Hant, zh-Hans, zh-Hant-TW]\n`;
  const base = {
    files: { 'hlj/section.yaml': section('黑龍江'), 'hlj/a.md': article('甲'), 'b.md': article('乙') },
  };
  const terms = (scope: string): NonNullable<Newsroom['glossary']> => ({
    'terms.yaml': `${scope}terms:\n  - hans: 范村\n    hant: 范村\n`,
  });

  it.each<[string, Partial<Newsroom>, { codeVersion?: string }, number]>([
    ['its own text', { files: { ...base.files, 'b.md': article('丙') } }, {}, 1],
    [
      'its path',
      { files: { 'hlj/section.yaml': section('黑龍江'), 'hlj/a.md': article('甲'), 'c.md': article('乙') } },
      {},
      1,
    ],
    ['the version of dongbei', {}, { codeVersion: '2' }, 2],
    ['the script of the site', { config: site.replace('editions', '  script: hans\neditions') }, {}, 2],
    ['the editions', { config: `${head}editions: [zh-Hant, zh-Hans]\n` }, {}, 2],
    ['local words', { config: site.replace('zh-Hant-TW', '{id: zh-Hant-TW, words: local}') }, {}, 2],
    ['a term of the site', { glossary: terms('') }, {}, 2],
    ['a term of its section', { glossary: terms('scope: hlj\n') }, {}, 1],
    ['a person', { glossary: { 'people.yaml': 'people:\n  - 范长江\n' } }, {}, 2],
  ])('makes articles anew that depend on it: %s', async (_, other, options, made) => {
    const incremental = incrementalSite();
    await incremental.build({ ...base, config: site });
    const { made: again } = await incremental.build({ ...base, config: site, ...other }, options);
    expect(again.size).toBe(made);
    expectClean(incremental, { ...base, config: site, ...other });
  });

  it.each<[string, Partial<Newsroom>]>([
    ['the name of the site', { config: site.replace('editions', '  name: 北方網\neditions') }],
    ['the size of a list', { config: `${site}pageSize: 3\n` }],
    ['a menu', { config: `${site}navigation:\n  - section: hlj\n` }],
    ['the time zone', { config: site.replace('editions', '  timeZone: Europe/Paris\neditions') }],
    ['the title of a section', { files: { ...base.files, 'hlj/section.yaml': section('龍江') } }],
    ['a template', { templates: { 'article.njk': '{{ body }}' } }],
    ['an asset', { assets: { 'logo.png': 1 } }],
  ])('makes no article anew for %s', async (_, other) => {
    const incremental = incrementalSite();
    await incremental.build({ ...base, config: site });
    expect((await incremental.build({ ...base, config: site, ...other })).made.size).toBe(0);
    expectClean(incremental, { ...base, config: site, ...other });
  });

  it('finds the clash of a draft that is published at the address of another article', async () => {
    const site = incrementalSite();
    const draft = article('草稿', '文', 'slug: link\ndraft: true\n');
    await site.build(newsroom({ 'draft.md': draft }));
    await site.build(newsroom({ 'draft.md': draft.replace('draft: true\n', '') }));
    expect(site.diagnostics().map(({ code }) => code)).toContain('DB401');
    expectClean(site, newsroom({ 'draft.md': draft.replace('draft: true\n', '') }));
  });

  it.each([
    ['an article at an address that another has as an alias', { 'old.md': article('舊') }],
    [
      'an alias that is the address of another article',
      { 'b.md': article('乙', '文', 'aliases: [/link/]\n') },
    ],
    [
      'a slug that is the name of another article in other letter case',
      { 'b.md': article('乙', '文', 'slug: LINK\n') },
    ],
    ['a slug that is an address of dongbei', { 'b.md': article('乙', '文', 'slug: search\n') }],
    [
      'a picture in another spelling',
      { 'images/A.jpg': 'jpg', 'b.md': article('乙', '![圖](images/A.jpg)') },
    ],
  ])('finds what clashes with the articles there are: %s', async (_, files) => {
    const aliased = { 'aliased.md': article('別名', '文', 'aliases: [/old/]\n') };
    const site = incrementalSite();
    await site.build(newsroom(aliased));
    await site.build(newsroom({ ...aliased, ...files }));
    expect(site.diagnostics().map(({ code }) => code)).toContain('DB401');
    expectClean(site, newsroom({ ...aliased, ...files }));
  });
});
