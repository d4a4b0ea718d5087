import { describe, expect, it } from 'vitest';
import { explain } from '../../src/diagnostics/render-text.js';
import { readFrontMatter } from '../../src/schema/front-matter.js';
import { frontMatterText } from '../../src/schema/front-matter-text.js';
import { brief } from './brief.js';

const head = 'title: 標題\ndate: 2020-08-07T07:24:00+08:00\n';
/** The fence is line 1, `head` lines 2 and 3, so that `more` begins in line 4. */
const withHead = (more: string) => readFrontMatter({ text: head + more, file: 'a.md', line: 2 });
const read = (text: string) => readFrontMatter({ text, file: 'a.md', line: 2 });

describe('a valid front matter', () => {
  it('needs no more than title and date', () => {
    const { value, diagnostics } = withHead('');
    expect(diagnostics).toEqual([]);
    expect(value.meta).toEqual({
      title: '標題',
      date: '2020-08-07T07:24:00+08:00',
      instant: 1_596_756_240_000,
      authors: [],
      tags: [],
      aliases: [],
      draft: false,
    });
  });

  const full = `${head}kicker: 引題
subtitle: '副題: 有冒號'
updated: 2020-08-07 09:30+08:00
source: {name: 新華社, url: "https://www.xinhuanet.com/"}
authors: [劉某, 米某]
editor: 王某
tags:
  - 黑龍江
  - '110'
summary: >-
  第一句，
  第二句 with
  English。
cover:
  image: images/a.jpg
  alt: 圖
  caption: 圖說
  credit: 攝影
slug: 三江
aliases: [/old/1.html, /%E8%88%8A/]
draft: true
lead: 1
pick: 2
breaking: { until: 2020-08-07 18:00+08:00 }
live: { until: 2020-08-07 19:00+08:00 }
points: [要點一, 要點二]
corrections:
  - date: 2020-08-08T09:00:00+08:00
    text: 改正人數。
  - { date: 2020-08-09T09:00:00+08:00, text: 改正地名。 }
updates:
  - date: 2020-08-07T12:00:00+08:00
    text: 補充現場。
script: hant
`;

  it('may have every key', () => {
    const { value, diagnostics } = read(full);
    expect(diagnostics).toEqual([]);
    expect(value.meta).toEqual({
      title: '標題',
      kicker: '引題',
      subtitle: '副題: 有冒號',
      date: '2020-08-07T07:24:00+08:00',
      instant: 1_596_756_240_000,
      updated: '2020-08-09T09:00:00+08:00',
      corrections: [
        { date: '2020-08-09T09:00:00+08:00', text: '改正地名。' },
        { date: '2020-08-08T09:00:00+08:00', text: '改正人數。' },
      ],
      updates: [{ date: '2020-08-07T12:00:00+08:00', text: '補充現場。' }],
      source: { name: '新華社', url: 'https://www.xinhuanet.com/' },
      authors: ['劉某', '米某'],
      editor: '王某',
      tags: ['黑龍江', '110'],
      summary: '第一句，第二句 with English。',
      cover: { image: 'images/a.jpg', alt: '圖', caption: '圖說', credit: '攝影' },
      slug: '三江',
      aliases: ['/old/1.html', '/舊/'],
      draft: true,
      lead: 1,
      pick: 2,
      breaking: { until: '2020-08-07T18:00:00+08:00' },
      live: { until: '2020-08-07T19:00:00+08:00' },
      points: ['要點一', '要點二'],
      script: 'hant',
    });
  });

  it('was last changed when it says so, or by the newest note where that is later', () => {
    const note = (key: string, hour: number) =>
      `${key}: [{date: 2020-08-08T${String(hour)}:00:00+08:00, text: 註}]\n`;
    const updated = (more: string) => withHead(more).value.meta.updated;
    expect(updated('')).toBeUndefined();
    expect(updated(note('updates', 10))).toBe('2020-08-08T10:00:00+08:00');
    expect(updated(note('updates', 10) + note('corrections', 11))).toBe('2020-08-08T11:00:00+08:00');
    expect(updated(`updated: 2020-08-08T12:00:00+08:00\n${note('corrections', 11)}`)).toBe(
      '2020-08-08T12:00:00+08:00',
    );
  });

  it('takes one text for a list, a source and a cover, and does not cut it', () => {
    const { value } = withHead('authors: 劉、米\ntags: 黑龍江\nsource: 新華社\ncover: a.jpg\naliases: /a\n');
    expect(value.meta).toMatchObject({
      authors: ['劉、米'],
      tags: ['黑龍江'],
      source: { name: '新華社' },
      cover: { image: 'a.jpg', alt: '' },
      aliases: ['/a'],
    });
  });

  it('takes a quoted date, and aliases of YAML', () => {
    const { value, diagnostics } = read('title: &t 標題\ndate: "2020-08-07T07:24:00+08:00"\nkicker: *t\n');
    expect(diagnostics).toEqual([]);
    expect(value.meta).toMatchObject({ kicker: '標題', date: '2020-08-07T07:24:00+08:00' });
  });

  it('tells where each value stands in the file', () => {
    const at = read(full).value.at;
    expect(at(['cover', 'image'])).toEqual({ line: 18, column: 10, length: 12 });
    expect(at(['tags', 1])).toEqual({ line: 12, column: 5, length: 5 });
    expect(at(['slug'])).toEqual({ line: 22, column: 7, length: 2 });
    expect(at(['cover', 'nothing'])).toMatchObject({ line: 18, column: 3 });
    expect(at(['nothing'])).toEqual({ line: 1, column: 1, length: 3 });
    expect(withHead('cover: a.jpg\n').value.at(['cover', 'image'])).toMatchObject({ line: 4, column: 8 });
  });

  it('is what a new article begins with, whatever its title', () => {
    for (const title of ['標題: 副題', '2020', '說 #話題', '@某', '- 甲', "'甲'", 'null', '甲'.repeat(200)]) {
      const text = frontMatterText({ title, date: '2020-08-07T07:24:00+08:00' }).split('---\n')[1]!;
      expect(read(text).value.meta.title).toBe(title);
    }
  });

  it('may have Windows line ends', () => {
    const { value, diagnostics } = read(`${head}summary: 甲\n  乙\nlead: 100\n`.replaceAll('\n', '\r\n'));
    expect(brief(diagnostics)).toEqual(['DB107 6:7']);
    expect(value.meta.summary).toBe('甲乙');
  });
});

