import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { ConverterBuilder } from 'opencc-js/core';
import * as preset from 'opencc-js/preset';
import { describe, expect, test } from 'vitest';
import { readPhrases, readWords } from '../../scripts/dictionary/build.mjs';
import { converterOf, localWords, openccDirections, wordsOf } from '../../scripts/dictionary/opencc.mjs';
import { sourceRange, type AlignedText } from '../../src/conversion/alignment.js';
import type { Decision } from '../../src/conversion/decision.js';
import { createTermFinder, type GlossaryEntry } from '../../src/conversion/glossary.js';
import { textConverter } from '../../src/conversion/text-converter.js';
import type { Direction } from '../../src/conversion/variant.js';
import { traditionalLines } from './news-lines.js';

const directions = [
  ...(['cn-tw', 'cn-hk', 'cn-twp', 'cn-hkp'] as const),
  ...(['tw-cn', 'hk-cn', 't-tw', 't-hk', 'hk-tw'] as const),
];
const opencc = openccDirections();
const phrases = readPhrases(readFileSync('data/phrases.tsv', 'utf8'));
const ownWords = readWords(readFileSync('data/words.txt', 'utf8'), converterOf(opencc['tw-cn']));
const buildReference = ConverterBuilder(preset);

function oneOf(texts: readonly string[]): fc.Arbitrary<string> {
  return fc.nat({ max: texts.length - 1 }).map((index) => texts[index]!);
}

function wordsKnownTo(direction: Direction): string[] {
  if (direction !== 'cn-twp' && direction !== 'cn-hkp') return [...wordsOf(opencc[direction]).keys()];
  const region = direction === 'cn-twp' ? 'twp' : 'hkp';
  return [...wordsOf(opencc['cn-tw']).keys(), ...localWords(region).keys()];
}

/** Characters and words of the dictionaries with what else may stand beside them. */
function dictionaryText(direction: Direction): fc.Arbitrary<string> {
  const words = wordsKnownTo(direction);
  const characters = [...new Set(words.join(''))];
  const others = ['⿰', '⿳', ' ', 'a', '9', '，', '·', '姓', '“', '\n', '\uD83D', '\uDE00', '\uFFFC'];
  const part = fc.oneof(
    { weight: 6, arbitrary: oneOf(characters) },
    { weight: 3, arbitrary: oneOf(words) },
    { weight: 2, arbitrary: oneOf(others) },
  );
  return fc.array(part, { maxLength: 24 }).map((parts) => parts.join(''));
}

/** The pieces that an alignment divides source and output into: alternately unit by unit and resized. */
function piecesOf({ text, alignment }: AlignedText, source: string): [from: string, to: string][] {
  const pieces: [string, string][] = [];
  let [start, outputStart] = [0, 0];
  for (const resized of alignment) {
    pieces.push([source.slice(start, resized.start), text.slice(outputStart, resized.outputStart)]);
    pieces.push([
      source.slice(resized.start, resized.end),
      text.slice(resized.outputStart, resized.outputEnd),
    ]);
    [start, outputStart] = [resized.end, resized.outputEnd];
  }
  return [...pieces, [source.slice(start), text.slice(outputStart)]];
}

describe.each(directions)('the direction %s', (direction) => {
  const convert = textConverter(direction);

  test('divides source and output into pieces that cover both without overlap', () => {
    fc.assert(
      fc.property(dictionaryText(direction), (text) => {
        const aligned = convert(text);
        const pieces = piecesOf(aligned, text);
        expect(pieces.map(([source]) => source).join('')).toBe(text);
        expect(pieces.map(([, output]) => output).join('')).toBe(aligned.text);
        const unitByUnit = pieces.filter((_, index) => index % 2 === 0);
        for (const [source, output] of unitByUnit) expect(output).toHaveLength(source.length);
      }),
    );
  });

  test('leads from every unit of the output to units of the source, in order', () => {
    fc.assert(
      fc.property(dictionaryText(direction), (text) => {
        const { text: output, alignment } = convert(text);
        let last = { start: 0, end: 0 };
        for (let offset = 0; offset < output.length; offset += 1) {
          const range = sourceRange(alignment, offset);
          expect(range.end).toBeLessThanOrEqual(text.length);
          expect(range.start === last.end || (range.start === last.start && range.end === last.end)).toBe(
            true,
          );
          last = range;
        }
        expect(last.end).toBe(text.length);
      }),
    );
  });

  test('does not depend on what was converted before', () => {
    fc.assert(
      fc.property(dictionaryText(direction), dictionaryText(direction), (text, other) => {
        // A description of a character goes on until it is complete.
        fc.pre(!/[⿰⿳]/u.test(text));
        const { text: alone } = convert(text);
        convert(other);
        expect(convert(text).text).toBe(alone);
        expect(convert(`${text}\n${other}`).text).toBe(`${alone}\n${convert(other).text}`);
      }),
      { numRuns: 1000 },
    );
  });

  test('changes nothing but characters of the dictionaries', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 40 }), (text) => {
        expect(convert(text)).toEqual({ text, alignment: [] });
      }),
    );
  });
});

