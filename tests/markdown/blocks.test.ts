import { describe, expect, it } from 'vitest';
import { articleOf, faultsOf, faultyHtmlOf, htmlOf, parseText } from './support.js';

const figure = (id: number, name: string, caption?: string): string =>
  `<li><figure id="picture-${id}"><img src="/${name}" alt="${name}">` +
  `${caption === undefined ? '' : `<figcaption>${caption}</figcaption>`}</figure></li>`;

describe('a gallery', () => {
  it.each(['圖集', '图集', 'gallery'])('of the name %s is a list of numbered figures', (name) => {
    const markdown = `:::${name}\n![a.jpg](a.jpg "雪／某某 攝")\n\n![b.jpg](b.jpg)\n![c.jpg](c.jpg)\n:::`;
    expect(htmlOf(markdown)).toBe(
      `<ul class="gallery" tabindex="0" aria-label="word(gallery)">${figure(1, 'a.jpg', '雪／某某 攝')}${figure(2, 'b.jpg')}${figure(3, 'c.jpg')}</ul>`,
    );
    expect(articleOf(markdown).galleryPictures).toBe(3);
  });

  it('goes on numbering where the one before ended', () => {
    const html = htmlOf(':::圖集\n![甲](a.jpg)\n:::\n\n文\n\n:::圖集\n![乙](b.jpg)\n:::');
    expect(html.match(/id="picture-\d"/gu)).toEqual(['id="picture-1"', 'id="picture-2"']);
  });

  it('may interrupt a paragraph and may hold notes to colleagues', () => {
    const html = htmlOf('上文\n:::圖集\n<!-- 待補 -->\n![a.jpg](a.jpg)\n:::\n下文');
    expect(html).toBe(
      `<p>上文</p>\n<ul class="gallery" tabindex="0" aria-label="word(gallery)">${figure(1, 'a.jpg')}</ul>\n<p>下文</p>`,
    );
  });

  it('with anything else in it is reported at each such thing', () => {
    expect(faultsOf(':::圖集\n![甲](a.jpg)\n說明文字\n\n- 項\n\n![乙](b.jpg)\n:::')).toEqual([
      'DB210 6:12+1',
      'DB210 9:1+3',
    ]);
  });
});

describe('a pull quotation', () => {
  it.each([
    ['引文', '出處'],
    ['引文', '出处'],
    ['引文', 'cite'],
    ['pullquote', 'cite'],
  ])('of the name %s with %s is a figure', (name, key) => {
    expect(htmlOf(`:::${name}{${key}="《堤上換崗》"}\n堤在，人在。\n:::`)).toBe(
      '<figure class="pullquote"><blockquote>\n<p>堤在，人在。</p>\n</blockquote><figcaption>《堤上換崗》</figcaption></figure>',
    );
  });

  it('needs no source', () => {
    expect(htmlOf(':::引文\n堤在。\n:::')).toBe(
      '<figure class="pullquote"><blockquote>\n<p>堤在。</p>\n</blockquote></figure>',
    );
  });
});

describe('a correction', () => {
  it.each(['時間', '时间', 'date'])('says when, by %s', (key) => {
    expect(htmlOf(`:::更正{${key}=2020-08-08T09:05:00+08:00}\n應為351處。\n:::`)).toBe(
      '<div class="correction"><p class="correction-label"><strong>word(correction)</strong> ' +
        '<time datetime="2020-08-08T09:05:00+08:00">2020年8月8日 09:05</time></p>\n<p>應為351處。</p>\n</div>',
    );
  });

  it('may give a day alone, or nothing', () => {
    expect(htmlOf(':::correction{date=2020-08-08}\n文\n:::')).toContain(
      '<time datetime="2020-08-08">2020年8月8日</time>',
    );
    expect(htmlOf(':::更正\n文\n:::')).not.toContain('<time');
  });

  it('with a date that does not exist is reported at the attribute', () => {
    expect(faultsOf(':::更正{時間=2020-02-30}\n文\n:::')).toEqual(['DB106 5:7+2']);
    expect(parseText(':::更正{時間=昨天}\n文\n:::').diagnostics[0]?.details).toEqual({
      key: '時間',
      value: '昨天',
    });
  });
});

