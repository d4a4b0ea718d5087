import { describe, expect, test } from 'vitest';
import { articleScript, detectScript } from '../../src/conversion/detect-script.js';
import { article, element } from './article.js';
import { simplifiedLines, traditionalLines } from './news-lines.js';

describe('the script of a text', () => {
  test.each(simplifiedLines.filter((line) => /\p{Script=Han}/u.test(line)))(
    'is Simplified for: %s',
    (line) => {
      expect(detectScript(line)).toBe('hans');
    },
  );

  test.each(traditionalLines)('is Traditional for: %s', (line) => {
    expect(detectScript(line)).toBe('hant');
  });

  test.each(['', 'Harbin 2020', '中文', '日月山川', '后里干台'])('is open for: %s', (text) => {
    expect(detectScript(text)).toBeUndefined();
  });

  test('is not turned by a quotation in the other', () => {
    expect(detectScript(`${traditionalLines.join('')}牌子上寫著「欢迎来东北过年」。`)).toBe('hant');
    expect(detectScript(`${simplifiedLines.join('')}碑上刻着“龍興之地 萬壽無疆”。`)).toBe('hans');
  });
});

describe('the script of an article', () => {
  test('is the declared one', () => {
    expect(articleScript(article({ meta: { title: '东北网', script: 'hant' } }), 'hans')).toBe('hant');
  });

  test('is found in title and body', () => {
    expect(
      articleScript(article({ meta: { title: '三江' }, body: [element('p', {}, '黑龍江')] }), 'hans'),
    ).toBe('hant');
    expect(
      articleScript(article({ meta: { title: '东北' }, body: [element('p', {}, '三江')] }), 'hant'),
    ).toBe('hans');
  });

  test('does not hang on code and other languages', () => {
    const body = [
      element('p', {}, '发表', element('code', {}, '變數變數'), element('span', { lang: 'ja' }, '東亜議員')),
      element('pre', {}, element('code', {}, '設定檔案')),
    ];
    expect(articleScript(article({ meta: { title: '三江' }, body }), 'hant')).toBe('hans');
  });

  test('is the fallback where nothing tells', () => {
    expect(articleScript(article({ meta: { title: '三江' } }), 'hans')).toBe('hans');
    expect(articleScript(article({ meta: { title: '三江' } }), 'hant')).toBe('hant');
  });
});
