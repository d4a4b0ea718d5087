import type { ElementContent, ElementData } from 'hast';
import { describe, expect, test, vi } from 'vitest';
import { createConversion } from '../../src/conversion/conversion.js';
import { createLineConverter } from '../../src/conversion/line-converter.js';
import type { Variant } from '../../src/conversion/variant.js';
import type { DataFile } from '../../src/conversion/data-file.js';
import { article, editions, element, html } from './article.js';
import { simplifiedLines, traditionalLines } from './news-lines.js';

const conversion = createConversion();

/** The body of an article in Simplified characters, in the mainland's Traditional edition. */
function toTraditional(...body: ElementContent[]): string {
  return html(conversion.convertArticle(article({ body }), 'hans', editions.hant).body);
}

describe('every text of the front matter', () => {
  const everySlot = {
    title: '东北“网”',
    kicker: '发展',
    subtitle: '龙江',
    source: { name: '黑龙江日报', url: 'https://example.com/龙' },
    authors: ['刘雪晴', '关建勋'],
    editor: '王传',
    tags: ['黑龙江', '公安厅'],
    summary: '这是摘要，后面还有。',
    cover: { image: '图/龙.jpg', alt: '图', caption: '护航“英雄”', credit: '陈摄' },
    slug: '龙江',
    aliases: ['/龙江.html'],
    updated: '2020-08-08T00:00:00+08:00',
    lead: 1,
    script: 'hans',
  } as const;
  const { meta } = conversion.convertArticle(article({ meta: everySlot }), 'hans', editions.hant);

  test('is converted', () => {
    expect(meta).toMatchObject({
      title: '東北「網」',
      kicker: '發展',
      subtitle: '龍江',
      source: { name: '黑龍江日報' },
      authors: ['劉雪晴', '關建勳'],
      editor: '王傳',
      tags: ['黑龍江', '公安廳'],
      summary: '這是摘要，後面還有。',
      cover: { alt: '圖', caption: '護航「英雄」', credit: '陳攝' },
    });
  });

  test('and nothing else is', () => {
    expect(meta).toMatchObject({
      source: { url: 'https://example.com/龙' },
      cover: { image: '图/龙.jpg' },
      slug: '龙江',
      aliases: ['/龙江.html'],
      updated: '2020-08-08T00:00:00+08:00',
      lead: 1,
      script: 'hans',
      date: '2020-08-07T07:24:00+08:00',
      instant: 1596756240000,
    });
  });

  test('that is missing stays missing', () => {
    const converted = conversion.convertArticle(
      article({ meta: { title: '后' } }),
      'hans',
      editions.hant,
    ).meta;
    expect(Object.keys(converted).sort()).toEqual(Object.keys(article({}).meta).sort());
  });
});