describe('text that only looks like a block', () => {
  it.each(['10:30分', '比分3:2', 'a:b', '比:例', ':smile:', '說::話', '時間：：待定'])('%s stays', (text) => {
    expect(htmlOf(text)).toBe(`<p>${text}</p>`);
  });

  it('is left alone in code', () => {
    expect(htmlOf('```\n::: 圖集\n：：：圖集\n:::圖集\n```\n\n`:::圖集`')).toBe(
      '<pre><code>::: 圖集\n：：：圖集\n:::圖集\n</code></pre>\n<p><code>:::圖集</code></p>',
    );
  });
});

describe('what is wrong with a block', () => {
  const detailsOf = (markdown: string): Record<string, string>[] =>
    parseText(markdown).diagnostics.map(({ details }) => ({ ...details }));

  it('an unknown name (DB201), with the nearest known one', () => {
    expect(faultsOf('文\n\n:::gallary\n![甲](a.jpg)\n:::')).toEqual(['DB201 7:1+10']);
    expect(detailsOf(':::gallary\n文\n:::')).toEqual([
      {
        name: 'gallary',
        known: '圖集, 图集, gallery, 引文, pullquote, 更正, correction',
        suggestion: 'gallery',
      },
    ]);
    expect(faultyHtmlOf(':::不認識\n文\n:::')).toBe('<p>文</p>');
  });

  it.each([
    ['::: 圖集', ':::圖集'],
    ['：：：圖集', ':::圖集'],
    ['：：： 圖集', ':::圖集'],
    [':：:圖集', ':::圖集'],
    [':::圖集　之一', ':::圖集'],
    [':::引文 ｛出處＝“某某”｝', ':::引文{出處="某某"}'],
    [':::引文　某某', ':::引文{出處="某某"}'],
    ['::: pullquote {cite=x}', ':::pullquote{cite="x"}'],
    ['::圖集', ':::圖集'],
    ['：：更正', ':::更正'],
    ['::::　引文', '::::引文'],
  ])('a line that was meant to begin one (DB202): %s', (line, suggestion) => {
    expect(parseText(`文\n\n> ${line}\n\n文`).diagnostics).toMatchObject([
      { code: 'DB202', line: 7, column: 3, length: line.length, details: { written: line, suggestion } },
    ]);
  });

  it.each(['\\:::', '&#58;::', '> \\:::圖集'])('no line whose colon is escaped: %s', (line) => {
    expect(faultsOf(line)).toEqual([]);
  });

  it('a line that was meant to end one (DB202), which leaves no second report', () => {
    expect(faultsOf(':::圖集\n![甲](a.jpg)\n：：：')).toEqual(['DB202 7:1+3']);
    expect(detailsOf(':::引文\n文\n：：：')).toEqual([{ written: '：：：', suggestion: ':::' }]);
  });

  it('an end after a beginning that was none counts with it', () => {
    expect(faultsOf('::: 圖集\n![甲](a.jpg)\n:::')).toEqual(['DB202 5:1+6']);
  });

  it('an end of nothing (DB202)', () => {
    expect(faultsOf('文\n\n:::\n\n文')).toEqual(['DB202 7:1+3']);
    expect(detailsOf('文\n\n:::')).toEqual([{ written: ':::' }]);
  });

  it('no end (DB203)', () => {
    expect(faultsOf('文\n\n:::圖集\n![甲](a.jpg)\n\n文')).toEqual(['DB203 7:1+5']);
    expect(faultsOf(':::引文')).toEqual(['DB203 5:1+5']);
  });

  it('no end, where a later block has one (DB203 at the one that lacks it)', () => {
    expect(faultsOf(':::圖集\n![甲](a.jpg)\n\n正文\n\n:::引文\n堤在。\n:::')).toEqual(['DB203 5:1+5']);
  });

  it('an attribute that it does not take (DB204)', () => {
    expect(faultsOf(':::圖集{來源=某某}\n![甲](a.jpg)\n:::')).toEqual(['DB204 5:7+2']);
    expect(detailsOf(':::引文{出外=某某}\n文\n:::')).toEqual([
      { name: '引文', key: '出外', known: '出處', suggestion: '出處' },
    ]);
    expect(faultsOf(':::引文{.wide 出處=某某}\n文\n:::')).toEqual(['DB204 5:6+13']);
    expect(faultsOf(':::引文[某某]\n文\n:::')).toEqual(['DB204 5:6+4']);
    expect(faultsOf(':::引文{出處=甲 cite=乙}\n文\n:::')).toEqual(['DB204 5:12+4']);
  });

  it('nothing in it (DB211)', () => {
    expect(faultsOf(':::圖集\n:::\n\n:::引文\n\n:::')).toEqual(['DB211 5:1+5', 'DB211 8:1+5']);
  });
});
