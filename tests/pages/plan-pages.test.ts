import { describe, expect, it } from 'vitest';

import type { Page } from '../../src/model/page.js';
import { sectionId } from '../../src/model/paths.js';
import { config, plan, section, summary } from './support.js';

function page<K extends Page['kind']>(
  pages: readonly Page[],
  kind: K,
  path: string,
): Extract<Page, { kind: K }> {
  const found = pages.find((each) => each.kind === kind && each.path === path);
  if (found === undefined) throw new Error(`No ${kind} page at ${path}`);
  return found as Extract<Page, { kind: K }>;
}

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => summary(`hlj/a${String(index).padStart(3, '0')}`, index + 1));

describe('planning pages', () => {
  it('puts the first edition at the root and the others under their name', () => {
    const [hant, hans] = plan([summary('hlj/a', 1)], [section('hlj')]);
    expect(page(hant!.pages, 'article', 'hlj/a').url).toBe('/hlj/a/');
    expect(page(hans!.pages, 'article', 'hlj/a').url).toBe('/zh-hans/hlj/a/');
    expect(page(hans!.pages, 'article', 'hlj/a').output).toBe('zh-hans/hlj/a/index.html');
  });

  it('lists every edition of a page, itself among them, and the first as x-default', () => {
    const [hant, hans] = plan([summary('hlj/a', 1)], [section('hlj')]);
    for (const { pages } of [hant!, hans!]) {
      const { alternates, xDefault } = page(pages, 'article', 'hlj/a');
      expect(alternates.map(({ hreflang, url }) => [hreflang, url])).toEqual([
        ['zh-Hant', 'https://news.example/hlj/a/'],
        ['zh-Hans', 'https://news.example/zh-hans/hlj/a/'],
      ]);
      expect(xDefault).toBe('https://news.example/hlj/a/');
    }
    expect(page(hans!.pages, 'article', 'hlj/a').alternates.find(({ current }) => current)?.hreflang).toBe(
      'zh-Hans',
    );
  });

  it('puts the base path in front of every link and percent-encodes Chinese', () => {
    const site = config('site:\n  baseUrl: https://news.example/dongbei/\n');
    const [hant] = plan([summary('hlj/三江', 1)], [section('hlj')], site);
    const home = page(hant!.pages, 'home', '');
    expect(home.lead?.href).toBe('/dongbei/hlj/%E4%B8%89%E6%B1%9F/');
    expect(home.canonical).toBe('https://news.example/dongbei/');
    expect(page(hant!.pages, 'article', 'hlj/三江').output).toBe('hlj/三江/index.html');
  });

  it('makes the breadcrumb from the site down to the section', () => {
    const [hant] = plan([summary('hlj/tupian/a', 1)], [section('hlj'), section('hlj/tupian')]);
    expect(page(hant!.pages, 'article', 'hlj/tupian/a').breadcrumb.map(({ title }) => title)).toEqual([
      '東北網',
      '欄目 hlj',
      '欄目 hlj/tupian',
    ]);
  });

  it('shows the articles of sub-sections in a section, and the sub-sections in their order', () => {
    const [hant] = plan(
      [summary('hlj/b/x', 2), summary('hlj/a/y', 1)],
      [section('hlj'), section('hlj/b', 1), section('hlj/a', 2)],
    );
    const { cards, children } = page(hant!.pages, 'section', 'hlj');
    expect(cards.map(({ id }) => id)).toEqual(['hlj/b/x', 'hlj/a/y']);
    expect(children.map(({ title }) => title)).toEqual(['欄目 hlj/b', '欄目 hlj/a']);
  });

  it('takes the newest article with lead: 1 for the lead story', () => {
    const [hant] = plan(
      [
        summary('a', 1, { meta: { lead: 1 } }),
        summary('b', 2, { meta: { lead: 1 } }),
        summary('c', 3),
        summary('d', 4, { meta: { lead: 2 } }),
      ],
      [],
    );
    const home = page(hant!.pages, 'home', '');
    expect(home.lead?.id).toBe('b');
    expect(home.secondary[0]?.id).toBe('d');
  });

  it('shows the editors’ picks in their order on the home page and on the fronts of their sections, the newest of a place', () => {
    const [hant] = plan(
      [
        summary('hlj/a', 1, { meta: { pick: 1 } }),
        summary('hlj/b', 2, { meta: { pick: 1 } }),
        summary('jl/c', 3, { meta: { pick: 3 } }),
        summary('jl/d', 4, { meta: { pick: 2 } }),
        summary('jl/e', 5),
      ],
      [section('hlj'), section('jl')],
    );
    const ids = (cards: readonly { id: string }[]) => cards.map(({ id }) => id);
    expect(ids(page(hant!.pages, 'home', '').picks)).toEqual(['hlj/b', 'jl/d', 'jl/c']);
    expect(ids(page(hant!.pages, 'section', 'hlj').picks)).toEqual(['hlj/b']);
    expect(ids(page(hant!.pages, 'section', 'jl').picks)).toEqual(['jl/d', 'jl/c']);
  });

  it('shows breaking news on the home page and on the fronts of its sections, and on no other page', () => {
    const until = '2020-08-07T18:00:00+08:00';
    const [hant] = plan(
      [summary('hlj/tu/a', 1, { meta: { breaking: { until } } }), summary('jl/b', 2)],
      [section('hlj'), section('hlj/tu'), section('jl')],
    );
    const shown = hant!.pages.filter((each) => 'breaking' in each && each.breaking.length > 0);
    expect(shown.map(({ path }) => path)).toEqual(['', 'hlj', 'hlj/tu']);
  });

  it('lists what was corrected by the newest correction, with a page for that even where nothing was', () => {
    const corrected = (name: string, hour: number, ...hours: number[]) =>
      summary(name, hour, {
        meta: {
          corrections: hours.map((each) => ({
            date: new Date(each * 3_600_000).toISOString().replace('.000Z', '+00:00'),
            text: `更正${String(each)}`,
          })),
        },
      });
    const [hant] = plan([corrected('a', 1, 30, 20), corrected('b', 2, 25), summary('c', 3)], []);
    const { items, canonical } = page(hant!.pages, 'corrections', 'corrections');
    expect(canonical).toBe('https://news.example/corrections/');
    expect(
      items.map(({ article, corrections }) => [article.id, corrections.map(({ text }) => text)]),
    ).toEqual([
      ['a', ['更正30', '更正20']],
      ['b', ['更正25']],
    ]);
    expect(page(plan([], [])[0]!.pages, 'corrections', 'corrections').items).toEqual([]);
  });

  it('takes the newest article for the lead story where none is placed', () => {
    const [hant] = plan([summary('a', 1), summary('b', 2)], []);
    expect(page(hant!.pages, 'home', '').lead?.id).toBe('b');
  });

  it('gives the supplement a block of its own on the home page, and its stories no second place', () => {
    const [hant] = plan(
      [...many(6), summary('wenhua/fukan/a', 9), summary('wenhua/b', 0), summary('wenhua/c', -1)],
      [section('hlj'), section('wenhua'), { ...section('wenhua/fukan'), isSupplement: true }],
    );
    const { supplement, blocks } = page(hant!.pages, 'home', '');
    expect(supplement?.section.title).toBe('欄目 wenhua/fukan');
    expect(supplement?.cards.map(({ id }) => id)).toEqual(['wenhua/fukan/a']);
    expect(blocks.flatMap(({ cards }) => cards.map(({ id }) => id))).not.toContain('wenhua/fukan/a');
  });

  it('leads on from the lead story to related ones that are not on top of the page', () => {
    const tagged = (id: string, minute: number, lead: object = {}) =>
      summary(id, minute, { tags: [{ key: '防汛', name: '防汛' }], meta: lead });
    const [hant] = plan(
      [tagged('a', 1, { lead: 1 }), tagged('b', 2, { lead: 2 }), ...many(8), tagged('c', 3)],
      [],
    );
    expect(page(hant!.pages, 'home', '').besides.map(({ id }) => id)).toEqual(['c']);
  });

  it('plans a home page and a 404 page for a newsroom without articles', () => {
    const [hant] = plan([], []);
    expect(page(hant!.pages, 'home', '').lead).toBeUndefined();
    expect(page(hant!.pages, 'notFound', '404.html').output).toBe('404.html');
  });

  it('shows the newest of the section above in an empty section', () => {
    const [hant] = plan([summary('hlj/a', 1)], [section('hlj'), section('hlj/empty')]);
    const { cards, instead } = page(hant!.pages, 'section', 'hlj/empty');
    expect(cards).toEqual([]);
    expect(instead.map(({ id }) => id)).toEqual(['hlj/a']);
  });

  it('links newer and older articles of the same section', () => {
    const [hant] = plan(many(3), [section('hlj')]);
    const middle = page(hant!.pages, 'article', 'hlj/a001');
    expect(middle.newer?.id).toBe('hlj/a002');
    expect(middle.older?.id).toBe('hlj/a000');
    expect(page(hant!.pages, 'article', 'hlj/a002').newer).toBeUndefined();
  });

  it('relates articles by shared tags, most first', () => {
    const tags = (...keys: string[]) => keys.map((key) => ({ key, name: key }));
    const [hant] = plan(
      [
        summary('a', 1, { tags: tags('汛', '江') }),
        summary('b', 2, { tags: tags('汛') }),
        summary('c', 3, { tags: tags('汛', '江') }),
        summary('d', 4),
      ],
      [],
    );
    expect(page(hant!.pages, 'article', 'a').related.map(({ id }) => id)).toEqual(['c', 'b']);
  });

  it('relates articles by what few others say, before what many do and before mere nearness', () => {
    const common = [1, 2, 3];
    const [hant] = plan(
      [
        summary('hlj/near', 9, { terms: common }),
        summary('hlj/a', 8, { terms: [...common, 10, 11, 12, 13] }),
        summary('hlj/other', 7, { terms: [...common, 20, 21, 22] }),
        ...[6, 5, 4, 3].map((hour) => summary(`hlj/x${String(hour)}`, hour, { terms: common })),
        summary('hlj/same', 2, { terms: [...common, 10, 11, 12] }),
      ],
      [section('hlj')],
    );
    expect(page(hant!.pages, 'article', 'hlj/a').related.map(({ id }) => id)).toEqual(['hlj/same']);
  });

  it('rewrites a number of pages that does not grow with the archive when an article is added', () => {
    const tags = [{ key: '汛', name: '汛' }];
    const changedPages = (count: number): number => {
      const before = Array.from({ length: count }, (_, index) =>
        summary(`hlj/a${String(index).padStart(3, '0')}`, index + 1, { tags }),
      );
      const [old] = plan(before, [section('hlj')]);
      const [now] = plan([...before, summary('hlj/zzz', count + 1, { tags })], [section('hlj')]);
      const known = new Map(old!.pages.map((each) => [each.url, JSON.stringify(each)]));
      return now!.pages.filter((each) => known.get(each.url) !== JSON.stringify(each)).length;
    };
    // 20 more than a multiple of the page size, so that no page is completed
    expect(changedPages(405)).toBe(changedPages(205));
    expect(changedPages(405)).toBeLessThan(16);
  });

  it('makes a page for an alias that leads to the article, at the root only', () => {
    const [hant, hans] = plan([summary('a', 1, { meta: { aliases: ['/old/1.shtml', '/old/two/'] } })], []);
    expect(page(hant!.pages, 'redirect', 'old/1.shtml')).toMatchObject({
      output: 'old/1.shtml',
      target: '/a/',
    });
    expect(page(hant!.pages, 'redirect', 'old/two').output).toBe('old/two/index.html');
    expect(hans!.pages.some(({ kind }) => kind === 'redirect')).toBe(false);
  });

  it('dates the masthead by the newest article shown, never by the clock', () => {
    const [hant] = plan([summary('hlj/a', 1), summary('b', 30)], [section('hlj')]);
    expect(page(hant!.pages, 'home', '').issueDate?.date).toBe('1970年1月2日');
    expect(page(hant!.pages, 'section', 'hlj').issueDate?.date).toBe('1970年1月1日');
    expect(page(hant!.pages, 'notFound', '404.html').issueDate?.date).toBe('1970年1月2日');
    const [other] = plan([summary('b', 30)], [section('hlj')]);
    expect(page(other!.pages, 'section', 'hlj').issueDate?.date).toBe('1970年1月2日');
  });

  it('does not depend on the order in which articles are read', () => {
    const articles = many(50);
    const forwards = plan(articles, [section('hlj')]).map(({ pages }) => pages);
    const backwards = plan([...articles].reverse(), [section('hlj')]).map(({ pages }) => pages);
    expect(backwards).toEqual(forwards);
  });

  it('names only its neighbours, page 1 and the front on a full page', () => {
    const [hant] = plan(many(130), [section('hlj')]);
    const third = page(hant!.pages, 'section', 'hlj/page/3');
    expect(third.pager.numbers.map(({ title }) => title)).toEqual(['最新', '4', '3', '2', '1']);
    expect(third.pager.newer?.href).toBe('/hlj/page/4/');
    expect(third.pager.older?.href).toBe('/hlj/page/2/');
    expect(page(hant!.pages, 'section', 'hlj').number).toBeUndefined();
    expect(
      hant!.pages.filter((each) => each.kind === 'section' && each.section === sectionId('hlj')),
    ).toHaveLength(6);
  });
});
