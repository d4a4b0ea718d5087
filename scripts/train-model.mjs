/**
 * Trains the model that weighs the readings of Simplified characters, and writes `data/model.bin`:
 *
 *     npm run train -- windows.tsv [--hold 10] [--out FILE]
 *
 * The file has lines `simplified<TAB>window`: a character and a piece of Traditional text around the one it stands
 * for, which is in `[ ]`; `^` and `$` where the sentence begins and ends. `--hold 10` keeps every tenth line aside,
 * trains on the others only, and says how the lines aside are read. Same lines, same bytes: no chance is involved.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { readDataFile } from '../dist/conversion/data-file.js';
import { maximumFeatures, writeFeatures } from '../dist/conversion/features.js';
import { createModel, scale, weightCount, weightIndex } from '../dist/conversion/model.js';
import { createTraditionalConverter } from '../dist/conversion/traditional-converter.js';
import { createWordConverter } from '../dist/conversion/word-converter.js';
import { jiebaWords } from './dictionary/jieba.mjs';
import { openccDirections, wordsOf } from './dictionary/opencc.mjs';
import { sectionsFile } from './dictionary/sections.mjs';

/** Readings that training saw less often than this are left to the dictionary. */
const leastExamples = 12;
/** Characters with readings that are spellings of one word (公布, 公佈): the dictionary's choice is kept, always the same. */
const spellings = new Set('升巨搜扎台布占局回了席杰折尽汇炼');
/** Surnames that the sampled text hardly has, and news has everywhere: the dictionary's words tell them apart. */
const surnames = new Set('姜');
/**
 * What an example counts that is special to the sampled text: Taiwan's 里 is the smallest district, which the
 * transcripts name at every turn.
 */
const localWeights = new Map([['里里', 0.02]]);
/** Han characters of the text that the lines were taken from. */
const sampledCharacters = 15e6;
/** What a word of the dictionary counts as an example, with nothing known of what stands around it. */
const wordWeight = 0.3;
const epochs = 8;
const learningRate = 0.05;

/** @typedef {{ simplified: string, at: number, unit: string, label: string }} Line */
/** @typedef {{ features: Int32Array, unit: number, base: number, label: number, weight: number, aside: boolean, text: string, at: number }} Example */

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { hold: { type: 'string', default: '0' }, out: { type: 'string', default: 'data/model.bin' } },
});
const [windows] = positionals;
if (windows === undefined) throw new Error('usage: npm run train -- windows.tsv [--hold 10] [--out FILE]');

const dictionary = readDataFile('dictionary.bin');
const lines = readLines(windows);
const readings = readingsIn(lines);
const examples = readExamples();
const weights = train(examples.filter(({ aside }) => !aside));
if (Number(options.hold) > 0) report(examples.filter(({ aside }) => aside));
write();

/** @param {string} file @returns {Line[]} */
function readLines(file) {
  const simplify = createWordConverter(dictionary, 'tw-cn');
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [unit = '', window = ''] = line.split('\t');
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
    if (contested[unit.charCodeAt(0)] !== 1 || spellings.has(unit) || surnames.has(unit)) continue;
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
    },
    'tw',
  );
  const hold = Number(options.hold);

  /** @param {string} text @param {number} at @param {(output: string) => string} labelIn @param {boolean} aside @returns {Example[]} */
  function example(text, at, labelIn, aside) {
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
        base,
        label,
        weight: 1,
        ...{ aside, text, at },
      },
    ];
  }

  const fromLines = lines.flatMap(({ simplified, at, label }, index) =>
    example(simplified, at, () => label, hold > 0 && index % hold === 0),
  );
  weigh(fromLines);
  const unknown = '\uFFFF'.repeat(3);
  const fromWords = [...wordsOf(openccDirections()['cn-tw']).keys()].flatMap((word) =>
    word.length < 2
      ? []
      : [...word].flatMap((_, i) =>
          example(unknown + word + unknown, i + 3, (text) => text.charAt(i + 3), false),
        ),
  );
  for (const each of fromWords) each.weight = wordWeight;
  console.log(`${readings.size} characters, ${fromLines.length} examples, ${fromWords.length} from words`);
  return [...fromLines, ...fromWords];
}

/**
 * The lines are a balanced sample: those that the dictionary reads right were cut down to 2000 for each reading. How
 * often a character really occurs, jieba's counts say; each line counts for as many.
 *
 * @param {Example[]} all
 */