describe('a fault in a value', () => {
  it.each([
    ['an unknown key', 'auhtor: 劉\n', 'DB103 4:1', { key: 'auhtor', suggestion: 'authors' }],
    ['an unknown key in Chinese', '責任編輯: 王\n', 'DB103 4:1', { suggestion: 'editor' }],
    ['an unknown key inside another', 'source: {nmae: 甲, name: 乙}\n', 'DB103 4:10', { suggestion: 'name' }],
    ['an unknown key that nothing is near to', 'zzz: 1\n', 'DB103 4:1', { key: 'zzz' }],
    ['a merge key', '<<: {lead: 1}\n', 'DB103 4:1', { key: '<<' }],
    ['a key that JavaScript gives a meaning', '__proto__: {a: b}\n', 'DB103 4:1', { key: '__proto__' }],
    ['a number for text', 'editor: 2020\n', 'DB104 4:9', { expected: 'text', actual: 'number' }],
    ['a truth value for text', 'kicker: true\n', 'DB104 4:9', { expected: 'text', actual: 'boolean' }],
    [
      'a number in a list of texts',
      'tags: [甲, 110]\n',
      'DB104 4:11',
      { expected: 'text', actual: 'number' },
    ],
    ['a map for a list', 'authors: {a: b}\n', 'DB104 4:10', { expected: 'textOrList', actual: 'map' }],
    ['a list for a map', 'source: [a]\n', 'DB104 4:9', { expected: 'textOrMap', actual: 'list' }],
    ['text for a truth value', 'draft: yes\n', 'DB104 4:8', { expected: 'boolean', actual: 'text' }],
    ['text for a number', 'lead: "1"\n', 'DB104 4:7', { expected: 'number', actual: 'text' }],
    ['a map without its main key', 'source: {url: https://a.cn/}\n', 'DB105 4:9', { key: 'source.name' }],
    ['a caption without its picture', 'cover: {caption: 圖說}\n', 'DB114 4:1', {}],
    ['a day without time', 'updated: 2020-08-08\n', 'DB106 4:10', { key: 'updated', value: '2020-08-08' }],
    ['a number for a date', 'updated: 20200808\n', 'DB106 4:10', { value: '20200808' }],
    ['a rank of zero', 'lead: 0\n', 'DB107 4:7', { value: '0', allowed: '1–99' }],
    ['a broken rank', 'lead: 1.5\n', 'DB107 4:7', { value: '1.5' }],
    ['a rank that is no number', 'lead: .nan\n', 'DB107 4:7', { value: '.nan' }],
    ['an unknown script', 'script: Hant\n', 'DB107 4:9', { allowed: 'hans, hant', suggestion: 'hant' }],
    ['a slug with a space', 'slug: a b\n', 'DB107 4:7', { rule: 'slug' }],
    ['a slug of two parts', 'slug: a/b\n', 'DB107 4:7', { rule: 'slug' }],
    ['an earlier address without /', 'aliases: old.html\n', 'DB107 4:10', { rule: 'path' }],
    ['an earlier address upwards', 'aliases: [/a, /a/../b]\n', 'DB107 4:15', { rule: 'path' }],
    ['the home page as an earlier address', 'aliases: /\n', 'DB107 4:10', { rule: 'path' }],
    ['an earlier address with a query', 'aliases: /a?id=1\n', 'DB107 4:10', { rule: 'path' }],
    ['an encoded slash in an earlier address', 'aliases: /a%2Fb\n', 'DB107 4:10', { rule: 'path' }],
    ['the same tag twice', 'tags: [甲, 乙, 甲]\n', 'DB107 4:14', { rule: 'once', value: '甲' }],
    ['a source that is no web address', 'source: {name: 甲, url: "javascript:alert(1)"}\n', 'DB107 4:24', {}],
    ['a control character', 'editor: "\\u0007"\n', 'DB107 4:9', { rule: 'visible', value: '\\u0007' }],
    ['half a character', 'slug: "\\ud800"\n', 'DB107 4:7', { rule: 'visible', value: '\\ud800' }],
    ['nothing behind a key', 'lead:\n', 'DB109 4:1', { key: 'lead' }],
    ['an empty item', 'tags:\n  - 甲\n  -\n', 'DB109 6:4', { key: 'tags' }],
    ['blank text', 'summary: "　 "\n', 'DB109 4:10', { key: 'summary' }],
    ['blank text in a map', 'source: {name: ""}\n', 'DB109 4:16', { key: 'source.name' }],
    ['a blank date', 'updated: ""\n', 'DB109 4:10', { key: 'updated' }],
    ['a change before publication', 'updated: 2020-08-07T07:24:00+08:30\n', 'DB110 4:10', { key: 'updated' }],
    [
      'a correction before publication',
      'corrections: [{date: 2020-08-06T07:24:00+08:00, text: 註}]\n',
      'DB110 4:22',
      { key: 'corrections' },
    ],
    ['a correction without text', 'corrections: [{date: 2020-08-08T07:24:00+08:00}]\n', 'DB105 4:15', {}],
    [
      'a correction without time',
      'corrections:\n  - text: 註\n',
      'DB105 5:5',
      { key: 'corrections.date', example: 'date: 2020-08-07T07:24:00+08:00' },
    ],
    ['a day for the time of a note', 'updates: [{date: 2020-08-08, text: 註}]\n', 'DB106 4:18', {}],
    ['a note for a list of notes', 'updates: 補充\n', 'DB104 4:10', { expected: 'list' }],
    [
      'breaking news that is over when it is published',
      'breaking: {until: 2020-08-07T07:24:00+08:00}\n',
      'DB113 4:19',
      { key: 'breaking.until' },
    ],
    [
      'a live article that ends before it begins',
      'live: {until: 2020-08-07T07:00:00+08:00}\n',
      'DB113 4:15',
      {},
    ],
    ['breaking news without an end', 'breaking: true\n', 'DB104 4:11', { expected: 'map' }],
    ['corrections under another name', '勘誤: []\n', 'DB103 4:1', { suggestion: 'corrections' }],
    ['a tenth place among the picks', 'pick: 10\n', 'DB107 4:7', { allowed: '1–9' }],
  ])('is reported where it stands: %s', (_name, more, expected, details) => {
    const { value, diagnostics } = withHead(more);
    expect(brief(diagnostics)).toEqual([expected]);
    expect(diagnostics[0]?.details).toMatchObject(details);
    expect(diagnostics[0]?.file).toBe('a.md');
    expect(value.meta.title).toBe('標題');
    for (const language of ['en', 'zh-Hant', 'zh-Hans'] as const) {
      expect(JSON.stringify(explain(diagnostics[0]!, language))).not.toMatch(/undefined|textOr|: \.|：。/u);
    }
  });

  it.each([
    ['2020年8月7日', '2020-08-07T00:00:00+08:00'],
    ['2020年8月7日 7時24分', '2020-08-07T07:24:00+08:00'],
    ['2020/8/7 07:24', '2020-08-07T07:24:00+08:00'],
    ['2020-08-07 07:24:05', '2020-08-07T07:24:05+08:00'],
    ['２０２０-08-07T07：24：00+0900', '2020-08-07T07:24:00+09:00'],
    ['2020-02-30', undefined],
    ['昨天', undefined],
  ])('suggests what the date %j was meant to be', (written, suggestion) => {
    const [fault] = withHead(`updated: ${written}\n`).diagnostics;
    expect(fault).toMatchObject({ code: 'DB106' });
    expect(fault?.details['suggestion']).toBe(suggestion);
    if (suggestion !== undefined) expect(explain(fault!, 'zh-Hans').fix).toBe(`是不是想写 ${suggestion}？`);
  });

  it.each([
    ['tags: 甲、乙、丙', '4:7', 'tags: [甲, 乙, 丙]'],
    ['authors: 劉雪，王明', '4:10', 'authors: [劉雪, 王明]'],
    ['tags: [甲, 乙，丙]', '4:11', 'tags: [乙, 丙]'],
    ['tags: ［甲，乙］', '4:7', 'tags: [甲, 乙]'],
    ['tags: 甲, 乙', '4:7', 'tags: [甲, 乙]'],
    ['tags:\n  －甲\n  －乙', '5:3', 'tags: [甲, 乙]'],
    ['tags:\n  · 甲\n  · 乙', '5:3', 'tags: [甲, 乙]'],
  ])('warns of an entry that is probably several, and says how to write them: %j', (more, place, example) => {
    const { diagnostics } = withHead(`${more}\n`);
    expect(diagnostics).toMatchObject([{ severity: 'warning', details: { example } }]);
    expect(brief(diagnostics)).toEqual([`DB111 ${place}`]);
    expect(explain(diagnostics[0]!, 'zh-Hant').fix).toContain(example);
  });

  it.each(['tags: 史蒂夫·喬布斯', 'authors: Smith, John', 'tags: [COVID-19, 一帶一路, A;B]'])(
    'takes %j for what it says',
    (more) => {
      expect(withHead(`${more}\n`).diagnostics).toEqual([]);
    },
  );

  it('says what to write for each kind of value', () => {
    const fixOf = (more: string) => explain(withHead(more).diagnostics[0]!, 'zh-Hant').fix;
    expect(fixOf('lead: 頭條\n')).toBe('請只寫數字，例如 1。');
    expect(fixOf('draft: 是\n')).toBe('請寫 true 或 false。');
    expect(fixOf('editor: [甲, 乙]\n')).toBe('只能寫一個，請去掉方括號和短橫。');
  });

  it('says that a number must be quoted where text is meant', () => {
    const [fault] = read('title: 2020\ndate: 2020-08-07T07:24:00+08:00\n').diagnostics;
    expect(explain(fault!, 'en').fix).toContain('quotation marks');
    expect(explain(withHead('tags: [110]\n').diagnostics[0]!, 'zh-Hans').fix).toContain('引号');
  });

  it('reports title and date at the opening fence where they are missing', () => {
    expect(brief(read('').diagnostics)).toEqual(['DB105 1:1', 'DB105 1:1']);
    expect(brief(read('# 只有註解\n').diagnostics)).toEqual(['DB105 1:1', 'DB105 1:1']);
    expect(read('lead: 1\ndraft: true\n').value.meta).toMatchObject({ lead: 1, draft: true });
  });

  it('does not call a key missing that stands there under another name', () => {
    expect(brief(read('標題: 甲\ndate: 2020-08-07T07:24:00+08:00\n').diagnostics)).toEqual(['DB103 2:1']);
  });

  it('keeps the sound rest of the article, so that it can be checked in the same run', () => {
    const { value, diagnostics } = withHead('source: {name: 甲, url: x}\ntags: [1]\nlead: 5\n');
    expect(brief(diagnostics)).toEqual(['DB107 4:24', 'DB104 5:8']);
    expect(value.meta).toMatchObject({ source: { name: '甲' }, tags: [], lead: 5 });
  });

  it('does not hide another: all are reported in one run, in the order of the file', () => {
    const { value, diagnostics } = read(`title: 2020
date: 2020-08-07
authors: {a: b}
source: 5
tags: [1, a, null]
draft: yes
lead: 1.5
script: Hants
cover: {alt: " "}
slug: a b
aliases: [old, /a/../b, /ok/]
kicker:
auhtor: x
summary: ""
title: 又一個
editor: "甲
subtitle: 甲: 乙
`);
    expect(value.meta.tags).toEqual([]);
    expect(brief(diagnostics)).toEqual([
      ...['DB104 2:8', 'DB106 3:7', 'DB104 4:10', 'DB104 5:9', 'DB104 6:8', 'DB109 6:14', 'DB104 7:8'],
      ...['DB107 8:7', 'DB107 9:9', 'DB114 10:1', 'DB109 10:14', 'DB107 11:7', 'DB107 12:11', 'DB107 12:16'],
      ...['DB109 13:1', 'DB103 14:1', 'DB109 15:10', 'DB102 16:1', 'DB102 17:9', 'DB102 18:12'],
    ]);
  });
});
