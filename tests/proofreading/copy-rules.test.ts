import { describe, expect, it } from 'vitest';

import { findQuotationMarks } from '../../src/conversion/quotation-marks.js';
import { editText } from '../../src/model/repair.js';
import { copyRules } from '../../src/proofreading/copy-rules.js';

const rule = copyRules(
  [{ word: '殘廢', instead: '殘疾', why: '傷人' }, { word: '肺炎', instead: '新冠肺炎' }, { word: '據傳' }],
  findQuotationMarks,
);

/** What is found in the paragraphs of an article, as `DB710 ,`, and the paragraphs with the repairs made. */
function copyEdit(...texts: string[]): { faults: string[]; repaired: string[] } {
  const blocks = texts.map((text) => ({ text, isQuotation: false, seams: new Set<number>() }));
  const slips = rule(blocks);
  return {
    faults: slips.map(({ code, block, start, end }) => `${code} ${texts[block]?.slice(start, end) ?? ''}`),
    repaired: texts.map((text, index) =>
      editText(
        text,
        slips.filter(({ block }) => block === index).flatMap(({ edits }) => edits),
      ),
    ),
  };
}
const repaired = (text: string): string => copyEdit(text).repaired[0] ?? '';
const codes = (...texts: string[]): string[] => copyEdit(...texts).faults.map((fault) => fault.slice(0, 5));

describe('half-width marks', () => {
  it.each([
    ['水位已退,堤上仍有人;他說:還要守!真的?', '水位已退，堤上仍有人；他說：還要守！真的？'],
    ['下降8.6%,現行命案104起;GDP,同比', '下降8.6%，現行命案104起；GDP，同比'],
    ['水位, 又退了. 堤上, 3.2億元.', '水位，又退了。堤上，3.2億元。'],
    ['民(輔)警和（輔)警', '民（輔）警和（輔）警'],
    ['他說「退了」,又說', '他說「退了」，又說'],
    ['真的?!', '真的？！'],
  ])('are made full-width in %s', (written, right) => {
    expect(repaired(written)).toBe(right);
  });

  it.each([
    '查扣3.2億元，10:30開始，下降39.6%，共12,500人',
    '東北網dbw.cn和約翰.史密斯，見 https://a.example/b,c?d=e',
    '美國職業籃球聯賽(NBA)的Dunk, Rebound, Assist',
    'The word 水 (water), like many others, has a long history.',
    '比分2:1，A/B，C++，node.js',
  ])('are left alone in %s', (text) => {
    expect(copyEdit(text).faults).toEqual([]);
  });

  it('are found as straight quotation marks, which only the newsroom can replace', () => {
    expect(copyEdit('他說"還要守"。')).toEqual({
      faults: ['DB710 "還要守"'],
      repaired: ['他說"還要守"。'],
    });
    expect(codes('7"的螢幕，"hello"')).toEqual([]);
  });
});

describe('spaces between Chinese and other characters', () => {
  it('become as most of the article has them', () => {
    expect(copyEdit('用 iPhone 拍', '用 GPS 找', '在APP裡').repaired).toEqual([
      '用 iPhone 拍',
      '用 GPS 找',
      '在 APP 裡',
    ]);
    expect(copyEdit('用iPhone拍', '用GPS找', '在 APP 裡').repaired[2]).toBe('在APP裡');
  });

  it('are right with and without, as long as one article has one way', () => {
    expect(codes('用 iPhone 拍 3 張', '共 5 人')).toEqual([]);
    expect(codes('用iPhone拍3張', '共5人')).toEqual([]);
  });

  it('may stand around letters and not around digits, and never have to in dates', () => {
    expect(codes('用 iPhone 拍3張', '共5人')).toEqual([]);
    expect(codes('共 5 人，8月7日7時24分，8月7日 07:24 來了')).toEqual([]);
  });
});

describe('marks in pairs', () => {
  it('are found where one is alone', () => {
    expect(copyEdit('「退了』', '他說：「還要守。', '讀《河的名字', '堤（上游').faults).toEqual([
      'DB712 「',
      'DB712 』',
      'DB712 「',
      'DB712 《',
      'DB712 （',
    ]);
  });

  it('may open in each paragraph of a quotation and close in the last', () => {
    expect(codes('他說：「第一段。', '「第二段。', '「第三段。」', '完。')).toEqual([]);
    expect(codes('他說：「第一段。', '第二段。」')).toEqual(['DB712', 'DB712']);
  });

  it('are not apostrophes, inches and numbers in a list', () => {
    expect(codes('it’s 好的 12” 螢幕', '１）堤上', '1）堤上；2）堤下')).toEqual(['DB716']);
  });
});

describe('repeated and wrong marks', () => {
  it.each([
    ['退了。。', '退了。'],
    ['退了，，又漲', '退了，又漲'],
    ['守住！！！！！', '守住！！！'],
    ['退了...又漲', '退了……又漲'],
    ['退了。。。', '退了……'],
    ['退了…又漲', '退了……又漲'],
    ['他--一個老人--走了', '他——一個老人——走了'],
    ['「退了。」—老王', '「退了。」——老王'],
    ['河──江', '河——江'],
    ['比爾・蓋茨、約翰•史密斯、瑪麗‧居禮', '比爾·蓋茨、約翰·史密斯、瑪麗·居禮'],
    ['Ｇ５１２次，３．２億', 'G512次，3.2億'],
  ])('%s becomes %s', (written, right) => {
    expect(repaired(written)).toBe(right);
    expect(codes(right)).toEqual([]);
  });

  it('are asked about where only the editor knows which one is meant', () => {
    expect(copyEdit('退了，。又漲')).toEqual({ faults: ['DB713 ，。'], repaired: ['退了，。又漲'] });
  });

  it('are none in ranges, names, omitted paragraphs and three ！', () => {
    const right = [
      '北京—哈爾濱',
      '2001—2010年',
      'J.K.羅琳',
      '…………',
      '守住！！！',
      '退了⋯⋯',
      'git --fix 和 a...b',
    ];
    for (const text of right) expect(codes(text), text).toEqual([]);
  });
});

describe('words of the house list', () => {
  it('are replaced where the list says by what, but not in somebody’s words', () => {
    expect(copyEdit('殘廢人，他說「殘廢」，據傳')).toEqual({
      faults: ['DB718 殘廢', 'DB718 殘廢', 'DB718 據傳'],
      repaired: ['殘疾人，他說「殘廢」，據傳'],
    });
  });

  it('are no fault within the word that is right', () => {
    expect(repaired('新冠肺炎與肺炎')).toBe('新冠肺炎與新冠肺炎');
  });
});