function weigh(all) {
  const natural = new Float64Array(0x10000);
  for (const [word, { times }] of jiebaWords().words) {
    for (let i = 0; i < word.length; i += 1)
      natural[word.charCodeAt(i)] = (natural[word.charCodeAt(i)] ?? 0) + times;
  }
  const total = natural.reduce((sum, each) => sum + each, 0);
  const right = new Float64Array(0x10000);
  for (const { base, label, unit } of all) if (base === label) right[unit] = (right[unit] ?? 0) + 1;
  for (const each of all) {
    const expected = ((natural[each.unit] ?? 0) / total) * sampledCharacters;
    const unit = String.fromCharCode(each.unit);
    if (each.base === each.label) each.weight = Math.max(1, expected / (right[each.unit] ?? 1));
    else each.weight = localWeights.get(unit + (readings.get(unit)?.[each.label] ?? '')) ?? 1;
  }
}

/** AdaGrad (J. Duchi and others, 2011) on multinomial logistic loss. @param {Example[]} all @returns {Int8Array} */
function train(all) {
  const exact = new Float32Array(weightCount);
  const squares = new Float32Array(weightCount).fill(1e-6);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let i = 0; i < all.length; i += 1) {
      // A prime step mixes the characters, which the file has one after the other.
      const { features, label, unit, weight } = /** @type {Example} */ (
        all[(i * 7919 + epoch * 31) % all.length]
      );
      const scores = scoresOf(exact, features, unit);
      const top = Math.max(...scores);
      const sum = scores.reduce((total, score) => total + Math.exp(score - top), 0);
      for (let reading = 1; reading < scores.length; reading += 1) {
        const probability = Math.exp((scores[reading] ?? 0) - top) / sum;
        const gradient = weight * (probability - (reading === label ? 1 : 0));
        if (Math.abs(gradient) < 1e-4) continue;
        for (const feature of features) {
          const index = weightIndex(feature, reading);
          const square = (squares[index] ?? 0) + gradient * gradient;
          squares[index] = square;
          exact[index] = (exact[index] ?? 0) - (learningRate * gradient) / Math.sqrt(square);
        }
      }
    }
  }
  return Int8Array.from(exact, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale))));
}

/** @param {Float32Array | Int8Array} from @param {Int32Array} features @param {number} unit */
function scoresOf(from, features, unit) {
  const scores = new Float64Array(readings.get(String.fromCharCode(unit))?.length ?? 0);
  for (let reading = 1; reading < scores.length; reading += 1) {
    for (const feature of features)
      scores[reading] = (scores[reading] ?? 0) + (from[weightIndex(feature, reading)] ?? 0);
  }
  return scores;
}

/**
 * Errors among the lines aside, each line counted as often as it occurs in text, and how sure the converter was of those
 * that are left (natural log odds, as `dongbei check` looks at them).
 *
 * @param {Example[]} aside
 */
function report(aside) {
  const sections = { weights, readings: listedReadings() };
  const model = createModel(
    /** @type {any} */ ({
      section: (/** @type {string} */ _type, /** @type {keyof sections} */ name) => sections[name],
    }),
  );
  const convert = createTraditionalConverter(dictionary, model, 'tw');
  let [before, after, mended, broken] = [0, 0, 0, 0];
  /** @type {number[]} */
  const odds = [];
  for (const { unit, base, label, weight, text, at } of aside) {
    /** @type {number | undefined} */
    let sure;
    const { text: output } = convert(text, undefined, ({ start, other }) => {
      if (start === at) sure = other?.logOdds;
    });
    const isRight = output.charAt(at) === readings.get(String.fromCharCode(unit))?.[label];
    if (base !== label) before += weight;
    if (isRight && base !== label) mended += 1;
    if (isRight) continue;
    after += weight;
    odds.push(sure ?? Infinity);
    if (base === label) broken += 1;
  }
  const below = [2, 3, 3.75, 5].map((limit) => {
    const share = odds.filter((each) => each < limit).length / odds.length;
    return `${(100 * share).toFixed(0)} % below ${limit}`;
  });
  console.log(
    `${aside.length} lines aside: errors of the dictionary ${before.toFixed(0)}, with the model ${after.toFixed(0)}; ` +
      `lines mended ${mended}, broken ${broken}; log odds of the ${odds.length} left: ${below.join(', ')}`,
  );
}

function write() {
  writeFileSync(options.out, sectionsFile({ weights, readings: listedReadings() }, {}));
  const used = weights.reduce((count, weight) => count + (weight === 0 ? 0 : 1), 0);
  console.log(`${options.out}: ${used} of ${weightCount} weights`);
}

/** Each entry: how many readings, the Simplified character, the readings. */
function listedReadings() {
  const entries = [...readings].flatMap(([unit, of]) => [
    of.length,
    ...[unit, ...of].map((each) => each.charCodeAt(0)),
  ]);
  return Uint16Array.from(entries);
}
