import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * @typedef {object} JiebaWord
 * @property {number} times how often jieba's corpus has it
 * @property {number} cost in a segmentation: −ln of its share, in thousandths, as in jieba's own most probable path
 * @property {string} kind jieba's tag: nr a name of a person, ns of a place …
 */

/**
 * jieba's words of Han characters.
 *
 * @returns {{ words: Map<string, JiebaWord>, unknownCost: number }} `unknownCost` is that of a character that is no word
 */
export function jiebaWords() {
  const text = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8');
  const entries = text.split('\n').flatMap((line) => {
    const [word = '', times = '', kind = ''] = line.split(' ');
    return Number(times) > 0 ? [{ word, times: Number(times), kind }] : [];
  });
  const total = entries.reduce((sum, { times }) => sum + times, 0);
  const cost = (/** @type {number} */ times) => Math.round(1000 * Math.log(total / times));
  return {
    words: new Map(
      entries
        .filter(({ word }) => /^\p{Script=Han}+$/u.test(word))
        .map(({ word, times, kind }) => [word, { times, kind, cost: cost(times) }]),
    ),
    unknownCost: cost(1),
  };
}
