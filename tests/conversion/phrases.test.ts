import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPhrases, readWords } from '../../scripts/dictionary/build.mjs';
import { converterOf, openccDirections, wordsOf } from '../../scripts/dictionary/opencc.mjs';
import { createLineConverter } from '../../src/conversion/line-converter.js';

const toHant = createLineConverter('hans', 'hant');
const toHans = createLineConverter('hant', 'hans');
const opencc = openccDirections();
const text = readFileSync('data/phrases.tsv', 'utf8');
const listed = readPhrases(text);
const words = readWords(readFileSync('data/words.txt', 'utf8'), converterOf(opencc['tw-cn']));
const phrases = { ...listed, hant: [...listed.hant, ...words] };

test('no phrase says what opencc-js says anyway', () => {
  const known = { hans: wordsOf(opencc['tw-cn']), hant: wordsOf(opencc['cn-tw']) };
  const needless = (['hans', 'hant'] as const).flatMap((script) =>
    phrases[script].filter(({ from, to, flag }) => flag === '' && known[script].get(from) === to),
  );
  expect(needless).toEqual([]);
});

test('no phrase stands twice', () => {
  const keys = (['hans', 'hant'] as const).flatMap((script) =>
    phrases[script].map(({ from }) => `${script} ${from}`),
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test('every phrase gives what it says', () => {
  for (const script of ['hans', 'hant'] as const) {
    for (const { from, to } of phrases[script]) {
      if (to === '-') continue;
      expect((script === 'hans' ? toHans : toHant)(from).text).toBe(to);
    }
  }
});

test('a line that cannot be read is an error that names it', () => {
  expect(() => readPhrases('hant\t回归')).toThrow('回归');
  expect(() => readPhrases('zh\t回归\t回歸')).toThrow('回归');
  expect(() => readPhrases('hant\t回归\t回歸\tnever')).toThrow('never');
});

describe('to Simplified', () => {
  test.each([
    ['提供重要支橕，有懮有喜', '提供重要支撑，有忧有喜'],
    ['著力建設，這標志著進入新時期', '着力建设，这标志着进入新时期'],
    ['名著、著名、顯著、土著、編著、原著、巨著、卓著', '名著、著名、显著、土著、编著、原著、巨著、卓著'],
    ['他所著的專著，論著和譯著', '他所著的专著，论著和译著'],
    ['討論著問題，還原著現場，翻譯著詩', '讨论着问题，还原着现场，翻译着诗'],
    ['討論著作權，翻譯著作', '讨论著作权，翻译著作'],
    ['惟其艱難，纔更顯勇毅；全面提昇，臺次', '惟其艰难，才更显勇毅；全面提升，台次'],
    ['牠們和妳', '它们和你'],
    ['為瞭瞭解，作為瞭望塔，不瞭解，說瞭算，全面複蓋', '为了了解，作为瞭望塔，不了解，说了算，全面覆盖'],
  ])('%s becomes %s', (source, expected) => {
    expect(toHans(source).text).toBe(expected);
  });
});

describe('to Traditional', () => {
  test.each([
    ['香港回归祖国，回归线', '香港回歸祖國，回歸線'],
    ['深入了解，不了解，了解到，据了解', '深入了解，不了解，了解到，據了解'],
    ['巨额资金，背负使命', '巨額資金，背負使命'],
    ['离岸十海里；海里有鱼', '離岸十海里；海裡有魚'],
    ['只是那年台风刮断了树', '只是那年颱風颳斷了樹'],
  ])('%s becomes %s', (source, expected) => {
    expect(toHant(source).text).toBe(expected);
  });
});

test('著 after a verb is 着, whatever noun follows; in names of writing it stays', () => {
  const verbs = Array.from('拿看寫帶隨跟掛忙聽捧抱扶念讀蓋穿頂');
  const nouns = ['書', '白襯衫', '作業', '名單', '錄音', '書架', '名牌', '述職報告', '白旗'];
  for (const verb of verbs) {
    for (const noun of nouns) {
      expect(toHans(`${verb}著${noun}`).text).toContain('着');
    }
  }
  for (const word of [
    '著名作家',
    '名著',
    '著書立說',
    '著有《春秋》',
    '著作',
    '專著',
    '著稱',
    '編著',
    '著述頗豐',
    '土著',
  ]) {
    expect(toHans(word).text).toContain('著');
  }
});
