import { describe, expect, it } from 'vitest';

import { article, type Newsroom } from '../support/memory-sources.js';
import { expectClean } from '../support/expect-clean.js';
import { incrementalSite, type IncrementalSite } from '../support/memory-store.js';

const config = 'site: {name: 東北網, baseUrl: https://news.example/}\n';

/** One article far from the others, which share a section and a tag. */
function room(own: string, far = article('遠', '文')): Newsroom {
  const near = [1, 2, 3, 4].map((n): [string, string] => [
    `n/a${String(n)}.md`,
    article(`近${String(n)}`, '文', 'tags: [甲]\n'),
  ]);
  return {
    config,
    files: {
      ...Object.fromEntries(near),
      'n/section.yaml': 'title: 近\n',
      'n/own.md': article('本', '文', `tags: [甲]\n${own}`),
      'far/far.md': far,
    },
  };
}

function relatedOn(site: IncrementalSite): string[] {
  const page = site.published().get('n/own/index.html' as never) ?? '';
  const list = page.slice(page.indexOf('class="trio"'), page.indexOf('<footer class="footer">'));
  return [...list.matchAll(/<h3[^>]*><a href="\S+">([^<]+)</gu)].map(([, title = '']) => title);
}

describe('the articles that an editor names as related', () => {
  it('go before those that are chosen by content, each once, and change the page when they change', async () => {
    const site = incrementalSite();
    const build = async (newsroom: Newsroom, now?: number) => {
      await site.build(newsroom, now === undefined ? {} : { now });
      expectClean(site, newsroom, now);
    };
    await build(room(''));
    expect(relatedOn(site)).toHaveLength(3);
    expect(relatedOn(site)).not.toContain('遠');
    const named = 'related: [../far/far.md, /n/a4.md]\n';
    await build(room(named));
    expect(relatedOn(site).slice(0, 2)).toEqual(['遠', '近4']);
    expect(new Set(relatedOn(site)).size).toBe(3);

    await build(room(named, article('更遠', '文')));
    expect(relatedOn(site)[0]).toBe('更遠');
    expect(site.rendered()).not.toContain('n/a1/index.html');

    await build(room(named, article('遠', '文', 'draft: true\n')));
    expect(relatedOn(site)[0]).toBe('近4');
    const later = article('遠', '文').replace('2020-08-07', '2027-08-07');
    await build(room(named, later));
    expect(relatedOn(site)).toHaveLength(3);
    await build(room(named, later), Date.parse('2027-09-01T00:00:00Z'));
    expect(relatedOn(site)[0]).toBe('遠');
  });

  it('have to be there: another name is a fault at its place, also when it goes later', async () => {
    const site = incrementalSite();
    const faults = () =>
      site
        .diagnostics()
        .map(({ code, line, column, details }) => [code, line, column, details['suggestion']]);
    await site.build(room('related: [/far/fra.md]\n'));
    expect(faults()).toEqual([['DB302', 5, 11, '/far/far.md']]);
    const newsroom = room('related: [/far/far.md]\n');
    await site.build(newsroom);
    expect(faults()).toEqual([]);
    const files = Object.entries(newsroom.files).filter(([path]) => path !== 'far/far.md');
    await site.build({ ...newsroom, files: Object.fromEntries(files) });
    expect(faults().map(([code]) => code)).toEqual(['DB302']);
  });
});