describe('the body', () => {
  test('is converted in paragraphs, headings, lists, tables, captions and footnotes', () => {
    expect(
      toTraditional(
        element('h2', { id: '发展' }, '发展'),
        element('ul', {}, element('li', {}, '龙'), element('li', {}, element('p', {}, '马'))),
        element(
          'table',
          {},
          element('tbody', {}, element('tr', {}, element('td', {}, '车'), element('td', {}, '门'))),
        ),
        element(
          'figure',
          {},
          element('img', { src: '龙.jpg', alt: '图' }),
          element('figcaption', {}, '护航'),
        ),
        element('section', {}, element('ol', {}, element('li', { id: 'fn-发' }, element('p', {}, '脚注')))),
      ),
    ).toBe(
      '<h2 id="发展">發展</h2><ul><li>龍</li><li><p>馬</p></li></ul>' +
        '<table><tbody><tr><td>車</td><td>門</td></tr></tbody></table>' +
        '<figure><img alt="圖" src="龙.jpg"></img><figcaption>護航</figcaption></figure>' +
        '<section><ol><li id="fn-发"><p>腳註</p></li></ol></section>',
    );
  });

  test('takes the text of a block as one, whatever markup runs through it', () => {
    expect(
      toTraditional(element('p', {}, element('strong', {}, '皇'), '后在', element('em', {}, '头'), '发后面')),
    ).toBe('<p><strong>皇</strong>后在<em>頭</em>髮後面</p>');
  });

  test('divides a text that changed its length among the nodes it came from', () => {
    const terms = [{ file: '', line: 1, column: 1, hans: '博客', hant: '部落格', byEdition: {} }];
    const body = [element('p', {}, '这', element('strong', {}, '博'), '客', element('em', {}, '后'), '面')];
    expect(html(conversion.convertArticle(article({ body }), 'hans', editions.hant, terms).body)).toBe(
      '<p>這<strong>部落</strong>格<em>後</em>面</p>',
    );
  });

  test('takes no word across blocks, code, pictures or breaks', () => {
    expect(toTraditional(element('p', {}, '皇'), element('p', {}, '后'))).toBe('<p>皇</p><p>後</p>');
    expect(toTraditional(element('p', {}, '皇', element('code', {}, 'x'), '后'))).toBe(
      '<p>皇<code>x</code>後</p>',
    );
    expect(toTraditional(element('p', {}, '皇', element('br', {}), '后'))).toBe('<p>皇<br></br>後</p>');
    expect(toTraditional(element('p', {}, '皇', element('img', { alt: '' }), '后'))).toBe(
      '<p>皇<img alt=""></img>後</p>',
    );
  });

  test('lets a word run over a possible break and over readings beside it', () => {
    expect(toTraditional(element('p', {}, '皇', element('wbr', {}), '后'))).toBe('<p>皇<wbr></wbr>后</p>');
    expect(
      toTraditional(
        element(
          'p',
          {},
          element('ruby', {}, '皇', element('rt', {}, 'huáng后'), '后', element('rt', {}, 'hòu')),
        ),
      ),
    ).toBe('<p><ruby>皇<rt>huáng後</rt>后<rt>hòu</rt></ruby></p>');
  });

  test('keeps code, keys, machine output and words of the interface', () => {
    const word: ElementContent = {
      ...element('h2', { id: 'footnote-label' }, '脚注'),
      data: { word: 'footnotes' } as ElementData,
    };
    expect(
      toTraditional(
        element('pre', {}, element('code', { className: ['language-js'] }, 'let 变量 = “后”')),
        element(
          'p',
          {},
          '按',
          element('kbd', {}, '发送'),
          element('samp', {}, '错误'),
          element('code', { title: '变' }, '变'),
        ),
        word,
      ),
    ).toBe(
      '<pre><code className="language-js">let 变量 = “后”</code></pre>' +
        '<p>按<kbd>发送</kbd><samp>错误</samp><code title="变">变</code></p><h2 id="footnote-label">脚注</h2>',
    );
  });

  test('keeps addresses in attributes and text', () => {
    expect(
      toTraditional(
        element('a', { href: '龙/发.md', title: '龙' }, '见龙'),
        element(
          'a',
          { href: 'https://zh.wikipedia.org/wiki/%E8%BD%AF%E4%BB%B6' },
          'https://zh.wikipedia.org/wiki/软件',
        ),
        element('a', { href: 'https://example.com/', title: '见 https://example.com/龙' }, '网站'),
        element('p', {}, '见https://zh.wikipedia.org/wiki/软件/发#节，或https://example.com发现。'),
        element('time', { dateTime: '2020年发' }, '发'),
      ),
    ).toBe(
      '<a href="龙/发.md" title="龍">見龍</a>' +
        '<a href="https://zh.wikipedia.org/wiki/%E8%BD%AF%E4%BB%B6">https://zh.wikipedia.org/wiki/软件</a>' +
        '<a href="https://example.com/" title="见 https://example.com/龙">網站</a>' +
        '<p>見https://zh.wikipedia.org/wiki/软件/发#节，或https://example.com發現。</p>' +
        '<time dateTime="2020年发">發</time>',
    );
  });

  test('converts what is read out or shown on hovering', () => {
    expect(
      toTraditional(
        element('abbr', { title: '国内生产总值' }, 'GDP'),
        element('img', { src: 'a.jpg', alt: '龙', title: '图' }),
        element('div', { ariaLabel: '图集', className: ['图集'] }),
      ),
    ).toBe(
      '<abbr title="國內生產總值">GDP</abbr><img alt="龍" src="a.jpg" title="圖"></img>' +
        '<div ariaLabel="圖集" className="图集"></div>',
    );
  });

  test('keeps other languages and what is said to be in another script, and tells the language of the rest', () => {
    expect(
      toTraditional(
        element('p', { lang: 'ja' }, '発表の会', element('img', { alt: '图' })),
        element('p', {}, '写作', element('span', { lang: 'zh-Hant' }, '只能'), '发'),
        element('p', { lang: 'zh-CN' }, '发表'),
        element('p', { lang: 'zh' }, '发表'),
      ),
    ).toBe(
      '<p lang="ja">発表の会<img alt="图"></img></p><p>寫作<span lang="zh-Hant">只能</span>發</p>' +
        '<p lang="zh-Hant-CN">發表</p><p lang="zh-Hant-CN">發表</p>',
    );
  });

  test('gets the quotation marks of the edition, over several paragraphs too, but not in code', () => {
    expect(
      toTraditional(
        element('p', {}, '他说：“第', element('strong', {}, '一‘段'), '’。', element('code', {}, '“x”')),
        element('p', {}, '“第二‘段’。”'),
      ),
    ).toBe('<p>他說：「第<strong>一『段</strong>』。<code>“x”</code></p><p>「第二『段』。」</p>');
    const body = [element('p', {}, '『大國之光』')];
    expect(html(conversion.convertArticle(article({ body }), 'hant', editions.hans).body)).toBe(
      '<p>“大国之光”</p>',
    );
  });

  test('keeps the objects of what does not differ', () => {
    const [same, other] = [element('p', {}, '山水', element('em', {}, '人')), element('p', {}, '龙')];
    const document = article({ body: [same, other] });
    const { body } = conversion.convertArticle(document, 'hans', editions.hant);
    expect(body.children[0]).toBe(same);
    expect(body.children[1]).not.toBe(other);
    expect(html(document.body)).toBe('<p>山水<em>人</em></p><p>龙</p>');
  });
});

