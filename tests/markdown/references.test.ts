import { describe, expect, it } from 'vitest';
import { explain } from '../../src/diagnostics/render-text.js';
import { articleOf, faultsOf, htmlOf, parseText } from './support.js';

describe('a link', () => {
  it('to the site is listed with target, fragment and place, in the order of the text', () => {
    const { links } = articleOf(
      '[甲](../三江.md#標題) [乙](/a/%E4%B8%89.md) [丙](#%E9%A1%8C)\n[丁][d] [戊](b.md) [己](https://a.com/)\n\n## 題\n\n[d]: c.md#',
    );
    expect(links).toEqual([
      { target: '../三江.md', fragment: '標題', position: { line: 5, column: 1, length: 16 } },
      { target: '/a/三.md', position: { line: 5, column: 18, length: 20 } },
      { target: '', fragment: '題', position: { line: 5, column: 39, length: 15 } },
      { target: 'c.md', fragment: '', position: { line: 6, column: 1, length: 6 } },
      { target: 'b.md', position: { line: 6, column: 8, length: 9 } },
    ]);
  });

  it('that cannot be percent-decoded keeps what the author wrote', () => {
    expect(articleOf('[甲](100%.md)').links[0]?.target).toBe('100%.md');
    expect(htmlOf('[甲](100%.md)')).toBe('<p><a href="link(100%.md)">甲</a></p>');
  });

  it('elsewhere opens in the same window and says nothing of us to scripts there', () => {
    expect(htmlOf('[甲](https://a.com/) [乙](mailto:a@b.com) [丙](tel:+86-451) [丁](HTTPS://A.com/)')).toBe(
      '<p><a href="https://a.com/" rel="noopener">甲</a> <a href="mailto:a@b.com">乙</a> ' +
        '<a href="tel:+86-451">丙</a> <a href="https://A.com/" rel="noopener">丁</a></p>',
    );
  });

  it.each([
    ['[甲](javascript:alert(1))', 'DB207 5:1+24'],
    ['文[甲](JaVaScRiPt:x)', 'DB207 5:2+17'],
    ['[甲](&#106;avascript:x)', 'DB207 5:1+22'],
    ['[甲](data:text/html,x)', 'DB207 5:1+21'],
    ['[甲](vbscript:x)', 'DB207 5:1+15'],
    ['[甲](//evil.com/)', 'DB207 5:1+16'],
    ['[甲](\\\\\\\\evil.com)', 'DB207 5:1+17'],
    ['[甲](http://)', 'DB207 5:1+12'],
    ['[甲]()', 'DB207 5:1+5'],
    ['[甲](< https://a.com>)', 'DB207 5:1+21'],
    ['<javascript:alert(1)>', 'DB207 5:1+21'],
    ['[甲][x]\n\n[x]: javascript:y', 'DB207 5:1+6'],
  ])('that is not safe is reported (DB207): %s', (markdown, expected) => {
    expect(faultsOf(markdown).join()).toBe(expected);
  });
});

it.each([
  ['[甲]()', '請寫上網址'],
  ['[甲](file:///C:/a.doc)', '內容資料夾'],
  ['![圖](C:\\\\pics\\\\a.jpg)', '內容資料夾'],
  ['![圖](ftp://a.com/a.jpg)', '請把圖片放進內容資料夾'],
  ['[甲](javascript:x)', '請改正或刪去'],
])('an address that is not published comes with a remedy: %s', (markdown, fix) => {
  const fault = parseText(markdown).diagnostics.find(({ code }) => code === 'DB207');
  expect(explain(fault!, 'zh-Hant').fix).toContain(fix);
});

describe('an address in the text', () => {
  const link = (href: string, text = href): string => `<a href="${href}" rel="noopener">${text}</a>`;

  it.each([
    ['見https://a.com/x，下同', `見${link('https://a.com/x')}，下同`],
    ['見https://a.com/x。**重點**接', `見${link('https://a.com/x')}。<strong>重點</strong>接`],
    ['（https://a.com/x）', `（${link('https://a.com/x')}）`],
    ['https://a.com/x的報道', `${link('https://a.com/x')}的報道`],
    ['(https://a.com/x_(y)) .', `(${link('https://a.com/x_(y)')}) .`],
    ['https://a.com/?a=1&b=2.', `${link('https://a.com/?a=1&amp;b=2', 'https://a.com/?a=1&amp;b=2')}.`],
    ['www.a.com/x', link('http://www.a.com/x', 'www.a.com/x')],
    ['<https://a.com/三江>', link('https://a.com/%E4%B8%89%E6%B1%9F', 'https://a.com/三江')],
    ['信箱a@b.com。', '信箱<a href="mailto:a@b.com">a@b.com</a>。'],
    ['https://localhost 3.2.1 a.b @c', 'https://localhost 3.2.1 a.b @c'],
    ['`https://a.com/`', '<code>https://a.com/</code>'],
  ])('becomes a link that ends where the sentence goes on: %s', (markdown, html) => {
    expect(htmlOf(markdown)).toBe(`<p>${html}</p>`);
  });

  it('inside a link stays text', () => {
    expect(htmlOf('[https://a.com/](b.md)')).toBe('<p><a href="link(b.md)">https://a.com/</a></p>');
  });
});
