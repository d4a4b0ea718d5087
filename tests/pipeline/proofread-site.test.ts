import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Nodes } from 'mdast';

import { createConversion } from '../../src/conversion/conversion.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { editText, repairText, type Edit, type FileRepairs } from '../../src/model/repair.js';
import { cutFrontMatter } from '../../src/markdown/cut-front-matter.js';
import { createQuickReader } from '../../src/markdown/quick-reader.js';
import { readSource } from '../../src/markdown/source-text.js';
import { buildSite } from '../../src/pipeline/build-site.js';
import { loadConfig, loadSite } from '../../src/pipeline/load-site.js';
import { proofreadSite } from '../../src/pipeline/proofread-site.js';
import { createRuleBook } from '../../src/pipeline/rule-book.js';
import { article, memorySources, now, type Newsroom } from '../support/memory-sources.js';

const conversion = createConversion();
const config = 'site:\n  name: 松花江日報\n  baseUrl: https://news.example/\n';
const check = (newsroom: Newsroom) =>
  buildSite(memorySources({ config, ...newsroom }), now, { thorough: true });

/** Faults of one article as `DB701 2:10+2 防范`, and its text after the repairs. */
function proofread(text: string, more: Partial<Newsroom> = {}): { faults: string[]; repaired: string } {
  const { diagnostics, repairs } = check({ files: { 'a.md': text }, ...more });
  return {
    faults: diagnostics
      .filter(({ code }) => code.startsWith('DB70'))
      .map(
        ({ code, line, column, length, details }) =>
          `${code} ${line}:${column}+${length ?? 0} ${details['wrong'] ?? ''}`,
      ),
    repaired: repairs[0] === undefined ? text : repairText(repairs[0]),
  };
}

/** An article of Traditional text with a body of one's own. */
const withBody = (body: string): string => article('連日降雨', `${body}\n\n堤壩上的人沒有離開。`);

/** A text without what edits are about. */
function unnamed(text: string, edits: readonly Edit[]): string {
  return editText(
    text,
    edits.map((edit) => ({ ...edit, text: '' })),
  );
}

/** Where the new text of edits stands when they are made. */
function rewrittenPlaces(edits: readonly Edit[]): Edit[] {
  let moved = 0;
  return edits
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, text }) => {
      const place = { start: start + moved, end: start + moved + text.length, text: '' };
      moved += text.length - (end - start);
      return place;
    });
}

/** The nodes of an article's body, without their words. */
function shapeOf(text: string): unknown {
  const shape = (node: Nodes): unknown => [
    node.type,
    ...('children' in node ? node.children.map(shape) : []),
  ];
  return shape(createQuickReader()(cutFrontMatter(readSource(text)).body));
}

function placesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, line, column, length }) => `${code} ${line}:${column}+${length ?? 0}`);
}

/** What would be repaired in one article; quicker than a whole check. */
function repairsOf(text: string): readonly FileRepairs[] {
  const sources = memorySources({ config, files: { 'a.md': text } });
  const { value: siteConfig } = loadConfig(sources);
  const site = siteConfig && loadSite(siteConfig, sources, now).value;
  if (site === undefined) throw new Error('no site');
  return proofreadSite(site, sources, conversion, createRuleBook(site, sources)).repairs;
}

