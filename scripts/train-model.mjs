/**
 * Trains the model that weighs the readings of Simplified characters, and writes `data/model.bin`:
 *
 *     npm run train -- windows.tsv [--words FILE] [--calibrate FILE … --variants FILE …] [--hold 10] [--out FILE]
 *
 * `windows.tsv` is what `scripts/make-windows.mjs` makes of Traditional text. `--words` is a list of Traditional words, lines
 * `word count` (McBopomofo's phrase.occ). `--calibrate` is Traditional text that the lines are not from, a paragraph a line:
 * how sure the model is said to be is corrected by how often it is wrong there; lines `form<TAB>same as` of `--variants` say
 * what counts as equal. `--hold 10` keeps every tenth line aside, trains on the others only, and says how the lines aside are
 * read. Same files, same bytes: no chance is involved.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { readDataFile } from '../dist/conversion/data-file.js';
import { maximumFeatures, writeFeatures } from '../dist/conversion/features.js';
import { createModel, knownWordKey } from '../dist/conversion/model.js';
import { createTraditionalConverter } from '../dist/conversion/traditional-converter.js';
import { createWordConverter } from '../dist/conversion/word-converter.js';
import { readPhrases, readWords } from './dictionary/build.mjs';
import { converterOf, openccDirections, wordsOf } from './dictionary/opencc.mjs';
import { sectionsFile } from './dictionary/sections.mjs';
import { cautionsOf, countErrors, noCautions, unweighedOf } from './training/cautions.mjs';
import { train } from './training/regression.mjs';
import { weightTable } from './training/weight-table.mjs';

/** Readings that training saw less often than this are left to the dictionary. */
const leastExamples = 12;
/** Characters with readings that are spellings of one word (公布, 公佈): the dictionary's choice is kept, always the same. */
const spellings = new Set('台占席布巨回局折尽汇炼搜扎恒恤厘卫线证迹烟鉴涌仿佛凶奸念托抵须叹链岩刮');
/** Characters that the dictionary's words tell apart, and that are too frequent to ask of each of them: 了 and 瞭. */
const settled = new Set('了家千秋当');
/**
 * What an example counts that is special to the sampled text: Taiwan's 里 is the smallest district, which the
 * transcripts name at every turn, and its officials write 係 for 是.
 */
const localWeights = new Map([
  ['里里', 0.05],
  ['系係', 0.1],
]);
/** A word that is right so often and never wrong is known. */
const knownTimes = 5;
/** What a word of the dictionary counts as an example, with nothing known of what stands around it. */
const wordWeight = 0.3;

/** @typedef {{ simplified: string, at: number, unit: string, label: string, places: number }} Line */
/** @typedef {import('./training/regression.mjs').Example & { unit: number, base: number, aside: boolean, text: string, at: number }} Example */

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    hold: { type: 'string', default: '0' },
    words: { type: 'string' },
    calibrate: { type: 'string', multiple: true, default: [] },
    variants: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: 'data/model.bin' },
  },
});
const [windows] = positionals;
if (windows === undefined) throw new Error('usage: npm run train -- windows.tsv [--hold 10] [--out FILE]');

const dictionary = readDataFile('dictionary.bin');
const lines = readLines(windows);
const readings = readingsIn(lines);
const examples = readExamples();
const weights = weightTable(train(examples.filter(({ aside }) => !aside)));
const known = knownWords();
const others = otherReadings();
const counts = countErrors(
  dictionary,
  readings,
  localWeights,
  explained(noCautions(readings), unweighedOf(others, new Map()), known),
  options.calibrate,
  options.variants,
);
const cautions = cautionsOf(readings, counts.weighed);
const unweighed = unweighedOf(others, counts.unweighed);
if (Number(options.hold) > 0) report(examples.filter(({ aside }) => aside));
write();

/** @param {string} file @returns {Line[]} */
function readLines(file) {
  const simplify = createWordConverter(dictionary, 'tw-cn');
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [unit = '', window = '', places = '1'] = line.split('\t');
      const parts = /^\^?(.*)\[(.)\](.*?)\$?$/u.exec(window);
      if (line.startsWith('#') || parts === null) return [];
      const [, left = '', label = '', right = ''] = parts;
      const { text } = simplify(left + label + right);
      // An idiom of another length would move the character away.
      if (text.length !== left.length + 1 + right.length) return [];
      // 計畫 is Taiwan's spelling of what everybody else writes 計劃.
      const reading = unit === '划' && label === '畫' ? '劃' : label;
      return [
        {
          simplified: text.slice(0, left.length) + unit + text.slice(left.length + 1),
          at: left.length,
          unit,
          label: reading,
          places: Number(places),
        },
      ];
    });
}

