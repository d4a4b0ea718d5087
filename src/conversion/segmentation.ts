import { wordCost, wordNumber, type WordTable } from './word-table.js';

/**
 * What is known of a stretch of Simplified text before a choice is made: where its words begin and end, and which
 * words of the dictionary begin where. One object serves all stretches, one after the other; offsets count from the
 * stretch's start.
 */
export interface Segmentation {
  /** By offset: where the word that the unit is in begins and ends. */
  readonly wordStart: Int32Array;
  readonly wordEnd: Int32Array;
  /** By offset, one more than there are units: 1 where a word begins or ends. */
  readonly boundary: Uint8Array;
  /** Dictionary words that begin at offset `i`: those from `firstMatch[i]` to before `firstMatch[i + 1]`, shortest first. */
  readonly firstMatch: Int32Array;
  readonly matchEnd: Int32Array;
  /** What the node says of the word: see `word-table.ts`. */
  readonly matchWord: Int32Array;
}

/** Cuts units [start, end) of a text. The result is valid until the next call. */
export type Segmenter = (units: Uint16Array, start: number, end: number) => Segmentation;

/**
 * The most probable path over words with frequencies, as jieba finds it, in whole numbers and so the same everywhere.
 *
 * @param unknownCost of a unit that is no word
 */
export function createSegmenter(table: WordTable, unknownCost: number): Segmenter {
  const { codes, nodes } = table;
  let size = 0;
  let best = new Int32Array(0);
  let back = new Int32Array(0);
  let found: Segmentation;
  let [matchEnd, matchWord] = [new Int32Array(64), new Int32Array(64)];

  function reserve(length: number): void {
    size = Math.max(256, length * 2);
    best = new Int32Array(size + 1);
    back = new Int32Array(size + 1);
    found = {
      wordStart: new Int32Array(size + 1),
      wordEnd: new Int32Array(size + 1),
      boundary: new Uint8Array(size + 1),
      firstMatch: new Int32Array(size + 1),
      matchEnd,
      matchWord,
    };
  }

  function reserveMatches(): void {
    const [ends, numbers] = [new Int32Array(matchEnd.length * 2), new Int32Array(matchEnd.length * 2)];
    ends.set(matchEnd);
    numbers.set(matchWord);
    [matchEnd, matchWord] = [ends, numbers];
    found = { ...found, matchEnd, matchWord };
  }

  reserve(0);
  return (units, start, end) => {
    const length = end - start;
    if (length > size) reserve(length);
    best.fill(0x7fffffff, 0, length + 1);
    best[0] = 0;
    let matches = 0;
    for (let from = 0; from < length; from += 1) {
      const cost = best[from] ?? 0;
      found.firstMatch[from] = matches;
      if (cost + unknownCost < (best[from + 1] ?? 0)) {
        best[from + 1] = cost + unknownCost;
        back[from + 1] = from;
      }
      let node = 1;
      for (let at = from; at < length; at += 1) {
        const code = codes[units[start + at] ?? 0] ?? 0;
        const next = (nodes[3 * node] ?? 0) + code;
        if (nodes[3 * next + 1] !== node) break;
        node = next;
        const value = nodes[3 * next + 2] ?? 0;
        if (value === 0) continue;
        const ownCost = wordCost(value);
        // Of two paths that cost the same, the one with the longer last word is kept: it was found first.
        if (ownCost !== 0 && cost + ownCost < (best[at + 1] ?? 0)) {
          best[at + 1] = cost + ownCost;
          back[at + 1] = from;
        }
        if (wordNumber(value) !== 0) {
          if (matches === matchEnd.length) reserveMatches();
          matchEnd[matches] = at + 1;
          matchWord[matches] = value;
          matches += 1;
        }
      }
    }
    found.firstMatch[length] = matches;
    found.boundary.fill(0, 0, length + 1);
    found.boundary[length] = 1;
    for (let to = length; to > 0;) {
      const from = back[to] ?? 0;
      found.boundary[from] = 1;
      for (let at = from; at < to; at += 1) {
        found.wordStart[at] = from;
        found.wordEnd[at] = to;
      }
      to = from;
    }
    return found;
  };
}
