/**
 * What opencc-js knows, read from the lists it ships: for each direction the words and characters it has, and what
 * it makes of each of them. A direction of several steps becomes one list of words here.
 */
import { configs as toTraditional, to } from 'opencc-js/preset/cn2t';
import { configs as toSimplified, from } from 'opencc-js/preset/t2cn';
import { Trie } from 'opencc-js/core';

/** @typedef {string} WordList entries `from to`, divided by `|` */
/** @typedef {{ segmentation: WordList[], steps: WordList[][] }} Direction */
/** @typedef {'cn-tw' | 'cn-hk' | 'tw-cn' | 'hk-cn' | 't-tw' | 't-hk' | 'hk-tw'} DirectionName */

/** @typedef {{ segmentation?: WordList[], normalizationChain: WordList[][], conversionChain: WordList[][] }} Config */

/** @type {Record<string, Config>} */
const simplifiedFirst = /** @type {any} */ (toTraditional);
/** @type {Record<string, Config>} */
const traditionalFirst = /** @type {any} */ (toSimplified);
/** @type {Record<string, WordList[][]>} */
const fromRegion = /** @type {any} */ (from);
/** @type {Record<string, WordList[][]>} */
const toRegion = /** @type {any} */ (to);

/** @param {Config} config @returns {Direction} */
const cut = ({ segmentation, conversionChain }) => ({
  segmentation: segmentation ?? [],
  steps: conversionChain,
});

/**
 * `cn` is the mainland's Simplified, `tw` and `hk` are the standards of Taiwan and Hong Kong, `t` is any
 * Traditional, as a source only: what OpenCC writes as `t` (纔, 喫, 羣) is nobody's usage.
 *
 * @returns {Record<DirectionName, Direction>}
 */
export function openccDirections() {
  const region = (/** @type {WordList[][]} */ steps) => ({ segmentation: [], steps });
  // Of what tells Taiwan's forms from others, Hong Kong asks for 裏 and 着. The rest would turn 參閱 into 蔘閱.
  const taiwanese = need(fromRegion['tw']).map((lists) =>
    lists.map((list) =>
      list
        .split('|')
        .filter((entry) => /^[^ ]*[裡著]/u.test(entry))
        .join('|'),
    ),
  );
  return {
    'cn-tw': cut(need(simplifiedFirst['s2tw'])),
    'cn-hk': cut(need(simplifiedFirst['s2hk'])),
    'tw-cn': cut(need(traditionalFirst['tw2s'])),
    'hk-cn': cut(need(traditionalFirst['hk2s'])),
    't-tw': region(need(toRegion['tw'])),
    't-hk': region([...taiwanese, ...need(toRegion['hk'])]),
    'hk-tw': region([...need(fromRegion['hk']), ...need(toRegion['tw'])]),
  };
}

/**
 * A region's own words, by the Simplified ones that they stand for: 软件 → 軟體.
 *
 * @param {'twp' | 'hkp'} region
 * @returns {Map<string, string>}
 */
export function localWords(region) {
  const [lists = [], forms = []] = need(toRegion[region]);
  const simplify = converterOf({ segmentation: [], steps: need(traditionalFirst['t2s']).conversionChain });
  const inRegion = converterOf({ segmentation: [], steps: region === 'twp' ? [forms] : [] });
  /** @type {Map<string, string>} */
  const words = new Map();
  for (const [from, to] of pairs(lists)) {
    const simplified = simplify(from);
    if (!words.has(simplified)) words.set(simplified, inRegion(to));
  }
  return words;
}

/** Compatibility ideographs and the characters they stand for: done before everything else, in every direction. */
export function normalization() {
  return pairs(need(simplifiedFirst['s2tw']).normalizationChain.flat());
}

/**
 * Each word and character that the direction knows, with what opencc-js makes of it. Words of a later step are
 * known by the forms that earlier steps turn into them.
 *
 * @param {Direction} direction
 * @returns {Map<string, string>}
 */
export function wordsOf(direction) {
  const convert = converterOf(direction);
  /** @type {Map<string, Set<string>>} */
  const sourcesOf = new Map();
  /** @type {Map<string, string>} */
  const words = new Map();
  for (const [index, lists] of direction.steps.entries()) {
    for (const [key] of pairs(lists)) {
      for (const word of index === 0 ? [key] : formsBefore(key, sourcesOf)) words.set(word, convert(word));
    }
    for (const [key, value] of pairs(lists)) {
      if ([...key].length !== 1 || [...value].length !== 1) continue;
      for (const source of sourcesOf.get(key) ?? [key]) {
        const sources = sourcesOf.get(value) ?? new Set([value]);
        sourcesOf.set(value, sources.add(source));
      }
    }
  }
  for (const [key] of pairs(direction.segmentation)) words.set(key, convert(key));
  return words;
}

/** @param {string} word @param {Map<string, Set<string>>} sourcesOf */
function formsBefore(word, sourcesOf) {
  /** @type {string[]} */
  let forms = [''];
  for (const character of word) {
    const sources = [...(sourcesOf.get(character) ?? [character])];
    if (forms.length * sources.length > 256) return [word];
    forms = forms.flatMap((form) => sources.map((source) => form + source));
  }
  return forms;
}

/** opencc-js's own way: cut by longest match, then each step on each piece. @param {Direction} direction */
export function converterOf({ segmentation, steps }) {
  const cutter = trieOf(segmentation);
  const tries = steps.map(trieOf);
  const through = (/** @type {string} */ piece) => tries.reduce((text, trie) => trie.convert(text), piece);
  return (/** @type {string} */ text) => {
    if (segmentation.length === 0) return through(text);
    let [output, rest] = ['', ''];
    for (let offset = 0; offset < text.length;) {
      const match = cutter.matchPrefix(text, offset);
      const end = match?.end ?? offset + ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
      const piece = text.slice(offset, end);
      if (match !== null && [...piece].length > 1) {
        output += through(rest) + through(piece);
        rest = '';
      } else rest += piece;
      offset = end;
    }
    return output + through(rest);
  };
}

/** @param {WordList[]} lists */
function trieOf(lists) {
  const trie = new Trie();
  trie.loadDictGroup(lists);
  return trie;
}

/** Of two entries for a word the first one counts. @param {WordList[]} lists @returns {Map<string, string>} */
function pairs(lists) {
  /** @type {Map<string, string>} */
  const all = new Map();
  for (const entry of lists.join('|').split('|')) {
    const [key = '', value = ''] = entry.split(' ');
    if (key !== '' && !all.has(key)) all.set(key, value);
  }
  return all;
}

/** @template T @param {T | undefined} value @returns {T} */
function need(value) {
  if (value === undefined) throw new Error('opencc-js ships no such list');
  return value;
}
