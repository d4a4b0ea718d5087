import { describe, expect, it } from 'vitest';
import { finishBody } from '../../src/markdown/finish-body.js';
import { articleOf, echo, faultsOf, htmlOf, parseFile, placed } from './support.js';

describe('a picture', () => {
  it('alone in its paragraph is a figure, with its title as caption', () => {
    expect(htmlOf('![崗亭](a.jpg "傍晚的檢查站／某某 攝")')).toBe(
      '<figure><img src="/a.jpg" alt="崗亭"><figcaption>傍晚的檢查站／某某 攝</figcaption></figure>',
    );
    expect(htmlOf('![崗亭](a.jpg)')).toBe('<figure><img src="/a.jpg" alt="崗亭"></figure>');
    expect(htmlOf('![崗亭][圖]\n\n[圖]: a.jpg "題"')).toBe(
      '<figure><img src="/a.jpg" alt="崗亭"><figcaption>題</figcaption></figure>',
    );
  });

  it('with another on the next line makes a pair', () => {
    expect(htmlOf('![甲](a.jpg "題")\n![乙](b.jpg)')).toBe(
      '<div class="pair"><figure><img src="/a.jpg" alt="甲"><figcaption>題</figcaption></figure>' +
        '<figure><img src="/b.jpg" alt="乙"></figure></div>',
    );
  });

  it('in a line of text stays there', () => {
    expect(htmlOf('圖標![甲](a.jpg "題")在此')).toBe('<p>圖標<img src="/a.jpg" alt="甲" title="題">在此</p>');
  });

  it('gets its size and loads late', () => {
    expect(finishBody(articleOf('![甲](a.jpg)').body, echo)).toBe(
      '<figure><img src="/a.jpg" alt="甲" width="4" height="3" loading="lazy" decoding="async"></figure>',
    );
  });

  it('without a description is reported (DB306), in the text and as cover', () => {
    expect(faultsOf('文![](a.jpg)![ ](b.jpg)')).toEqual(['DB306 5:2+10', 'DB306 5:12+11']);
  });

  it('is listed with its place, the percent-encoding taken off', () => {
    expect(articleOf('![甲](圖/a%20b.jpg)\n\n文![乙][x]\n\n[x]: ../c.jpg').images).toEqual([
      { target: '圖/a b.jpg', position: { line: 5, column: 1, length: 17 } },
      { target: '../c.jpg', position: { line: 7, column: 2, length: 7 } },
    ]);
  });

  it('of another site is not shown (DB308), nor one that is written out (DB207)', () => {
    expect(
      faultsOf(
        '![a](https://a.com/x.png)\n\n![a](HTTP://a.com/x.png)\n\n![a](//a.com/x.png)\n\n![a](data:image/png;base64,AA)',
      ),
    ).toEqual(['DB308 5:1+25', 'DB308 7:1+24', 'DB308 9:1+19', 'DB207 11:1+30']);
  });

  it('of another site is no cover either', () => {
    const file = (cover: string): string =>
      `---\ntitle: 題\ndate: 2020-08-07T07:24:00+08:00\ncover:\n  image: ${cover}\n  alt: 圖\n---\n\n文\n`;
    expect(parseFile(file('https://a.com/x.png')).diagnostics.map(placed)).toEqual(['DB308 5:10+19']);
    expect(parseFile(file('a/x.png')).diagnostics).toEqual([]);
  });
});
