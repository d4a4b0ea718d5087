import fc from 'fast-check';
import { ConverterBuilder } from 'opencc-js/core';
import * as preset from 'opencc-js/preset';
import { describe, expect, test } from 'vitest';
import { createAlignedConverter } from '../../src/conversion/aligned-converter.js';
import { sourceRange, type AlignedText } from '../../src/conversion/alignment.js';
import { createTermFinder, type GlossaryEntry } from '../../src/conversion/glossary.js';
import { openccConfig, type OpenccDirection } from '../../src/conversion/opencc-data.js';
import { simplifiedLines, traditionalLines } from './news-lines.js';

const buildReference = ConverterBuilder(preset);

function oneOf(texts: readonly string[]): fc.Arbitrary<string> {
  return fc.nat({ max: texts.length - 1 }).map((index) => texts[index]!);
}

/** Characters and words of the dictionaries with what else may stand beside them. */
function dictionaryText(direction: OpenccDirection): fc.Arbitrary<string> {
  const config = openccConfig(direction);
  const lists = [
    ...config.segmentation,
    ...config.conversionChain.flat(),
    ...config.normalizationChain.flat(),
  ];
  const words = lists.flatMap((list) => list.split(/[ |]/u));
  const characters = [...new Set(words.join(''))];
  const others = ['⿰', '⿳', ' ', 'a', '9', '，', '“', '\n', '\uD83D', '\uDE00', '\uFFFC'];
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

describe.each(['cn-tw', 'cn-hk', 'tw-cn', 'hk-cn', 't-tw', 'hk-tw'] as const)(
  'the direction %s',
  (direction) => {
    const [from, to] = direction.split('-') as [string, string];
    const reference = buildReference({ from, to });
    const convert = createAlignedConverter(openccConfig(direction));

    test.each([...simplifiedLines, ...traditionalLines])('gives what opencc-js gives for: %s', (line) => {
      expect(convert(line).text).toBe(reference(line));
    });

    test('gives what opencc-js gives for any text', () => {
      fc.assert(
        fc.property(dictionaryText(direction), (text) => {
          expect(convert(text).text).toBe(reference(text));
        }),
        { numRuns: 2000 },
      );
    });

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
  },
);

test('no phrase of opencc-js is a single character, as cutting and converting in one go needs', () => {
  const phrases = [...openccConfig('cn-tw').segmentation, ...openccConfig('tw-cn').segmentation];
  expect(phrases.flatMap((list) => list.split('|')).filter((entry) => /^. /u.test(entry))).toEqual([]);
});

test('Hong Kong’s forms of a Traditional text keep the 參 of 參閱 and the 著 of 名著', () => {
  const convert = createAlignedConverter(openccConfig('t-hk'));
  expect(convert('請參閱這裡的名著，他沿著河説起').text).toBe('請參閲這裏的名著，他沿着河説起');
});

describe('a glossary', () => {
  const glossary: GlossaryEntry[] = [
    { from: '博客', to: '部落格', toScript: 'hant' },
    { from: '范', to: '范', toScript: 'hant' },
    { from: '头发', to: '头发', toScript: 'hant' },
    { from: '裏', to: '裏', toScript: 'hant' },
    { from: '互联网', to: '網', toScript: 'hant' },
    { from: '范', to: '範', toScript: 'hans' },
  ];
  const convert = createAlignedConverter(openccConfig('cn-tw'), createTermFinder(glossary, 'hant'));

  test('goes before dictionary words that are not longer', () => {
    expect(convert('范先生示范了防范，把头发剪短').text).toBe('范先生示範了防範，把头发剪短');
  });

  test('has the last word: later steps leave a term alone', () => {
    expect(convert('在裏面').text).toBe('在裏面');
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
