import { runsIntoTerm, type TermFinder } from './glossary.js';
import type { Place } from './features.js';
import { outputOf, wordNumber, type WordTable } from './word-table.js';

/** The longest of a region's own words that begins at `at`, between words of the segmentation, and what it becomes. */
export function findLocalWord(
  own: WordTable,
  { units, start, end, words }: Place,
  at: number,
  source: string,
  terms: TermFinder | undefined,
): { end: number; to: string } | undefined {
  const { boundary } = words;
  if (boundary[at - start] !== 1) return undefined;
  let [found, foundEnd] = [0, at];
  let node = 1;
  for (let next = at; next < end; next += 1) {
    const code = own.codes[units[next] ?? 0] ?? 0;
    const child = (own.nodes[3 * node] ?? 0) + code;
    if (code === 0 || own.nodes[3 * child + 1] !== node) break;
    node = child;
    const word = wordNumber(own.nodes[3 * node + 2] ?? 0);
    if (word === 0 || boundary[next + 1 - start] !== 1) continue;
    if (terms !== undefined && runsIntoTerm(terms, source, at, next + 1)) continue;
    [found, foundEnd] = [word, next + 1];
  }
  return found === 0 ? undefined : { end: foundEnd, to: outputOf(own, found) };
}
