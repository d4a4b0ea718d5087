import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/model/page.js';
import { compileTemplates } from '../../src/render/compile-templates.js';
import { createRenderer } from '../../src/render/renderer.js';
import { fixtureSite, without, type FixtureSite } from './fixture-pages.js';
import { shippedTemplates } from './shipped-templates.js';

const renderer = createRenderer(compileTemplates(shippedTemplates()));
const kinds = [
  ...(['home', 'section', 'tag', 'author', 'source', 'topic', 'groups', 'dates', 'month', 'day'] as const),
  ...(['article', 'photoStory', 'live'] as const),
  ...(['plain', 'corrections', 'notFound', 'search', 'redirect'] as const),
];
const body =
  '<p>江面上起了霧。</p><ul class="gallery" tabindex="0" aria-label="圖集"><li><figure><img src="/images/city.jpg" alt="橋" width="3" height="2" loading="lazy"></figure></li></ul>';

function html(fixture: FixtureSite, page: Page): string {
  const { value, diagnostics } = renderer.render(page, { site: fixture.site, body });
  expect(diagnostics).toEqual([]);
  return value ?? '';
}

/** Values of `attribute` of all tags that `pattern` finds. */
function attributes(text: string, pattern: RegExp, attribute: string): string[] {
  return [...text.matchAll(pattern)].map(
    ([tag]) => new RegExp(`\\b${attribute}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '',
  );
}

function structured(text: string): { '@type': string }[] {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(text)?.[1] ?? '';
  return (JSON.parse(json) as { '@graph': { '@type': string }[] })['@graph'];
}

describe.each(['zh-Hant', 'zh-Hans', 'zh-Hant-TW'] as const)('the pages of %s', (edition) => {
  const fixture = fixtureSite(edition, '/news');

  it.each(kinds)('are valid HTML: %s', async (kind) => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'no-trailing-whitespace': 'off', 'void-style': 'off', 'long-title': 'off' },
    });
    const report = await validator.validateString(html(fixture, fixture[kind]));
    const messages = report.results.flatMap((result) =>
      result.messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
    );
    expect(messages).toEqual([]);
  });

  it.each(kinds)('have one h1 and no inline script or style: %s', (kind) => {
    const text = html(fixture, fixture[kind]);
    expect(text.match(/<h1\b/gu)).toHaveLength(1);
    expect(text).not.toMatch(/\sstyle=|<style|\son[a-z]+=/u);
    expect(
      attributes(text, /<script\b[^>]*>/gu, 'type').filter(
        (type) => !/^(module|application\/ld\+json)$/u.test(type),
      ),
    ).toEqual([]);
    expect(text).toContain(`<html lang="${fixture.site.lang}">`);
  });

  it.each(kinds)('load nothing from elsewhere: %s', (kind) => {
    const text = html(fixture, fixture[kind]);
    const loaded = [
      ...attributes(text, /<(?:img|script|source|iframe)\b[^>]*>/gu, 'src'),
      ...attributes(text, /<link\b[^>]*rel="(?:stylesheet|icon)"[^>]*>/gu, 'href'),
    ].filter((address) => address !== '');
    expect(loaded.filter((address) => !/^\/(?:news\/|images\/)/u.test(address))).toEqual([]);
  });

  it.each(kinds)('give every picture its size, and load but one at once: %s', (kind) => {
    const pictures = html(fixture, fixture[kind]).match(/<img\b[^>]*>/gu) ?? [];
    for (const attribute of ['width="', 'height="', 'alt="']) {
      expect(pictures.filter((picture) => !picture.includes(attribute))).toEqual([]);
    }
    expect(pictures.filter((picture) => !picture.includes('loading="lazy"')).length).toBeLessThanOrEqual(1);
  });
});

describe('an article page', () => {
  const fixture = fixtureSite();
  const text = html(fixture, fixture.article);

  it('carries all that the front matter says', () => {
    for (const part of [
      '防汛一線',
      '堤上三十七夜',
      '黑龍江日報',
      '周見江',
      '關北辰',
      '王敖',
      '2020年8月7日 07:24',
      '2020年8月7日 11:05',
      '1,284字，約4分鐘',
      '林望北 攝',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('<a href="/sources/a/">黑龍江日報</a>');
    expect(text).toContain('datetime="2020-08-07T07:24:00+08:00"');
  });

  it('shows what was corrected, and what was changed, each with its time', () => {
    const notes = text.slice(text.indexOf('class="story-end"'));
    expect(notes).toContain(
      '<time datetime="2020-08-07T11:05:00+08:00">2020年8月7日 11:05</time> 初稿把水位',
    );
    expect(notes).toContain('<time datetime="2020-08-07T09:30:00+08:00">2020年8月7日 09:30</time> 補充沿江');
    const bare = { ...fixture.article.article, corrections: [], updates: [] };
    const without = html(fixture, { ...fixture.article, article: bare });
    expect(without).not.toContain('id="corrections"');
    expect(without).not.toContain('id="updates"');
  });

  it('says of a live article whether it goes on, with a link that loads it again, and never reloads by itself', () => {
    const { live } = fixture.live.article;
    expect(html(fixture, fixture.live)).toMatch(
      /<p class="live-status on"><strong>直播進行中<\/strong> <a href="\/heilongjiang\/levee\/">重新載入<\/a>/u,
    );
    expect(html(fixture, fixture.live)).not.toContain('http-equiv="refresh"');
    const over = { ...fixture.live.article, live: { ...live!, isOn: false } };
    expect(html(fixture, { ...fixture.live, article: over })).toContain(
      '<p class="live-status"><strong>直播已結束</strong></p>',
    );
    expect(text).not.toContain('live-status');
  });

  it('links to the other edition in its own script, and not to itself', () => {
    expect(text).toContain(
      '<a href="/zh-hans/heilongjiang/levee/" lang="zh-Hans-CN" hreflang="zh-Hans" rel="alternate" data-offer="改看简体版"',
    );
    expect(text).not.toContain('<a href="/heilongjiang/levee/"');
    expect(attributes(text, /<link rel="alternate" hreflang[^>]*>/gu, 'hreflang')).toEqual([
      'zh-Hant',
      'zh-Hans',
      'x-default',
    ]);
    expect(
      html(fixture, { ...fixture.article, alternates: fixture.article.alternates.slice(0, 1) }),
    ).not.toContain('hreflang');
  });

  it('offers share links, follow links, tags, the articles before and after, and related ones', () => {
    expect(attributes(text, /<a [^>]*aria-label="分享到[^>]*>/gu, 'href')).toHaveLength(5);
    expect(text).toContain('關注東北網');
    expect(attributes(text, /<a [^>]*rel="(?:prev|next)"[^>]*>/gu, 'rel')).toEqual(['prev', 'next']);
    expect(attributes(text, /<a [^>]*rel="tag"[^>]*>/gu, 'href')).toHaveLength(4);
    expect(text).toContain('相關報道');
  });

  it('marks its section in the navigation', () => {
    expect(text).toContain('<a href="/heilongjiang/" aria-current="true">黑龍江</a>');
    expect(html(fixture, fixture.section)).toContain(
      '<a href="/heilongjiang/" aria-current="page">黑龍江</a>',
    );
    expect(html(fixture, fixture.photoStory).match(/aria-current="true">圖片</gu)).toHaveLength(1);
  });

  it('describes itself to machines', () => {
    expect(structured(text).map((thing) => thing['@type'])).toEqual(['NewsArticle', 'BreadcrumbList']);
    expect(structured(text)[0]).toMatchObject({
      headline: '堤上三十七夜 松花江洪峰平穩過境',
      datePublished: '2020-08-07T07:24:00+08:00',
      dateModified: '2020-08-07T11:05:00+08:00',
      author: [{ name: '周見江' }, { name: '米苗' }, { name: '關北辰' }],
      image: [{ url: 'https://www.dongbei.example/images/levee.jpg', width: 1500 }],
    });
    expect(text).toContain('<meta property="article:published_time" content="2020-08-07T07:24:00+08:00">');
    expect(text).toContain('<meta name="robots" content="max-image-preview:large">');
  });

  it('leaves out what is not there, with its label', () => {
    const bare = without(fixture.article.article, 'source', 'editor', 'updated', 'picture');
    const alone = without(fixture.article, 'older', 'newer');
    const page = {
      ...alone,
      article: { ...bare, authors: [], tags: [] },
      neighbours: [],
      related: [],
      share: [],
    };
    const plain = html(fixture, page);
    for (const label of [
      '<dt>來源',
      '<dt>作者',
      '責任編輯',
      '上一篇',
      '下一篇',
      '相關報道',
      '<aside class="rail"',
      '分享到',
    ]) {
      expect(plain).not.toContain(label);
    }
  });

  it('does not repeat a cover that the gallery shows', () => {
    expect(html(fixture, fixture.photoStory)).not.toContain('class="cover"');
    expect(html(fixture, fixture.article)).toContain('class="cover"');
  });
});

describe('other pages', () => {
  const fixture = fixtureSite();

  it('are found on the home page: lead, secondary, latest, photo stories and blocks', () => {
    const text = html(fixture, fixture.home);
    for (const { href } of [
      ...fixture.home.secondary,
      ...fixture.home.latest,
      ...fixture.home.photoStories,
    ]) {
      expect(text).toContain(`href="${href}"`);
    }
  });

  it('make the first secondary story the lead where there is none, and say so where there is nothing', () => {
    const few = without(fixture.home, 'lead');
    expect(html(fixture, few)).toContain('class="lead"');
    const empty = html(fixture, { ...few, secondary: [], latest: [], photoStories: [], blocks: [] });
    expect(empty).toContain('本站還沒有發布報道。');
  });

  it('show the newest of the section above in an empty section', () => {
    const text = html(fixture, { ...fixture.section, cards: [], instead: fixture.cards.slice(0, 3) });
    expect(text).toContain('這個欄目還沒有報道。');
    expect(text).toContain('東北網最新');
    expect(text).toContain(`href="${fixture.cards[0]?.href ?? ''}"`);
  });

  it('name the year of an article that is not of the year on the masthead, in every list, and no other', () => {
    const old = {
      iso: '2019-09-10T07:24:00+08:00',
      date: '2019年9月10日',
      year: '2019年',
      monthDay: '9月10日',
    };
    const aged = fixture.cards.slice(0, 5).map((card) => ({ ...card, date: { ...card.date, ...old } }));
    const [one, two] = aged;
    if (one === undefined || two === undefined) throw new Error('The fixture has no cards');
    const block = { section: one.section, children: [], cards: [one, two] };
    const years = (page: Page): number => html(fixture, page).match(/2019年<wbr>9月10日/gu)?.length ?? 0;
    const { home } = fixture;
    expect(years({ ...home, lead: one, secondary: [two], latest: aged, photoStories: aged })).toBe(12);
    expect(years({ ...home, blocks: [block] })).toBe(2);
    expect(years({ ...fixture.section, cards: aged })).toBe(5);
    expect(years({ ...fixture.section, cards: [], instead: aged })).toBe(5);
    expect(years({ ...fixture.tag, cards: aged })).toBe(5);
    expect(years({ ...fixture.article, neighbours: aged, related: [], older: one, newer: two })).toBe(7);
    expect(years({ ...fixture.article, neighbours: [], related: aged })).toBe(5);
    expect(years({ ...fixture.notFound, latest: aged })).toBe(5);
    expect(html(fixture, without(fixture.section, 'issueDate'))).toContain('2020年<wbr>8月');
    for (const kind of kinds) expect(html(fixture, fixture[kind])).not.toContain('年<wbr>');
  });

  it('keep search engines from 404 and search', () => {
    for (const page of [fixture.notFound, fixture.search]) {
      expect(html(fixture, page)).toContain('<meta name="robots" content="noindex">');
      expect(html(fixture, page)).not.toContain('rel="canonical"');
    }
  });

  it('lead on at once from an earlier address, and by a link', () => {
    const text = html(fixture, fixture.redirect);
    expect(text).toContain(`<meta http-equiv="refresh" content="0; url=${fixture.redirect.target}">`);
    expect(text).toContain(`<a href="${fixture.redirect.target}">`);
  });

  it('are put together with a newsroom’s own partial where it has one', () => {
    const own = createRenderer(
      compileTemplates(shippedTemplates({ 'partials/footer.njk': '<footer>© {{ site.name }}</footer>' })),
    );
    const { value = '' } = own.render(fixture.article, { site: fixture.site, body });
    expect(value).toContain('<footer>© 東北網</footer>');
    expect(value).not.toContain('class="footer"');
  });
});

describe('hostile text', () => {
  const hostile = `{{ 7331*7 }}{% raw %}"><script>alert(1)</script><img src=x onerror=alert(1)>'&`;

  /** The same view model with every text in it hostile, but for what names templates and addresses. */
  function poison<T>(value: T, key = ''): T {
    if (Array.isArray(value)) return value.map((item) => poison<unknown>(item)) as T;
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, poison<unknown>(item, name)]),
      ) as T;
    }
    const kept =
      /^(?:kind|template|edition|lang|hreflang|service|script|url|href|target|src|iso|output|path)$/u;
    return typeof value === 'string' && !kept.test(key) ? (hostile as T) : value;
  }

  it.each(kinds)('does nothing in any slot: %s', (kind) => {
    const fixture = fixtureSite();
    const { value = '', diagnostics } = renderer.render(poison(fixture[kind]), {
      site: poison(fixture.site),
      body: '',
    });
    expect(diagnostics).toEqual([]);
    expect(value).not.toContain('<script>alert');
    expect(value).not.toContain('<img src=x');
    expect(value).not.toContain('51317');
    expect(value).toContain('{{ 7331*7 }}');
  });
});
