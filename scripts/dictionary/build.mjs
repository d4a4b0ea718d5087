/**
 * Makes `data/dictionary.bin` from opencc-js's lists, jieba's words, `data/phrases.tsv` and `data/words.txt`. Same inputs,
 * same bytes.
 */
import { readFileSync } from 'node:fs';

import { doubleArray } from './double-array.mjs';
import { jiebaWords } from './jieba.mjs';
import { nameWords } from './name-words.mjs';
import { converterOf, localWords, normalization, openccDirections, wordsOf } from './opencc.mjs';
import { sectionsFile } from './sections.mjs';

/** @typedef {{ from: string, to: string, flag: '' | 'always' | 'inside' }} Phrase */

/** Words that jieba has so few times tell nothing: without them readings are a little better, and look-ups faster. */
const rare = 10;

/** @param {string} phrasesFile @param {string} wordsFile */
export function buildDictionary(phrasesFile, wordsFile) {
  const directions = openccDirections();
  const phrases = readPhrases(readFileSync(phrasesFile, 'utf8'));
  const ownWords = readWords(readFileSync(wordsFile, 'utf8'), converterOf(directions['tw-cn']));
  const jieba = jiebaWords();
  /** @type {Record<string, Uint8Array | Uint16Array | Int32Array>} */
  const sections = {};
  const taiwan = directions['cn-tw'];
  const regional = converterOf(directions['t-hk']);
  const known = wordsOf(taiwan);
  const names = nameWords(jieba.words, converterOf(taiwan));
  const newNames = [...names].filter(([name]) => !known.has(name));
  const own = [
    ...newNames.map(([from, to]) => ({ from, to, flag: /** @type {const} */ ('') })),
    ...ownWords,
    ...phrases.hant,
  ];
  const costs = new Map(
    [...jieba.words]
      .filter(([word, { times }]) => times > rare || word.length === 1 || names.has(word))
      .map(([word, { cost }]) => [word, cost]),
  );
  const tw = amended(known, own);
  const hk = amended(
    wordsOf(directions['cn-hk']),
    own.map((phrase) => ({ ...phrase, to: regional(phrase.to) })),
  );
  Object.assign(sections, table('cn', tw, { hk, costs, always: new Set(alwaysOf(phrases.hant)) }));
  sections['cn.regional'] = regionalForms(tw, hk);
  const regions = [
    { words: tw, map: /** @type {Uint16Array} */ (sections['cn.map']) },
    { words: hk, map: /** @type {Uint16Array} */ (sections['cn.mapHk']) },
  ];
  sections['cn.pairs'] = deviatingPairs(regions);
  sections['cn.contested'] = contestedUnits(regions);
  for (const name of /** @type {const} */ (['tw-cn', 'hk-cn'])) {
    Object.assign(sections, table(name, amended(wordsOf(directions[name]), phrases.hans), {}));
  }
  for (const name of /** @type {const} */ (['t-tw', 't-hk', 'hk-tw'])) {
    Object.assign(sections, table(name, wordsOf(directions[name]), {}));
  }
  for (const region of /** @type {const} */ (['tw', 'hk'])) {
    Object.assign(
      sections,
      table(`words-${region}`, amended(localWords(`${region}p`), phrases[`${region}p`]), {}),
    );
  }
  return sectionsFile(sections, { unknownCost: jieba.unknownCost });
}

/**
 * Lines `script<TAB>from<TAB>to`: `script` is the script that text becomes (`twp`, `hkp`: a region's own word), `to` is `-` for a word that is taken out
 * of the dictionary. A fourth column `always` says that the word may cross what the segmentation takes for words, `inside` that
 * it also holds inside the dictionary's longer words.
 *
 * @param {string} text
 */
