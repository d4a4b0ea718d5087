import { describe, expect, test } from 'vitest';
import { createAlignedConverter } from '../../src/conversion/aligned-converter.js';
import { createConversion } from '../../src/conversion/conversion.js';
import { createTermFinder } from '../../src/conversion/glossary.js';
import { houseGlossary } from '../../src/conversion/house-glossary.js';
import { openccConfig } from '../../src/conversion/opencc-data.js';

const conversion = createConversion();

test('no term of the house could be left out', () => {
  const configs = { hans: openccConfig('tw-cn'), hant: openccConfig('cn-tw') };
  const needless = houseGlossary.filter((term) => {
    const others = houseGlossary.filter((other) => other !== term);
    const convert = createAlignedConverter(configs[term.toScript], createTermFinder(others, term.toScript));
    return convert(term.from).text === term.to;
  });
  expect(needless).toEqual([]);
});

test('no term stands twice in the house’s list', () => {
  const keys = houseGlossary.map(({ from, toScript }) => `${toScript} ${from}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('every term gives what it says', () => {
  for (const { from, to, toScript } of houseGlossary) {
    expect(conversion.convertLine(from, toScript === 'hans' ? 'hant' : 'hans', toScript)).toBe(to);
  }
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
  ])('%s becomes %s', (source, expected) => {
    expect(conversion.convertLine(source, 'hant', 'hans')).toBe(expected);
  });
});

describe('to Traditional', () => {
  test.each([
    ['香港回归祖国，回归线', '香港回歸祖國，回歸線'],
    ['深入了解，不了解，了解到，据了解', '深入了解，不了解，了解到，據了解'],
    ['巨额资金，背负使命', '巨額資金，背負使命'],
  ])('%s becomes %s', (source, expected) => {
    for (const to of ['hant', 'tw', 'hk'] as const)
      expect(conversion.convertLine(source, 'hans', to)).toBe(expected);
  });
});
