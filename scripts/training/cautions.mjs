import { readFileSync } from 'node:fs';

import { groundOf, grounds, scale } from '../../dist/conversion/model.js';
import { createWordConverter } from '../../dist/conversion/word-converter.js';

/** How many errors of each kind are taken as having happened as expected, before any was counted. */
const belief = 2;
/** A character that is not weighed is taken to be wrong once in so many places, before any was counted. */
const trusted = 100;
/** Of characters that are surer than this (natural log odds), or were never wrong, nothing is kept: nobody is asked about them. */
const surest = 6;

/** @typedef {import('../../dist/conversion/decision.js').Decision} Decision */
/** @typedef {(text: string) => { text: string, decisions: (Decision & { isKnown: boolean })[] }} Explained */

/**
 * Counts what the converter has wrong in text that it was not trained on.
 *
 * @param {import('../../dist/conversion/data-file.js').DataFile} dictionary
 * @param {Map<string, string[]>} readings
 * @param {Map<string, number>} localWeights what an error counts, by character and right reading, where it is special to Taiwan
 * @param {Explained} convert with the model, without cautions
 * @param {string[]} files of Traditional text, a sentence or a paragraph a line
 * @param {string[]} variants see `foldOf`
 */
export function countErrors(dictionary, readings, localWeights, convert, files, variants) {
  const standard = createWordConverter(dictionary, 't-tw');
  const simplify = createWordConverter(dictionary, 'tw-cn');
  const fold = foldOf(variants);
  /** @type {Map<string, { expected: number, wrong: number }>} */
  const weighed = new Map();
  /** @type {Map<string, { times: number, wrong: number }>} */
  const unweighed = new Map();
  for (const line of files.flatMap((file) => readFileSync(file, 'utf8').split('\n'))) {
    const gold = standard(line).text;
    const source = simplify(gold).text;
    const { text, decisions } = convert(source);
    const [right, ours] = [fold(gold), fold(text)];
    if (right.length !== ours.length || ours.length !== source.length) continue;
    for (const { start, from, to, reason, word, other, isKnown } of decisions) {
      if (other === undefined || (reason !== 'word' && reason !== 'context' && reason !== 'usual')) continue;
      const isWrong = right.charAt(start) !== ours.charAt(start);
      const loss = isWrong ? (localWeights.get(from + gold.charAt(start)) ?? 1) : 0;
      if (readings.has(from)) {
        const key = from + to + groundOf(reason, word?.length ?? 0, isKnown);
        const of = weighed.get(key) ?? { expected: 0, wrong: 0 };
        weighed.set(key, {
          expected: of.expected + 1 / (1 + Math.exp(other.logOdds)),
          wrong: of.wrong + loss,
        });
      } else {
        const of = unweighed.get(from) ?? { times: 0, wrong: 0 };
        unweighed.set(from, { times: of.times + 1, wrong: of.wrong + loss });
      }
    }
  }
  return { weighed, unweighed };
}

/**
 * How much surer or less sure the model may be than it is, for each reading and ground: by how often it is wrong, against how often
 * its odds say that it is.
 *
 * @param {Map<string, string[]>} readings
 * @param {ReturnType<typeof countErrors>['weighed']} counts
 */
export function cautionsOf(readings, counts) {
  return Int8Array.from(
    [...readings].flatMap(([unit, of]) =>
      of.flatMap((reading) =>
        grounds.map((ground) => {
          const { expected, wrong } = counts.get(unit + reading + ground) ?? { expected: 0, wrong: 0 };
          return Math.round(scale * Math.log((wrong + belief) / (expected + belief)));
        }),
      ),
    ),
  );
}

/** @param {Map<string, string[]>} readings */
export function noCautions(readings) {
  const count = [...readings.values()].reduce((sum, of) => sum + of.length, 0);
  return new Int8Array(grounds.length * count);
}

/**
 * The section `unweighed`: characters that are not weighed, how else each reads, and its odds.
 *
 * @param {ReadonlyMap<string, string>} others how else, by character
 * @param {ReturnType<typeof countErrors>['unweighed']} counts empty where nothing is counted yet: then all are kept
 */
export function unweighedOf(others, counts) {
  const entries = [...others].map(([unit, other]) => {
    const { times, wrong } = counts.get(unit) ?? { times: 0, wrong: 0 };
    return { unit, other, wrong, odds: Math.log((times - wrong + trusted) / (wrong + 1)) };
  });
  return Uint16Array.from(
    entries
      .filter(({ odds, wrong }) => odds < surest && (wrong > 0 || counts.size === 0))
      .flatMap(({ unit, other, odds }) => [
        ...[unit, other].map((each) => each.charCodeAt(0)),
        Math.max(0, Math.round(odds * scale)),
      ]),
  );
}

/** Makes spellings that count as equal the same. @param {string[]} files of lines `form<TAB>same as` */
function foldOf(files) {
  const listed = files
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [form = '', same = ''] = line.split('\t');
      return /** @type {const} */ ([form, same]);
    });
  if (listed.length === 0) return (/** @type {string} */ text) => text;
  const single = new Map(listed.filter(([form]) => form.length === 1));
  const folded = (/** @type {string} */ same) => [...same].map((each) => single.get(each) ?? each).join('');
  const forms = new Map(listed.map(([form, same]) => [form, folded(same)]));
  const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.join('|'), 'gu');
  return (/** @type {string} */ text) => text.replace(pattern, (form) => forms.get(form) ?? form);
}