export function readPhrases(text) {
  /** @type {{ hans: Phrase[], hant: Phrase[], twp: Phrase[], hkp: Phrase[] }} */
  const phrases = { hans: [], hant: [], twp: [], hkp: [] };
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [script = '', from = '', to = '', flag = ''] = line.split('\t');
    if (!isScript(script) || from === '' || to === '' || !isFlag(flag)) {
      throw new Error(`data/phrases.tsv: cannot read the line ${line}`);
    }
    phrases[script].push({ from, to, flag });
  }
  return phrases;
}

/**
 * Traditional words, divided by spaces and ends of lines; lines that begin with `#` say what the following are about.
 *
 * @param {string} text
 * @param {(word: string) => string} simplify
 * @returns {Phrase[]}
 */
export function readWords(text, simplify) {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' '))
    .filter((word) => word !== '')
    .map((to) => ({ from: simplify(to), to, flag: '' }));
}

/** @param {string} script @returns {script is 'hans' | 'hant' | 'twp' | 'hkp'} */
const isScript = (script) => ['hans', 'hant', 'twp', 'hkp'].includes(script);

/** @param {string} flag @returns {flag is Phrase['flag']} */
const isFlag = (flag) => ['', 'always', 'inside'].includes(flag);

/**
 * The words with our own; compatibility ideographs become what the characters become that they stand for.
 *
 * @param {Map<string, string>} words
 * @param {Phrase[]} phrases
 */
function amended(words, phrases) {
  for (const [from, to] of normalization()) words.set(from, words.get(to) ?? to);
  const inside = phrases.filter(({ from, to, flag }) => flag === 'inside' && from.length === to.length);
  for (const [word, reading] of words) {
    if (word.length !== reading.length) continue;
    for (const { from, to } of inside) {
      const at = word.indexOf(from);
      if (at >= 0) words.set(word, reading.slice(0, at) + to + reading.slice(at + to.length));
    }
  }
  for (const { from, to } of phrases) {
    if (to === '-') words.delete(from);
    else words.set(from, to);
  }
  return words;
}

/** @param {Phrase[]} phrases */
const alwaysOf = (phrases) => phrases.filter(({ flag }) => flag === 'always').map(({ from }) => from);

/**
 * The sections of one direction. `map`: what each unit becomes by itself; `codes` and `nodes`: the trie of the other words
 * and of those that have a cost, three numbers a node (see `word-table.ts`);
 * `outputs`: where in `text` the output of each word is, after its length.
 *
 * @param {string} name
 * @param {Map<string, string>} words
 * @param {{ hk?: Map<string, string>, costs?: Map<string, number>, always?: Set<string> }} more
 */
function table(name, words, { hk, costs, always }) {
  const map = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  const mapHk = Uint16Array.from(map);
  /** @type {string[]} */
  const keys = [];
  for (const [from, to] of words) {
    const toHk = hk?.get(from) ?? to;
    if (from.length === 1 && to.length === 1 && toHk.length === 1) {
      map[from.charCodeAt(0)] = to.charCodeAt(0);
      mapHk[from.charCodeAt(0)] = toHk.charCodeAt(0);
    } else if (!/[\0-\u02FF]/u.test(from)) keys.push(from);
  }
  const pool = textPool();
  const outputs = Int32Array.from([0, ...keys.map((key) => pool.add(words.get(key) ?? key))]);
  const outputsHk = Int32Array.from([
    0,
    ...keys.map((key) => pool.add(hk?.get(key) ?? words.get(key) ?? key)),
  ]);
  const all = [...new Set([...keys, ...(costs?.keys() ?? [])])];
  const { codes, nodes, nodeOf } = doubleArray(all);
  if (keys.length > 0xffff) throw new Error('a node has room for 16 bits of the number of a word');
  const fields = new Int32Array((nodes.length / 2) * 3);
  nodes.forEach((value, index) => (fields[3 * (index >> 1) + (index & 1)] = value));
  const wordNumber = new Map(keys.map((key, index) => [key, index + 1]));
  all.forEach((key, index) => {
    const node = nodeOf[index] ?? 0;
    const number = wordNumber.get(key) ?? 0;
    const crosses = always?.has(key) === true ? 1 : 0;
    fields[3 * node + 2] = (crosses << 31) | (number << 15) | (costs?.get(key) ?? 0);
  });
  /** @type {Record<string, Uint8Array | Uint16Array | Int32Array>} */
  const sections = {
    [`${name}.map`]: map,
    [`${name}.codes`]: codes,
    [`${name}.nodes`]: fields,
    [`${name}.outputs`]: outputs,
    [`${name}.text`]: pool.units(),
  };
  if (hk !== undefined)
    Object.assign(sections, { [`${name}.mapHk`]: mapHk, [`${name}.outputsHk`]: outputsHk });
  return sections;
}