describe('the list of headings', () => {
  const headings = [{ depth: 2, id: '头', text: '皇后的 后 与“发”' }];

  test('reads as the headings of the body do, code and emphasis considered', () => {
    const body = [
      element('h2', { id: '头' }, '皇', element('em', {}, '后'), '的 ', element('code', {}, '后'), ' 与“发”'),
    ];
    expect(conversion.convertArticle(article({ body, headings }), 'hans', editions.hant).headings).toEqual([
      { depth: 2, id: '头', text: '皇后的 后 與「發」' },
    ]);
  });

  test('is converted by itself where the body does not have the same text', () => {
    expect(conversion.convertArticle(article({ headings }), 'hans', editions.hant).headings).toEqual([
      { depth: 2, id: '头', text: '皇后的 後 與「發」' },
    ]);
  });
});

describe('text in the script of the edition', () => {
  test('is returned untouched, the same objects', () => {
    const hant = article({
      meta: { title: '纔、臺、支橕、『引』' },
      body: [element('p', { lang: 'zh' }, '“懮”裏')],
    });
    const inHant = conversion.convertArticle(hant, 'hant', editions.hant);
    expect(inHant.meta).toBe(hant.meta);
    expect(inHant.body).toBe(hant.body);
    expect(inHant.headings).toBe(hant.headings);
    const hans = article({ meta: { title: '乾隆「后」' } });
    expect(conversion.convertArticle(hans, 'hans', editions.hans).meta).toBe(hans.meta);
  });

  test('of Taiwan or Hong Kong gets the forms of the place, the quotation marks of the source', () => {
    const text = '這裏的羣眾說“着”；『這裡』的台灣';
    expect(conversion.convertText(text, 'hant', editions.tw)).toBe('這裡的群眾說“著”；『這裡』的台灣');
    expect(conversion.convertText(text, 'hant', editions.hk)).toBe('這裏的羣眾説“着”；『這裏』的台灣');
  });

  test.each(['hant', 'hans', 'tw', 'hk'] as const)(
    'that was converted into the edition %s stays as it is',
    (name) => {
      for (const [lines, from] of [
        [simplifiedLines, 'hans'],
        [traditionalLines, 'hant'],
      ] as const) {
        for (const line of lines) {
          const once = conversion.convertText(line, from, editions[name]);
          expect(conversion.convertText(once, editions[name].script, editions[name])).toBe(once);
        }
      }
    },
  );
});

test('dictionaries are not read before a text needs them', async () => {
  vi.resetModules();
  const readDataFile = vi.fn<(name: string) => DataFile>((name) => {
    throw new Error(`read ${name}`);
  });
  vi.doMock('../../src/conversion/data-file.js', () => ({ readDataFile }));
  const { createConversion: createFresh } = await import('../../src/conversion/conversion.js');
  const fresh = createFresh();
  fresh.convertArticle(article({ meta: { title: '黑龍江' } }), 'hant', editions.hant);
  fresh.convertText('Harbin 2020', 'hant', editions.hans);
  fresh.simplify('黑龙江', 'hans');
  expect(readDataFile).not.toHaveBeenCalled();
  expect(() => fresh.simplify('黑龍江', 'hant')).toThrow('read dictionary.bin');
  vi.doUnmock('../../src/conversion/data-file.js');
  vi.resetModules();
});

test('a tag has one key in both scripts', () => {
  expect(conversion.simplify('黑龍江', 'hant')).toBe('黑龙江');
  expect(conversion.simplify('黑龙江', 'hans')).toBe('黑龙江');
  expect(conversion.simplify('乾隆', 'hans')).toBe('乾隆');
});

test.each<[Variant, Variant, string, string]>([
  ['hans', 'hant', '这里的群众说“台湾的户口”', '這裡的群眾說「臺灣的戶口」'],
  ['hans', 'tw', '这里的群众说“台湾的户口”', '這裡的群眾說「臺灣的戶口」'],
  ['hans', 'hk', '这里的群众说“台湾的户口”', '這裏的羣眾説「台灣的户口」'],
  ['hant', 'hans', '這裡的群眾說「台灣的戶口」', '这里的群众说“台湾的户口”'],
  ['tw', 'hans', '這裡的群眾說「台灣的戶口」', '这里的群众说“台湾的户口”'],
  ['hk', 'hans', '這裏的羣眾説「台灣的户口」', '这里的群众说“台湾的户口”'],
  ['hk', 'tw', '這裏的户口', '這裡的戶口'],
  ['hk', 'hant', '這裏的户口', '這裡的戶口'],
  ['tw', 'hk', '這裡的戶口', '這裏的户口'],
  ['tw', 'hant', '這裡的“戶口”', '這裡的“戶口”'],
  ['hk', 'hk', '這裡的“戶口”', '這裡的“戶口”'],
])('a line from %s to %s: %s becomes %s', (from, to, source, expected) => {
  expect(createLineConverter(from, to)(source).text).toBe(expected);
});
