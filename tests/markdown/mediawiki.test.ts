import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { fromMediaWiki, toMediaWiki } from '../../src/markdown/mediawiki.js';

describe('from MediaWiki', () => {
  test.each([
    ['曬-{干}-了', '曬:zh[干]了'],
    ['-{zh-hans:干; zh-hant:幹;}-活', ':zh[干]{hant=幹}活'],
    [
      '-{zh-cn:内存;zh-tw:記憶體;zh-hk:記憶體}-',
      ':zh[内存]{zh-Hant-TW=記憶體 zh-Hant-HK=記憶體 hant=記憶體}',
    ],
    ['-{R|范}-', ':zh[范]'],
    ['-{zh-hans:a b;zh-hant:c d}-', ':zh[a b]{hant="c d"}'],
    ['-{zh-hans:同;zh-hant:同}-', ':zh[同]'],
  ])('%s becomes %s', (wiki, own) => {
    expect(fromMediaWiki(wiki)).toEqual({ text: own, terms: [] });
  });

  test('rules for the page are handed over, hidden ones leave nothing behind', () => {
    const { text, terms } = fromMediaWiki('-{H|zh-hans:云;zh-hant:雲}--{A|zh-hans:后;zh-hant:后}-羿');
    expect(text).toBe(':zh[后]羿');
    expect(terms).toEqual([
      { hans: '云', hant: '雲' },
      { hans: '后', hant: '后' },
    ]);
  });

  test.each([
    '-{A|甲=>zh-hans:乙}-',
    '-{zh-hans:甲}-',
    '-{}-',
    '-{甲[乙]}-',
    '-{T|zh-hans:甲;zh-hant:乙}-',
    '-{未完',
  ])('%s has no counterpart and stays', (wiki) => {
    expect(fromMediaWiki(wiki)).toEqual({ text: wiki, terms: [] });
  });
});

describe('to MediaWiki', () => {
  test.each([
    ['曬:zh[干]了', '曬-{干}-了'],
    [':zh[干]{hant=幹}', '-{zh-hans:干;zh-hant:幹}-'],
    [':zh[内存]{zh-Hant-TW=記憶體 hant="內 存"}', '-{zh-hans:内存;zh-hant:內 存;zh-tw:記憶體}-'],
  ])('%s becomes %s', (own, wiki) => {
    expect(toMediaWiki(own)).toBe(wiki);
  });
});

test('what was turned into MediaWiki’s marks comes back', () => {
  const word = fc.string({
    unit: fc.constantFrom(...Array.from('范干幹后里裡ab')),
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(word, word, word, (before, hans, hant) => {
      const forms = hans === hant ? '' : `{hant=${hant}}`;
      const own = `${before}:zh[${hans}]${forms}${before}`;
      expect(fromMediaWiki(toMediaWiki(own)).text).toBe(own);
    }),
  );
});