/** The readings of each character, the usual one first. @param {Line[]} all @returns {Map<string, string[]>} */
function readingsIn(all) {
  const map = dictionary.section('Uint16Array', 'cn.map');
  const contested = dictionary.section('Uint8Array', 'cn.contested');
  /** @type {Map<string, Map<string, number>>} */
  const counts = new Map();
  for (const { unit, label } of all) {
    if (contested[unit.charCodeAt(0)] !== 1 || spellings.has(unit) || settled.has(unit)) continue;
    const of = counts.get(unit) ?? new Map();
    counts.set(unit, of.set(label, (of.get(label) ?? 0) + 1));
  }
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const [unit, of] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const usual = String.fromCharCode(map[unit.charCodeAt(0)] ?? 0);
    const others = [...of].filter(([label, count]) => label !== usual && count >= leastExamples);
    if (others.length === 0 || (of.get(usual) ?? 0) < leastExamples) continue;
    found.set(unit, [usual, ...others.map(([label]) => label).sort()]);
  }
  return found;
}

/** Lines `word count` of Traditional words. @param {string} file */
function taiwanWords(file) {
  const standard = createWordConverter(dictionary, 't-tw');
  const simplify = createWordConverter(dictionary, 'tw-cn');
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [written = '', count = '0'] = line.split(/\s+/u);
      if (!/^\p{Script=Han}{2,}$/u.test(written)) return [];
      const to = standard(written).text;
      const word = simplify(to).text;
      return word.length === to.length
        ? [{ word, to, weight: wordWeight * (1 + Math.log(1 + Number(count))) }]
        : [];
    });
}

/** @returns {Example[]} */
function readExamples() {
  // The converter shows each place to a model; this one only looks on.
  const seen = { at: -1, base: 0, size: 0, features: new Int32Array(maximumFeatures) };
  const convert = createTraditionalConverter(
    dictionary,
    {
      readingsOf: (unit) => readings.get(String.fromCharCode(unit))?.map((reading) => reading.charCodeAt(0)),
      score(place, count) {
        if (place.at === seen.at) {
          seen.size = writeFeatures(place, seen.features);
          seen.base = place.base;
        }
        return new Int32Array(count);
      },
      caution: () => 0,
      isInKnownWord: () => false,
      unweighed: () => undefined,
    },
    'tw',
  );
  const hold = Number(options.hold);

  /** @param {string} text @param {number} at @param {(output: string) => string} labelIn @param {number} weight @param {boolean} aside @returns {Example[]} */
  function example(text, at, labelIn, weight, aside) {
    const of = readings.get(text.charAt(at));
    if (of === undefined) return [];
    seen.at = at;
    seen.size = 0;
    const label = of.indexOf(labelIn(convert(text).text));
    const base = of.indexOf(String.fromCharCode(seen.base));
    if (seen.size === 0 || label < 0) return [];
    return [
      {
        features: seen.features.slice(0, seen.size),
        unit: text.charCodeAt(at),
        readings: of.length,
        base,
        label,
        ...{ weight, aside, text, at },
      },
    ];
  }

  const fromLines = lines.flatMap(({ simplified, at, unit, label, places }, index) =>
    example(
      simplified,
      at,
      () => label,
      places * (localWeights.get(unit + label) ?? 1),
      hold > 0 && index % hold === 0,
    ),
  );
  const unknown = '\uFFFF'.repeat(3);
  const fromWords = [...wordsOf(openccDirections()['cn-tw'])].map(([word]) => ({
    word,
    to: undefined,
    weight: wordWeight,
  }));
  const ofTaiwan = options.words === undefined ? [] : taiwanWords(options.words);
  const fromLists = [...fromWords, ...ofTaiwan].flatMap(({ word, to, weight }) =>
    word.length < 2
      ? []
      : [...word].flatMap((_, i) =>
          example(
            unknown + word + unknown,
            i + 3,
            (text) => to?.charAt(i) ?? text.charAt(i + 3),
            weight,
            false,
          ),
        ),
  );
  console.log(`${readings.size} characters, ${fromLines.length} examples, ${fromLists.length} from words`);
  return [...fromLines, ...fromLists];
}

/**
 * @param {Int8Array} cautions
 * @param {Uint16Array} unweighed
 * @param {Int32Array} known
 */
function modelWith(cautions, unweighed, known) {
  const sections = { weights, cautions, readings: listedReadings(), known, unweighed };
  return createModel(
    /** @type {any} */ ({
      section: (/** @type {string} */ _type, /** @type {keyof sections} */ name) => sections[name],
    }),
  );
}

/**
 * A converter that tells of each decision whether it stands in a known word.
 *
 * @param {Int8Array} cautions
 * @param {Uint16Array} unweighed
 * @param {Int32Array} known
 */
function explained(cautions, unweighed, known) {
  const model = modelWith(cautions, unweighed, known);
  /** @type {Map<number, boolean>} */
  const asked = new Map();
  const convert = createTraditionalConverter(
    dictionary,
    {
      ...model,
      isInKnownWord(place) {
        const isKnown = model.isInKnownWord(place);
        asked.set(place.at, isKnown);
        return isKnown;
      },
    },
    'tw',
  );
  return (/** @type {string} */ source) => {
    asked.clear();
    /** @type {(import('../dist/conversion/decision.js').Decision & { isKnown: boolean })[]} */
    const decisions = [];
    const { text } = convert(source, undefined, (decision) =>
      decisions.push({ ...decision, isKnown: asked.get(decision.start) === true }),
    );
    return { text, decisions };
  };
}

