import { describe, expect, it } from 'vitest';
import { faultsOf, faultyHtmlOf, htmlOf, parseText } from './support.js';

describe('HTML in the text', () => {
  it.each([
    '<ruby>漢<rp>（</rp><rt>hàn</rt><rp>）</rp></ruby>字',
    'H<sub>2</sub>O，m<sup>2</sup>',
    '甲<br>乙',
    '<mark>亮</mark><kbd>Ctrl</kbd>',
    '<abbr title="世界衛生組織">WHO</abbr>',
    '<span lang="ja">日本語</span>',
    '<time datetime="2020-08-07">今天</time>',
    '<del>舊</del><ins>新</ins>',
  ])('is published: %s', (html) => {
    expect(htmlOf(html)).toBe(`<p>${html}</p>`);
  });

  it('may have Markdown inside a block', () => {
    expect(htmlOf('<details><summary>名單</summary>\n\n- **甲**\n\n</details>')).toBe(
      '<details><summary>名單</summary>\n<ul>\n<li><strong>甲</strong></li>\n</ul>\n</details>',
    );
  });

  it('leaves headings, footnotes and words of the interface as they are without it', () => {
    const text = '## 題\n\n甲[^1]\n\n| 一 |\n| - |\n\n:::更正\n文\n:::\n\n[^1]: 註';
    const plain = htmlOf(text);
    expect(
      htmlOf(`${text}\n\n<mark>亮</mark>`).replace('<p><mark>亮</mark></p>\n', '').replace(/\s+/gu, ''),
    ).toBe(plain.replace(/\s+/gu, ''));
  });

  it('in comments is a note to colleagues and goes without a word', () => {
    expect(htmlOf('甲<!-- 待核 <script> -->乙\n\n<!--\n待補\n-->\n\n丙')).toBe('<p>甲乙</p>\n\n<p>丙</p>');
  });
});

describe('HTML that is not published', () => {
  it.each([
    ['文<script>alert(1)</script>', 'DB205 5:2+8'],
    ['<script>\nalert("<b>")\n</script>', 'DB205 5:1+8'],
    ['文\n\n<iframe src="https://a.com"></iframe>', 'DB205 7:1+28'],
    ['<span onclick="x()">字</span>', 'DB205 5:7+13'],
    ['<span\nlang="ja"\nstyle="color:red">字</span>', 'DB205 7:1+17'],
    ['> <mark>字\n> 字</mark><mark class=x>字</mark>', 'DB205 6:17+7'],
    ['> <div>\n> <style>p{}</style>\n> </div>', 'DB205 5:3+5,DB205 6:3+7'],
    ['<a href="javascript:alert(1)">字</a>', 'DB205 5:1+30'],
    ['<img src=x onerror=alert(1)>', 'DB205 5:1+28'],
    ['<svg onload=alert(1)><circle/></svg>', 'DB205 5:1+21'],
    ['<meta http-equiv="refresh" content="0">', 'DB205 5:1+39'],
    ['<h2 id="cookie">字</h2>', 'DB205 5:1+16'],
    ['<?php echo 1 ?>', 'DB205 5:1+15'],
    ['<!DOCTYPE html>', 'DB205 5:1+15'],
    ['<![CDATA[x]]>', 'DB205 5:1+13'],
    ['文</div>', 'DB205 5:2+6'],
    ['<td>字</td>', 'DB205 5:1+4'],
    ['<p>\n<div/onclick=x>字\n</p>', 'DB205 6:1+15'],
  ])('is reported where it stands: %j', (markdown, expected) => {
    expect(faultsOf(markdown).join()).toBe(expected);
  });

  it('does not get onto the page either', () => {
    const html = faultyHtmlOf(
      '<script>alert(1)</script>\n\n<b onclick="x()" style="x" data-x="y">甲</b> <a href="javascript:x">乙</a>' +
        '<img src=x onerror=y> <svg><script>z</script></svg>\n\n<style>p{}</style>\n\n<iframe srcdoc="<script>">丙</iframe>',
    );
    expect(html).not.toMatch(/script|onclick|style|data-x|onerror|svg|iframe/u);
    expect(html).toContain('<b>甲</b>');
  });

  it('says what it is', () => {
    expect(parseText('<span onclick="x()">字</span>').diagnostics[0]?.details).toEqual({
      written: 'onclick="x()"',
    });
  });
});

describe('HTML without its counterpart (DB212)', () => {
  it.each([
    ['文<mark>字', 'DB212 5:2+6'],
    ['文字</mark>', 'DB212 5:3+7'],
    ['<details>\n\n文\n\n後文', 'DB212 5:1+9'],
    ['<b>甲<i>乙</b>丙</i>', 'DB212 5:9+4'],
    ['文\n\n<!-- 忘了結束\n\n後文', 'DB212 7:1+4'],
  ])('%j', (markdown, expected) => {
    expect(faultsOf(markdown).join()).toBe(expected);
  });

  it('is none where HTML lets an end be left out', () => {
    expect(faultsOf('<ruby>漢<rt>hàn</ruby>\n\n<ul><li>甲<li>乙</ul>')).toEqual([]);
  });
});
