import { describe, expect, it } from 'vitest';
import { explain } from '../../src/diagnostics/render-text.js';
import { articleOf, front, parseFile, parseText, placed } from './support.js';

describe('an article', () => {
  it('is what its file says', () => {
    const { value, diagnostics } = parseFile(
      '---\ntitle: 標題\ndate: 2020-08-07T07:24:00+08:00\ncover:\n  image: 圖 1.jpg\n  alt: 雪\nsummary: 摘要\n---\n\n## 題\n\n正文。\n',
    );
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({
      id: 'news/a',
      path: 'news/a.md',
      file: 'content/news/a.md',
      meta: { title: '標題', summary: '摘要', tags: [] },
      headings: [{ depth: 2, id: '題', text: '題' }],
      galleryPictures: 0,
      length: 3,
    });
    expect(value?.images).toEqual([{ target: '圖 1.jpg', position: { line: 5, column: 10, length: 7 } }]);
  });

  it('reads the same with CRLF, CR and a byte order mark, at the same places', () => {
    const text = `${front}\u3000\u3000甲\n乙[丙](javascript:x)\n\n\`\`\`\nx\ny\n\`\`\`\n\n:::圖集\n![丁](a.jpg)\n`;
    const { value, diagnostics } = parseFile(text);
    expect(diagnostics.map(placed)).toEqual(['DB207 6:2+17', 'DB203 13:1+5']);
    for (const other of [text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), `\uFEFF${text}`]) {
      expect(parseFile(other)).toEqual({ value, diagnostics });
    }
  });

  it('keeps nothing of an earlier article', () => {
    const second = parseText('甲[^1]\n\n[^1]: 註\n\n## 題\n\n:::圖集\n![乙](b.jpg)\n:::');
    expect(parseText('甲[^1]\n\n[^1]: 註\n\n## 題\n\n:::圖集\n![乙](b.jpg)\n:::')).toEqual(second);
  });

  it('can be cloned, so that it can be kept and sent', () => {
    const article = articleOf('甲[^1]\n\n| 一 |\n| - |\n\n[^1]: 註');
    expect(structuredClone(article)).toEqual(article);
    expect(JSON.parse(JSON.stringify(article))).toEqual(article);
  });
});

describe('faults of a file', () => {
  it('all come in one run, those of the front matter and those of the text', () => {
    const { value, diagnostics } = parseFile(
      '---\ntitel: 標題\ndate: 昨天\n---\n# 題\n\n[甲](javascript:x)\n\n文[^1]<script></script>\n\n![](a.jpg)\n\n:::畫廊\n文\n',
    );
    expect(value?.images).toMatchObject([{ target: 'a.jpg' }]);
    const places = diagnostics.map(placed);
    expect(places).toEqual(
      expect.arrayContaining([expect.stringMatching(/^DB103 2:1/u), expect.stringMatching(/^DB106 3:7/u)]),
    );
    expect(places.filter((place) => !place.startsWith('DB1'))).toEqual([
      'DB206 5:1+3',
      'DB207 7:1+17',
      'DB208 9:2+4',
      'DB205 9:6+8',
      'DB306 11:1+10',
      'DB201 13:1+5',
      'DB203 13:1+5',
    ]);
  });

  it('name no front matter (DB101), and the text’s after it', () => {
    expect(parseFile('正文[甲](data:x)').diagnostics.map(placed)).toEqual(['DB101 1:1', 'DB207 1:3+11']);
  });

  it.each([
    ['', 'DB101 1:1', 'The file is empty.'],
    ['\n \n', 'DB101 1:1', 'The file is empty.'],
    ['\n\n---\ntitle: 甲\n---\n', 'DB101 3:1+3', 'Remove the lines and spaces in front of this ---.'],
    [' ---\ntitle: 甲\n---\n', 'DB101 1:1+4', 'Remove the lines and spaces in front of this ---.'],
    ['－－－\ntitle: 甲\n－－－\n', 'DB101 1:1+3', 'not --- but looks like it'],
    ['——\ntitle: 甲\n——\n', 'DB101 1:1+2', 'not --- but looks like it'],
    ['-----\ntitle: 甲\n-----\n', 'DB101 1:1+5', 'not --- but looks like it'],
    ['title：甲\n\n文', 'DB101 1:1+7', 'Put a line --- above this one'],
    ['---\ntitle: 甲\n－－－\n\n文', 'DB108 3:1+3', 'not --- but looks like it'],
    [front, 'DB112 4:1+3', 'no text'],
    [`${front}\n \n`, 'DB112 4:1+3', 'no text'],
  ])('name what is odd or missing around the front matter: %j', (text, place, said) => {
    const found = parseFile(text).diagnostics;
    expect(found.map(placed).filter((each) => !each.startsWith('DB207'))).toEqual([place]);
    expect(Object.values(explain(found[0]!, 'en')).join(' ')).toContain(said);
    expect(explain(found[0]!, 'zh-Hant')).not.toEqual(explain({ ...found[0]!, details: {} }, 'zh-Hans'));
  });

  it('let a draft be without text', () => {
    expect(parseFile(front.replace('title', 'draft: true\ntitle')).diagnostics).toEqual([]);
  });

  it('name front matter that is not closed (DB108), and the text’s after it', () => {
    expect(parseFile('---\ntitle: 標題\n\n正文[甲](data:x)\n').diagnostics.map(placed)).toEqual([
      'DB108 1:1+3',
      'DB207 4:3+11',
    ]);
  });

  it('name a cover without a description at its path (DB306)', () => {
    const text = '---\ntitle: 標題\ndate: 2020-08-07T07:24:00+08:00\ncover: a.jpg\n---\n文';
    expect(parseFile(text).diagnostics.map(placed)).toEqual(['DB306 4:8+5']);
  });

  it('do not take the fence of a later rule for the end', () => {
    expect(parseFile(`${front}甲\n\n---\n\n乙`).value?.length).toBe(2);
  });
});
