import { describe, expect, it } from 'vitest';

import { buildSite } from '../../src/pipeline/build-site.js';
import { article, memorySources, now, type Newsroom } from '../support/memory-sources.js';

const site = 'site:\n  name: 東北網\n  baseUrl: https://news.example/dongbei/\n';
const build = (files: Newsroom['files'], config = `${site}shareCards: true\n`, encoder = 'test 1') =>
  buildSite(
    memorySources({ files: { 'hlj/section.yaml': 'title: 黑龍江\n', ...files }, config, encoder }),
    now,
  );

describe('the share card of an article', () => {
  it('is named by Open Graph and, without a cover, by the structured data, in each edition its own', () => {
    const { files, shareCards } = build({ 'hlj/a.md': article('開鐮') });
    expect(shareCards).toHaveLength(2);
    for (const [index, path] of ['hlj/a/index.html', 'zh-hans/hlj/a/index.html'].entries()) {
      const file = files.find((each) => each.path === path);
      const html = file !== undefined && 'text' in file ? file.text : '';
      const url = `https://news.example/dongbei/${shareCards[index] ?? ''}`;
      expect(html).toContain(`<meta property="og:image" content="${url}">`);
      expect(html).toContain('<meta property="og:image:width" content="1200">');
      expect(html).toContain('content="summary_large_image"');
      expect(html).toContain(`"contentUrl":"${url}"`);
    }
  });

  it('is another one when what it shows is another, and for another article', () => {
    const cardsOf = (text: string, path = 'hlj/a.md', config?: string) =>
      build({ [path]: text, 'hlj/a.jpg': 'jpg' }, config).shareCards;
    const first = cardsOf(article('開鐮'));
    expect(cardsOf(article('開鐮', '別的正文。', 'tags: [水稻]\n'))).toEqual(first);
    const others = [
      cardsOf(article('開鐮了')),
      cardsOf(article('開鐮', '正文。', 'kicker: 豐收\n')),
      cardsOf(article('開鐮', '正文。', 'cover: {image: a.jpg, alt: 田}\n')),
      cardsOf(article('開鐮'), 'hlj/b.md'),
      cardsOf(article('開鐮'), 'a.md'),
      cardsOf(article('開鐮'), 'hlj/a.md', `${site.replace('東北網', '北方網')}shareCards: true\n`),
      cardsOf(article('開鐮'), 'hlj/a.md', `${site}shareCards: true\ntheme: {pine: "#004466"}\n`),
    ];
    expect(new Set([first, ...others].flat()).size).toBe(2 * (1 + others.length));
  });

  it('is drawn in the forms of each edition’s region', () => {
    const { shareCards } = build(
      { 'hlj/a.md': article('骨') },
      `${site}shareCards: true\neditions: [zh-Hant, zh-Hant-TW, zh-Hant-HK]\n`,
    );
    // Cards that show the same in the same forms are one.
    expect(new Set(shareCards).size).toBe(3);
  });

  it('goes without its headline where a character cannot be drawn, and this is said (DB309)', () => {
    const { diagnostics, shareCards } = build({ 'hlj/a.md': article('𠮷野家開業') });
    expect(diagnostics).toMatchObject([
      { code: 'DB309', severity: 'warning', file: 'content/hlj/a.md', line: 1, column: 1 },
    ]);
    expect(diagnostics[0]?.details).toEqual({ characters: '𠮷' });
    expect(shareCards).toHaveLength(2);
  });

  it('is not drawn unless the newsroom says so, nor for drafts', () => {
    expect(build({ 'hlj/a.md': article('開鐮') }, site).shareCards).toEqual([]);
    expect(build({ 'hlj/a.md': article('𠮷', '正文。', 'draft: true\n') })).toMatchObject({
      shareCards: [],
      diagnostics: [{ code: 'DB404' }],
    });
  });
});
