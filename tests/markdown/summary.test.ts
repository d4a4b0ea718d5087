import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBrackets } from '../../src/markdown/brackets.js';
import { shorten } from '../../src/markdown/shorten.js';
import { articleOf, parseText } from './support.js';

const summaryOf = (markdown: string): string => articleOf(markdown).meta.summary;

describe('a summary that the front matter lacks', () => {
  it('is the first paragraph’s plain text', () => {
    expect(
      summaryOf(
        '## 題\n\n![圖](a.jpg "說明")\n\n- 項\n\n　　**第一**段[^1]\n[鏈](a.md)。\n\n第二段。\n\n[^1]: 註',
      ),
    ).toBe('第一段鏈。');
    expect(summaryOf(':::圖集\n![圖](a.jpg "說明")\n:::\n\n<ruby>漢<rt>hàn</rt></ruby>字。')).toBe('漢字。');
  });

  it('is a quotation’s where there is nothing else, and then the subtitle or title', () => {
    expect(summaryOf('> 引文。')).toBe('引文。');
    expect(summaryOf('![圖](a.jpg)')).toBe('標題');
    expect(parseText('').value?.meta.summary).toBe('標題');
  });

  it('ends with the last sentence that fits', () => {
    const sentence = '立秋這天，哈爾濱的早晚已經有了涼意。';
    expect(shorten(sentence.repeat(9))).toBe(sentence.repeat(5));
  });

  it('ends with a clause and …… where no sentence fits', () => {
    const clause = '卡點上的軍大衣剛收進櫃子，';
    expect(shorten(clause.repeat(9))).toBe(`${clause.repeat(7).slice(0, -1)}……`);
  });

  it('does not end inside quotation marks or brackets', () => {
    const text = `${'甲'.repeat(40)}，他說：「${'乙'.repeat(20)}。${'丙'.repeat(60)}。」後來。`;
    expect(shorten(text)).toBe(`${'甲'.repeat(40)}，他說……`);
    expect(shorten(`${'甲'.repeat(40)}。“${'乙'.repeat(30)}。”${'丙'.repeat(60)}`)).toBe(
      `${'甲'.repeat(40)}。“${'乙'.repeat(30)}。”`,
    );
  });

  it('closes what a quotation of more than its length has opened', () => {
    expect(shorten(`「${'乙'.repeat(120)}」`)).toBe(`「${'乙'.repeat(89)}……」`);
  });

  it('does not wait for a quotation that closes in a later paragraph', () => {
    expect(shorten(`「${'乙'.repeat(40)}。${'丙'.repeat(60)}`)).toBe(`「${'乙'.repeat(40)}。`);
  });

  it('does not cut words and numbers', () => {
    expect(shorten(`${'甲'.repeat(88)}15,602.5名警力`)).toBe(`${'甲'.repeat(88)}……`);
    expect(shorten(`${'漢'.repeat(86)} international agreement`)).toBe(`${'漢'.repeat(86)}……`);
  });

  it('counts Latin letters as half as wide', () => {
    const text = 'a'.repeat(180);
    expect(shorten(text)).toBe(text);
    expect(shorten('The river rose. '.repeat(20))).toBe('The river rose. '.repeat(11).trim());
  });

  it('is never long, and never leaves open what it opened', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('甲乙。，、；：？！…—「」『』“”《》（）a1 .,')),
      maxLength: 300,
    });
    fc.assert(
      fc.property(text, (written) => {
        const short = shorten(written);
        expect([...short].length).toBeLessThanOrEqual(200);
        const characters = [...written];
        const kept = short === written ? characters.length : [...short.replace(/……[^…]*$/u, '')].length;
        const closers = openBrackets(characters)[kept] ?? '';
        if (closers !== '' && short !== written) expect(short.endsWith(closers)).toBe(true);
      }),
    );
  });
});
