import { describe, expect, it } from 'vitest';
import { joinsWithoutSpace } from '../../src/markdown/wide-characters.js';
import { htmlOf } from './support.js';

describe('a line break in the source', () => {
  const kinds: Readonly<Record<string, string>> = {
    Han: '漢',
    'Han of a further plane': '𠮷',
    Kana: 'かな',
    'wide punctuation': '，',
    bracket: '」',
    Latin: 'abc',
    number: '351',
    Hangul: '한글',
  };
  const wide = new Set(['Han', 'Han of a further plane', 'Kana', 'wide punctuation', 'bracket']);
  const pairs = Object.keys(kinds).flatMap((a) => Object.keys(kinds).map((b): [string, string] => [a, b]));

  it.each(pairs)('between %s and %s', (a, b) => {
    const gap = wide.has(a) && wide.has(b) ? '' : ' ';
    const [before = '', after = ''] = [kinds[a], kinds[b]];
    expect(htmlOf(`文${before}\n${after}文`)).toBe(`<p>文${before}${gap}${after}文</p>`);
    expect(htmlOf(`文**${before}**\n${after}文`)).toBe(`<p>文<strong>${before}</strong>${gap}${after}文</p>`);
    expect(htmlOf(`文${before}\n[${after}](https://a.com/)文`)).toBe(
      `<p>文${before}${gap}<a href="https://a.com/" rel="noopener">${after}</a>文</p>`,
    );
  });

  it.each([
    ['他說：\n“你好”', '他說：“你好”'],
    ['“你好”\n他說', '“你好”他說'],
    ['七下八上\n——七月', '七下八上——七月'],
    ['等等……\n再說', '等等……再說'],
    ['“好。”\n“不好。”', '“好。”“不好。”'],
    ['“Yes”\n“No”', '“Yes” “No”'],
    ['It’s\n“fine”', 'It’s “fine”'],
    ['甲　\n乙', '甲　乙'],
  ])('beside punctuation that Chinese and English share: %j', (markdown, text) => {
    expect(htmlOf(markdown)).toBe(`<p>${text}</p>`);
  });

  it('vanishes across several marks, and beside the mark of a footnote', () => {
    expect(htmlOf('甲***乙***\n~~丙~~')).toBe('<p>甲<em><strong>乙</strong></em><del>丙</del></p>');
    expect(htmlOf('甲[^1]\n乙\n\n[^1]: 註')).toMatch(/<\/sup>乙<\/p>/u);
  });

  it('is a space beside code and pictures', () => {
    expect(htmlOf('用 `npm`\n`run`')).toBe('<p>用 <code>npm</code> <code>run</code></p>');
    expect(htmlOf('圖\n![甲](a.jpg)\n後')).toBe('<p>圖 <img src="/a.jpg" alt="甲"> 後</p>');
  });

  it('that is hard stays', () => {
    expect(htmlOf('甲  \n乙\\\n丙')).toBe('<p>甲<br>\n乙<br>\n丙</p>');
  });

  it('vanishes in quotations, lists, captions and headings of two lines', () => {
    expect(htmlOf('> 甲\n> 乙')).toContain('<p>甲乙</p>');
    expect(htmlOf('- 甲\n  乙')).toContain('<li>甲乙</li>');
    expect(htmlOf('![圖](a.jpg "甲\n乙")')).toContain('<figcaption>甲乙</figcaption>');
    expect(htmlOf('甲\n乙\n---')).toBe('<h2 id="甲乙">甲乙</h2>');
  });

  it('does not join two paragraphs that speak English', () => {
    expect(joinsWithoutSpace('end.', 'Begin')).toBe(false);
  });
});