/**
 * The section `known`: words that are right in at least `knownTimes` places of the lines and wrong in none, and dongbei's own, if they
 * are wrong in none.
 */
function knownWords() {
  const model = modelWith(noCautions(readings), new Uint16Array(0), new Int32Array(0));
  /** @type {Map<number, { right: number, wrong: number }>} */
  const seen = new Map();
  /** @type {Set<number>} */
  const own = new Set();
  const place = { at: -1, key: 0 };
  const convert = createTraditionalConverter(
    dictionary,
    {
      ...model,
      isInKnownWord(asked) {
        if (place.at === -1) own.add(knownWordKey(asked));
        if (place.at === asked.at) place.key = knownWordKey(asked);
        return false;
      },
    },
    'tw',
  );
  for (const word of ownWords()) convert(word, undefined, () => undefined);
  for (const { simplified, at, label, places } of lines) {
    place.at = at;
    place.key = 0;
    let reading = '';
    convert(simplified, undefined, ({ start, reason, to }) => {
      if (start === at && reason === 'word') reading = to;
    });
    if (reading === '' || place.key === 0) continue;
    const of = seen.get(place.key) ?? { right: 0, wrong: 0 };
    if (reading === label) of.right += places;
    else of.wrong += places;
    seen.set(place.key, of);
  }
  const reliable = [...seen].filter(([, { right, wrong }]) => right >= knownTimes && wrong === 0);
  const trusted = [...own].filter((key) => (seen.get(key)?.wrong ?? 0) === 0);
  return Int32Array.from(new Set([...reliable.map(([key]) => key), ...trusted])).sort();
}

/** Simplified words of data/phrases.tsv and data/words.txt. */
function ownWords() {
  const simplify = converterOf(openccDirections()['tw-cn']);
  return [
    ...readPhrases(readFileSync('data/phrases.tsv', 'utf8')).hant.filter(({ to }) => to !== '-'),
    ...readWords(readFileSync('data/words.txt', 'utf8'), simplify),
  ].map(({ from }) => from);
}

/** How else characters read that are not weighed: what the lines or, where they do not, the dictionary's words have most often. */
function otherReadings() {
  const map = dictionary.section('Uint16Array', 'cn.map');
  const contested = dictionary.section('Uint8Array', 'cn.contested');
  /** @type {Map<string, Map<string, number>>} */
  const counts = new Map();
  const count = (/** @type {string} */ unit, /** @type {string} */ label, /** @type {number} */ times) => {
    if (contested[unit.charCodeAt(0)] !== 1 || readings.has(unit)) return;
    if (label === String.fromCharCode(map[unit.charCodeAt(0)] ?? 0)) return;
    const of = counts.get(unit) ?? new Map();
    counts.set(unit, of.set(label, (of.get(label) ?? 0) + times));
  };
  // A place in a text says more than any number of words.
  for (const { unit, label, places } of lines) count(unit, label, places * 1000);
  for (const [word, reading] of wordsOf(openccDirections()['cn-tw'])) {
    if (word.length < 2 || word.length !== reading.length) continue;
    [...word].forEach((unit, i) => count(unit, reading.charAt(i), 1));
  }
  return new Map(
    [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([unit, of]) => {
        const [[most = ''] = []] = [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
        return [unit, most];
      }),
  );
}

/**
 * Errors among the lines aside, each line counted as often as it occurs in text, and how sure the converter was of those
 * that are left (natural log odds, as `dongbei check` looks at them).
 *
 * @param {Example[]} aside
 */
function report(aside) {
  const convert = explained(cautions, unweighed, known);
  let [before, after, mended, broken] = [0, 0, 0, 0];
  /** @type {number[]} */
  const odds = [];
  for (const { unit, base, label, weight, text, at } of aside) {
    const { text: output, decisions } = convert(text);
    const sure = decisions.find(({ start }) => start === at)?.other?.logOdds;
    const isRight = output.charAt(at) === readings.get(String.fromCharCode(unit))?.[label];
    if (base !== label) before += weight;
    if (isRight && base !== label) mended += 1;
    if (isRight) continue;
    after += weight;
    odds.push(sure ?? Infinity);
    if (base === label) broken += 1;
  }
  const below = [2, 3, 4, 5].map((limit) => {
    const share = odds.filter((each) => each < limit).length / odds.length;
    return `${(100 * share).toFixed(0)} % below ${limit}`;
  });
  console.log(
    `${aside.length} lines aside: errors of the dictionary ${before.toFixed(0)}, with the model ${after.toFixed(0)}; ` +
      `lines mended ${mended}, broken ${broken}; log odds of the ${odds.length} left: ${below.join(', ')}`,
  );
}

function write() {
  const file = sectionsFile({ weights, readings: listedReadings(), cautions, known, unweighed }, {});
  writeFileSync(options.out, file);
  console.log(`${options.out}: ${file.length} bytes`);
}

/** Each entry: how many readings, the Simplified character, the readings. */
function listedReadings() {
  const entries = [...readings].flatMap(([unit, of]) => [
    of.length,
    ...[unit, ...of].map((each) => each.charCodeAt(0)),
  ]);
  return Uint16Array.from(entries);
}