describe('proofreading', () => {
  it('finds miswritten words in every text of the front matter but names of people', () => {
    const text = [
      '---',
      'title: 全力防范',
      'kicker: "標志"',
      "subtitle: '別說''關系'''",
      'date: 2020-08-07T07:24:00+08:00',
      'authors: [于在于]',
      'tags: [戰斗]',
      'source: { name: 聯系社 }',
      'summary: >-',
      '  這項工作提昇了精',
      '  准程度',
      'cover: { image: /x.jpg, alt: 斗爭, caption: 支橕, credit: 規范 }',
      '---',
      '',
      '這裡的雨還沒有停。',
      '',
    ].join('\n');
    const { faults, repaired } = proofread(text, { files: { 'a.md': text, 'x.jpg': 'x' } });
    expect(faults).toEqual([
      'DB701 2:10+2 防范',
      'DB701 3:10+2 標志',
      'DB701 4:16+2 關系',
      'DB701 7:8+2 戰斗',
      'DB701 8:17+2 聯系',
      'DB701 10:7+2 提昇',
      'DB701 10:10+1 精准',
      'DB701 12:30+2 斗爭',
      'DB701 12:43+2 支橕',
      'DB701 12:55+2 規范',
    ]);
    expect(repaired.split('\n').slice(8, 12)).toEqual([
      'summary: >-',
      '  這項工作提升了精',
      '  準程度',
      'cover: { image: /x.jpg, alt: 鬥爭, caption: 支撐, credit: 規範 }',
    ]);
  });

  it('finds them in prose of every kind', () => {
    const body = [
      '## 防范',
      '',
      '要**防**范，[聯',
      '系](b.md "標志")；<b>斗</b>爭。',
      '',
      '<ruby>聯<rp>（</rp><rt>ㄌㄧㄢˊ</rt><rp>）</rp>系</ruby>',
      '',
      '| 規范 | 乙 |',
      '| --- | --- |',
      '| 戰斗 | 丁 |',
      '',
      '> 引文裡的提昇',
      '',
      ':::引文{出處="精准站"}',
      '支橕',
      ':::',
      '',
      '註[^1]。',
      '',
      '[^1]: 關系。',
    ].join('\n');
    const { faults, repaired } = proofread(withBody(body), {
      files: { 'a.md': withBody(body), 'b.md': article('乙') },
    });
    expect(faults).toEqual([
      'DB701 6:4+2 防范',
      'DB701 8:4+1 防范',
      'DB701 8:10+1 聯系',
      'DB701 9:10+2 標志',
      'DB701 9:18+1 斗爭',
      'DB701 11:7+1 聯系',
      'DB701 13:3+2 規范',
      'DB701 15:3+2 戰斗',
      'DB701 17:7+2 提昇',
      'DB701 19:11+2 精准',
      'DB701 20:1+2 支橕',
      'DB701 25:7+2 關系',
    ]);
    expect(repaired).toContain('要**防**範，[聯\n繫](b.md "標誌")；<b>鬥</b>爭。');
    expect(proofread(repaired).faults).toEqual([]);
  });

  it('finds none in code, addresses, attributes, protected text or other languages', () => {
    const body = [
      '`防范` 和 :zh[防范]，見 https://news.example/防范 與 [鄰頁](防范.md)',
      '',
      '```text',
      '防范',
      '```',
      '',
      '<abbr title="防范">縮寫</abbr>，<span lang="ja">防范</span>，<kbd>防范</kbd>，<span lang="zh-Hans">防范</span>',
      '',
      '<!-- 防范 -->',
    ].join('\n');
    expect(proofread(withBody(body)).faults).toEqual([]);
  });

  it('finds none in Simplified articles, nor in Simplified words of Traditional ones', () => {
    expect(proofread(article('防范风险', '战斗开始后，联系我们。')).faults).toEqual([]);
    expect(proofread(withBody('歌名是《青苹果乐园》，歌詞裡有苹果。')).faults).toEqual(['DB701 6:16+2 苹果']);
  });

  it('spares the words that the newsroom or the article decided on', () => {
    const glossary = { 'names.yaml': 'terms: [防范]\n' };
    expect(proofread(withBody('防范、規范'), { glossary }).faults).toEqual(['DB701 6:4+2 規范']);
    const own = article('連日降雨', '防范、規范', 'glossary: [防范]\n');
    expect(proofread(own).faults).toEqual(['DB701 7:4+2 規范']);
  });

  it('asks about what is doubtful and leaves it', () => {
    const { faults, repaired } = proofread(withBody('他唸「纔到」，纔坐下。'));
    expect(faults).toEqual(['DB702 6:4+1 纔', 'DB701 6:8+1 纔']);
    expect(repaired).toContain('他唸「纔到」，才坐下。');
  });

  it('reports what is written with escapes and leaves it, since its place is not known', () => {
    const text = withBody('防&#x8303;，戰斗').replace('連日降雨', '"連日\\u9632范"');
    const { faults, repaired } = proofread(text);
    expect(faults).toEqual(['DB701 2:8+1 防范', 'DB701 6:1+1 防范', 'DB701 6:1+1 戰斗']);
    expect(repaired).toBe(text);
    expect(check({ files: { 'a.md': text } }).diagnostics[0]?.details).toMatchObject({ byHand: 'yes' });
  });

  it('keeps byte order mark, line endings and every space', () => {
    const text = `\uFEFF${withBody('要防范  \n和斗爭\t\n\n　　戰斗')}`.replaceAll('\n', '\r\n');
    const { faults, repaired } = proofread(text);
    expect(faults).toEqual(['DB701 6:2+2 防范', 'DB701 7:2+2 斗爭', 'DB701 9:3+2 戰斗']);
    expect(repaired).toBe(text.replace('防范', '防範').replace('斗爭', '鬥爭').replace('戰斗', '戰鬥'));
  });

  it('finds them in every text of a section and of the configuration that a reader sees', () => {
    const written = [
      'site:',
      '  name: 戰斗日報 # 防范',
      '  description: {zh-Hant: 防范, zh-Hans: 防范}',
      '  baseUrl: https://news.example/',
      'navigation:',
      '  - { section: hlj, title: 標志 }',
      '  - hlj',
      'social:',
      '  - title: 聯系我們',
      '    url: https://news.example/',
      '',
    ].join('\n');
    const section = 'title:\n  zh-Hant-TW: 防范\n  zh-Hans: 防范\ndescription: >-\n  各地精\n  准扶貧\n';
    const files = { 'hlj/section.yaml': section, 'hlj/a.md': article('戰斗') };
    const { diagnostics, repairs } = check({ config: written, files });
    const found = diagnostics.filter(({ code }) => code === 'DB701');
    expect(found.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      'content/hlj/a.md:2:8',
      'content/hlj/section.yaml:2:15',
      'content/hlj/section.yaml:5:5',
      'dongbei.config.yaml:2:9',
      'dongbei.config.yaml:3:26',
      'dongbei.config.yaml:6:28',
      'dongbei.config.yaml:9:12',
    ]);
    expect(found.map(({ details }) => details['noMarks'])).toEqual([
      undefined,
      ...Array<string>(6).fill('yes'),
    ]);
    expect(repairs.map(({ path, file }) => path ?? file)).toEqual([
      'dongbei.config.yaml',
      'hlj/section.yaml',
      'hlj/a.md',
    ]);
    expect(repairs.slice(0, 2).map(repairText)).toEqual([
      written
        .replace('戰斗', '戰鬥')
        .replace('zh-Hant: 防范', 'zh-Hant: 防範')
        .replace('標志', '標誌')
        .replace('聯系', '聯繫'),
      section.replace('TW: 防范', 'TW: 防範').replace('准', '準'),
    ]);
  });

  it('reads a text of the configuration that could be of either script as that of the site', () => {
    const newsroom = (script: string) => ({
      config: `${config}  description: 防范\n  script: ${script}\n`,
      files: { 'a.md': article('一') },
    });
    expect(check(newsroom('hant')).diagnostics).toMatchObject([{ code: 'DB701', line: 4 }]);
    expect(check(newsroom('hans')).diagnostics).toEqual([]);
  });

  it('spares in a section the words that are decided for its folder', () => {
    const files = { 'hlj/section.yaml': 'title: 防范與戰斗\n', 'hlj/a.md': article('防范') };
    const glossary = { 'hlj.yaml': 'scope: hlj\nterms: [防范]\n' };
    expect(check({ files, glossary }).diagnostics).toMatchObject([
      { code: 'DB701', file: 'content/hlj/section.yaml', details: { wrong: '戰斗' } },
    ]);
  });

  it('reads the files of topics too', () => {
    const files = { 'topics/hong.yaml': 'title: 戰斗在堤上\n', 'a.md': article('甲') };
    expect(check({ files }).diagnostics).toMatchObject([
      { code: 'DB701', file: 'content/topics/hong.yaml', line: 1, column: 8 },
    ]);
  });

  it('takes readings for no text, and the word below them for some', () => {
    const text = withBody('叫:拼音[干小滿]{gān xiǎo mǎn}，有:注音[防]{ㄈㄤˊ}范。');
    const { diagnostics, repairs } = check({ files: { 'a.md': text } });
    expect(placesOf(diagnostics)).toEqual(['DB701 6:30+1']);
    expect(repairs.map(repairText)).toEqual([text.replace('范', '範')]);
  });

  it('finds marks of the wrong form, each at its place, in articles of either script', () => {
    const body = [
      '水位已退,又涨。',
      '',
      '**堤上**,他說：「守住',
      '',
      '| 甲... | 比爾・蓋茨 |',
      '| --- | --- |',
    ];
    const hant = article('第２次洪峰', body.join('\n').replace('涨', '漲'), 'tags: [水位(上游)]\n');
    const { diagnostics } = check({ files: { 'a.md': hant } });
    expect(placesOf(diagnostics)).toEqual([
      'DB716 2:9+1',
      'DB710 4:10+4',
      'DB710 7:5+1',
      'DB710 9:7+1',
      'DB712 9:11+1',
      'DB714 11:4+3',
      'DB715 11:12+1',
    ]);
    const hans = article('水位', '他说,这里的河没有退。。', 'script: hans\n');
    expect(placesOf(check({ files: { 'a.md': hans } }).diagnostics)).toEqual(['DB710 7:3+1', 'DB713 7:11+2']);
  });

  it('finds one way to put spaces in an article, and words of the other script', () => {
    const hant = article('用 GPS 定位', '用 iPhone 拍，在APP裡发布，歌名是《青苹果乐园》。');
    expect(placesOf(check({ files: { 'a.md': hant } }).diagnostics)).toEqual([
      'DB711 6:12+2',
      'DB711 6:15+2',
      'DB717 6:16+1',
    ]);
    const hans = article('定位', '这里的水位已經退了，记者鍾海林说还会涨。', 'authors: [鍾海林]\n');
    const found = check({ files: { 'a.md': hans } }).diagnostics.filter(({ code }) => code === 'DB717');
    expect(found).toMatchObject([
      { line: 7, column: 7, details: { wrong: '經', right: '经', script: 'hans' } },
    ]);
  });

  it('finds words of house.yaml in either script, and faults in that file', () => {
    const house = 'words:\n  - { word: 殘廢, instead: 殘疾, why: 傷人 }\n';
    const { diagnostics, repairs } = check({
      house,
      files: { 'a.md': article('灾区', '残废人和这里的人。') },
    });
    expect(diagnostics).toMatchObject([{ code: 'DB718', line: 6, column: 1, details: { right: '残疾' } }]);
    expect(repairs.map(repairText)).toEqual([article('灾区', '残疾人和这里的人。')]);
    const files = { 'a.md': article('水位') };
    expect(check({ house: 'word: []\n', files }).diagnostics).toMatchObject([
      { code: 'DB103', file: 'house.yaml', details: { suggestion: 'words' } },
    ]);
  });

  it('finds marks in the texts of a Simplified newsroom’s sections and configuration', () => {
    const files = {
      'hlj/section.yaml': 'title: 黑龙江,要闻\n',
      'hlj/a.md': article('灾区', '这里的河还没有退。'),
    };
    const simplified = `${config.replace('松花江日報', '松花江日报。。')}  script: hans\n`;
    expect(check({ files, config: simplified }).diagnostics).toMatchObject([
      { code: 'DB710', file: 'content/hlj/section.yaml', line: 1, column: 11 },
      { code: 'DB713', file: 'dongbei.config.yaml', line: 2, column: 14 },
    ]);
  });

  it('leaves to the hand what would mean something else to Markdown', () => {
    const { diagnostics, repairs } = check({
      files: { 'a.md': article('水位', '這裡\\,那裡,這裡&#44;那裡') },
    });
    expect(diagnostics.map(({ code, details }) => `${code} ${details['byHand'] ?? ''}`)).toEqual([
      'DB710 yes',
      'DB710 ',
      'DB710 yes',
    ]);
    expect(repairs.map(repairText)).toEqual([article('水位', '這裡\\,那裡，這裡&#44;那裡')]);
  });

  it('is left out of a plain build', () => {
    const sources = memorySources({ config, files: { 'a.md': withBody('防范') } });
    expect(buildSite(sources, now)).toMatchObject({ diagnostics: [], repairs: [] });
  });

  it('changes only the words that it names, in any article, and finds nothing more after that', () => {
    const piece = fc.constantFrom(
      ...[
        '防范',
        '戰斗',
        '有懮有喜',
        '纔',
        '**',
        '*',
        '`',
        '\n',
        '\n\n',
        '\r\n',
        '> ',
        '- ',
        '  ',
        '　',
        '。',
        '「',
      ],
      ...[
        '[',
        '](x)',
        '|',
        '<b>',
        '</b>',
        ':zh[',
        ']',
        '&amp;',
        '\\',
        '😀',
        'a',
        '1. ',
        '這裡',
        '開會',
        ':::',
      ],
      ...[
        ',',
        ', ',
        '...',
        '!!',
        '--',
        '(',
        ')',
        '"',
        '・',
        'Ａ１',
        '。。',
        '&comma;',
        ' ',
        '：',
        '5',
        '—',
        '…',
        '《',
        '“',
        '”',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = withBody(pieces.join(''));
        const repairs = repairsOf(text);
        const repaired = repairs[0] === undefined ? text : repairText(repairs[0]);
        const edits = repairs.flatMap((each) => each.repairs.flatMap((repair) => repair.edits));
        expect(unnamed(repaired, rewrittenPlaces(edits))).toBe(unnamed(text, edits));
        expect(shapeOf(repaired)).toEqual(shapeOf(text));
        // What one repair brings to light is repaired the next time, and then there is nothing more.
        const twice = repaired === text ? undefined : repairsOf(repaired)[0];
        const thrice = twice === undefined ? undefined : repairsOf(repairText(twice))[0];
        expect(thrice?.repairs ?? []).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