/**
 * What Hong Kong writes where Taiwan writes another character, by the words of both: pairs of units.
 *
 * @param {Map<string, string>} tw
 * @param {Map<string, string>} hk
 */
function regionalForms(tw, hk) {
  /** @type {Map<string, Map<string, number>>} */
  const counts = new Map();
  for (const [word, taiwanese] of tw) {
    const other = hk.get(word) ?? '';
    if (taiwanese.length !== other.length) continue;
    for (let i = 0; i < other.length; i += 1) {
      const forms = counts.get(taiwanese[i] ?? '') ?? new Map();
      counts.set(taiwanese[i] ?? '', forms.set(other[i] ?? '', (forms.get(other[i] ?? '') ?? 0) + 1));
    }
  }
  const forms = [...counts].map(([from, others]) => {
    const [[most = from] = []] = [...others].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return [from, most];
  });
  return units(
    forms
      .filter(([from, to]) => from !== to)
      .flat()
      .join(''),
  );
}

/** @typedef {{ words: Map<string, string>, map: Uint16Array }} RegionWords */

/** 1 for each unit that some word reads otherwise than it reads alone. @param {RegionWords[]} regions */
function contestedUnits(regions) {
  const contested = new Uint8Array(0x10000);
  for (const { words, map } of regions) {
    for (const [from, to] of words) {
      for (let i = 0; i < from.length; i += 1) {
        const unit = from.charCodeAt(i);
        if (from.length !== to.length || map[unit] !== to.charCodeAt(i)) contested[unit] = 1;
      }
    }
  }
  return contested;
}

/**
 * A set of bits: 1 for each pair of neighbours in a word, of which one reads otherwise than it reads alone. Where no
 * such pair stands, no such word does. `traditional-converter.ts` asks in the same way.
 *
 * @param {RegionWords[]} regions
 */
function deviatingPairs(regions) {
  const bits = new Uint8Array(1 << (pairBits - 3));
  for (const { words, map } of regions) {
    for (const [from, to] of words) {
      for (let i = 0; i + 1 < from.length; i += 1) {
        const [a, b] = [from.charCodeAt(i), from.charCodeAt(i + 1)];
        const isDeviating =
          from.length !== to.length || map[a] !== to.charCodeAt(i) || map[b] !== to.charCodeAt(i + 1);
        const bit = pairBit(a, b);
        if (isDeviating) bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
      }
    }
  }
  return bits;
}

const pairBits = 18;

/** @param {number} a @param {number} b */
const pairBit = (a, b) => (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b)) >>> (32 - pairBits);

function textPool() {
  /** @type {Map<string, number>} */
  const known = new Map();
  /** @type {string[]} */
  const parts = ['\0'];
  let length = 1;
  return {
    /** @param {string} text */
    add(text) {
      const found = known.get(text);
      if (found !== undefined) return found;
      const offset = length;
      parts.push(String.fromCharCode(text.length), text);
      length += text.length + 1;
      known.set(text, offset);
      return offset;
    },
    units: () => units(parts.join('')),
  };
}

/** @param {string} text */
function units(text) {
  return Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}
