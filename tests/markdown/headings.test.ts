import { describe, expect, it } from 'vitest';
import { articleOf, faultsOf, faultyHtmlOf, htmlOf } from './support.js';

describe('a heading', () => {
  it('gets an id from its text, punctuation left out', () => {
    expect(htmlOf('## 第一張：把住每一條路\n\n### 「四零」 承諾')).toBe(
      '<h2 id="第一張把住每一條路">第一張：把住每一條路</h2>\n<h3 id="四零-承諾">「四零」 承諾</h3>',
    );
  });

  it('has a number where the same text is used again', () => {
    expect(articleOf('## 題\n\n## 題\n\n### 題').headings.map(({ id }) => id)).toEqual([
      '題',
      '題-1',
      '題-2',
    ]);
  });

  it('is listed with its depth and its plain text', () => {
    expect(
      articleOf('## 甲**乙**[丙](a.md)\n\n#### <ruby>漢<rt>hàn</rt></ruby>字[^1]\n\n[^1]: 註').headings,
    ).toEqual([
      { depth: 2, id: '甲乙丙', text: '甲乙丙' },
      { depth: 4, id: '漢字', text: '漢字' },
    ]);
  });

  it('of the first level is shown as one of the second and reported (DB206)', () => {
    expect(faultsOf('文\n\n# 題\n\n題\n===')).toEqual(['DB206 7:1+3', 'DB206 9:1+1']);
    expect(faultyHtmlOf('# 題\n\n## 題')).toBe('<h2 id="題">題</h2>\n<h2 id="題-1">題</h2>');
  });

  it('never takes an id of the page or of a script’s world', () => {
    const ids = articleOf(
      '## Search\n\n## main\n\n## cookie\n\n## picture-1\n\n## fn-1\n\n## ？！\n\n##\n',
    ).headings.map(({ id }) => id);
    expect(ids).toEqual([
      'search-1',
      'main-1',
      'cookie-1',
      'section-picture-1',
      'section-fn-1',
      'section-',
      'section--1',
    ]);
  });
});