describe.each(['tw-cn', 'hk-cn', 't-tw', 'hk-tw'] as const)('the direction %s', (direction) => {
  const own = direction.endsWith('cn') ? phrases.hans : [];

  test('gives for each word of opencc-js what opencc-js gives', () => {
    const listed = new Set(own.map(({ from }) => from));
    const different = [...wordsOf(opencc[direction])].filter(
      ([word, expected]) => !listed.has(word) && textConverter(direction)(word).text !== expected,
    );
    expect(different).toEqual([]);
  });

  test('gives for sentences what opencc-js gives, but for what the house knows better', () => {
    const [from, to] = direction.split('-') as [string, string];
    const reference = buildReference({ from, to });
    for (const line of traditionalLines) {
      if (own.some((phrase) => line.includes(phrase.from))) continue;
      expect(textConverter(direction)(line).text).toBe(reference(line));
    }
  });
});

test('hardly a word of opencc-js reads otherwise to Traditional, standing alone', () => {
  const own = new RegExp([...phrases.hant, ...ownWords].map(({ from }) => from).join('|'), 'u');
  const words = [...wordsOf(opencc['cn-tw'])].filter(([word]) => word.length > 1 && !own.test(word));
  const different = words.filter(([word, expected]) => textConverter('cn-tw')(word).text !== expected);
  expect(different.length / words.length).toBeLessThan(0.001);
});

test('descriptions of characters keep their parts', () => {
  expect(textConverter('cn-tw')('⿰女子与⿱艹后').text).toBe('⿰女子與⿱艹后');
});

test('characters outside the basic plane and compatibility ideographs are converted', () => {
  expect(textConverter('cn-tw')('㓥猪𫚉豈').text).toBe('劏豬魟豈');
  expect(textConverter('tw-cn')('更上一層樓，車站').text).toBe('更上一层楼，车站');
});

test('Hong Kong’s forms of a Traditional text keep the 參 of 參閱 and the 著 of 名著', () => {
  expect(textConverter('t-hk')('請參閱這裡的名著，他沿著河説起').text).toBe('請參閲這裏的名著，他沿着河説起');
});

describe('words of a region', () => {
  test.each([
    ['cn-twp', '软件里的信息和出租车', '軟體裡的資訊和計程車'],
    ['cn-twp', '改变量子比特的状态', '改變量子位元的狀態'],
    ['cn-twp', '少数组织者', '少數組織者'],
    ['cn-hkp', '出租车司机的鼠标和短信', '的士司機的滑鼠和短訊'],
    ['cn-tw', '软件里的信息和出租车', '軟件裡的信息和出租車'],
  ] as const)('%s: %s becomes %s', (direction, source, expected) => {
    expect(textConverter(direction)(source).text).toBe(expected);
  });

  test('give way to the glossary, and say why they stand there', () => {
    const terms = createTermFinder([{ from: '软件', to: '軟件' }]);
    expect(textConverter('cn-twp')('软件和信息', terms).text).toBe('軟件和資訊');
    const decisions: Decision[] = [];
    textConverter('cn-twp')('信息', undefined, (decision) => decisions.push(decision));
    expect(decisions).toEqual([
      { start: 0, end: 2, from: '信息', to: '資訊', reason: 'local', word: '信息' },
    ]);
  });
});

describe('a glossary', () => {
  const glossary: GlossaryEntry[] = [
    { from: '博客', to: '部落格' },
    { from: '范', to: '范' },
    { from: '头发', to: '头发' },
    { from: '裏', to: '裏' },
    { from: '互联网', to: '網' },
    { from: '“后”', to: '“后”' },
  ];
  const terms = createTermFinder(glossary);
  const convert = (text: string) => textConverter('cn-tw')(text, terms);

  test('goes before dictionary words that are not longer', () => {
    expect(convert('范先生示范了防范，把头发剪短').text).toBe('范先生示範了防範，把头发剪短');
  });

  test('has the last word: later steps leave a term alone', () => {
    expect(convert('在裏頭').text).toBe('在裏頭');
  });

  test('may begin and end with marks', () => {
    expect(convert('他说“后”以后').text).toBe('他說“后”以後');
  });

  test('may change the length of text, which the alignment tells', () => {
    expect(convert('互联网的博客后面')).toEqual({
      text: '網的部落格後面',
      alignment: [
        { start: 0, end: 3, outputStart: 0, outputEnd: 1 },
        { start: 4, end: 6, outputStart: 2, outputEnd: 5 },
      ],
    });
  });
});
