import { readFileSync } from 'node:fs';

import { groundOf, grounds, scale } from '../../dist/conversion/model.js';
import { createWordConverter } from '../../dist/conversion/word-converter.js';

/** How many errors of each kind are taken as having happened as expected, before any was counted. */
const belief = 2;

/**
 * How much surer or less sure the model may be than it is, for each reading and ground: by how often it is wrong in text
 * that it was not trained on, against how often its odds say that it is.
 *
 * @param {Map<string, string[]>} readings
 * @param {Map<string, number>} localWeights what an error counts, by character and right reading, where it is special to Taiwan
 * @param {import('../../dist/conversion/data-file.js').DataFile} dictionary
 * @param {import('../../dist/conversion/decision.js').TextConverter} convert with the model, without cautions
 * @param {string[]} files of Traditional text, a sentence or a paragraph a line
 * @param {string | undefined} variants see `foldOf`
 */
export function cautionsOf(readings, localWeights, dictionary, convert, files, variants) {
  const standard = createWordConverter(dictionary, 't-tw');
  const simplify = createWordConverter(dictionary, 'tw-cn');
  const fold = foldOf(variants);
  /** @type {Map<string, { expected: number, wrong: number }>} */
  const counts = new Map();
  for (const line of files.flatMap((file) => readFileSync(file, 'utf8').split('\n'))) {
    const gold = standard(line).text;
    const { text } = simplify(gold);
    /** @type {import('../../dist/conversion/decision.js').Decision[]} */
    const decisions = [];
    const output = convert(text, undefined, (decision) => decisions.push(decision)).text;
    const [right, ours] = [fold(gold), fold(output)];
    if (right.length !== ours.length || ours.length !== text.length) continue;
    for (const { start, from, to, reason, word, other } of decisions) {
      if (other === undefined || (reason !== 'word' && reason !== 'context' && reason !== 'usual')) continue;
      const key = from + to + groundOf(reason, word?.length ?? 0);
      const of = counts.get(key) ?? { expected: 0, wrong: 0 };
      of.expected += 1 / (1 + Math.exp(other.logOdds));
      if (right.charAt(start) !== ours.charAt(start))
        of.wrong += localWeights.get(from + gold.charAt(start)) ?? 1;
      counts.set(key, of);
    }
  }
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

/** Makes spellings that count as equal the same. @param {string | undefined} file of lines `form<TAB>same as` */
function foldOf(file) {
  if (file === undefined) return (/** @type {string} */ text) => text;
  const forms = new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [form = '', same = ''] = line.split('\t');
        return [form, same];
      }),
  );
  const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.join('|'), 'gu');
  return (/** @type {string} */ text) => text.replace(pattern, (form) => forms.get(form) ?? form);
}
