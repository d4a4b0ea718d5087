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
  let scratch = reserve(256, 256);

  return (units, start, end) => {
    const length = end - start;
    if (length >= scratch.codes.length) scratch = reserve(length * 2, scratch.found.matchEnd.length);
    // Everything in variables of this function: the loops below are where conversion spends its time.
    const { best, back, codes: run } = scratch;
    const { firstMatch, boundary, wordStart, wordEnd } = scratch.found;
    let { matchEnd, matchWord } = scratch.found;
    for (let at = 0; at < length; at += 1) run[at] = codes[units[start + at] ?? 0] ?? 0;
    best.fill(0x7fffffff, 0, length + 1);
    best[0] = 0;
    let matches = 0;
    for (let from = 0; from < length; from += 1) {
      const cost = best[from] ?? 0;
      firstMatch[from] = matches;
      if (cost + unknownCost < (best[from + 1] ?? 0)) {
        best[from + 1] = cost + unknownCost;
        back[from + 1] = from;
      }
      let node = 1;
      for (let at = from; at < length; at += 1) {
        const next = 3 * ((nodes[3 * node] ?? 0) + (run[at] ?? 0));
        if (nodes[next + 1] !== node) break;
        node = next / 3;
        const value = nodes[next + 2] ?? 0;
        if (value === 0) continue;
        const ownCost = wordCost(value);
        // Of two paths that cost the same, the one with the longer last word is kept: it was found first.
        if (ownCost !== 0 && cost + ownCost < (best[at + 1] ?? 0)) {
          best[at + 1] = cost + ownCost;
          back[at + 1] = from;
        }
        if (wordNumber(value) !== 0) {
          if (matches === matchEnd.length) {
            scratch = { ...scratch, found: withMoreMatches(scratch.found) };
            ({ matchEnd, matchWord } = scratch.found);
          }
          matchEnd[matches] = at + 1;
          matchWord[matches] = value;
          matches += 1;
        }
      }
    }
    firstMatch[length] = matches;
    boundary.fill(0, 0, length + 1);
    boundary[length] = 1;
    for (let to = length; to > 0;) {
      const from = back[to] ?? 0;
      boundary[from] = 1;
      for (let at = from; at < to; at += 1) {
        wordStart[at] = from;
        wordEnd[at] = to;
      }
      to = from;
    }
    return scratch.found;
  };
}

interface Scratch {
  readonly codes: Uint16Array;
  /** By offset: the cost of the best path that ends there, and where its last word begins. */
  readonly best: Int32Array;
  readonly back: Int32Array;
  readonly found: Segmentation;
}

function reserve(size: number, matches: number): Scratch {
  return {
    codes: new Uint16Array(size),
    best: new Int32Array(size + 1),
    back: new Int32Array(size + 1),
    found: {
      wordStart: new Int32Array(size + 1),
      wordEnd: new Int32Array(size + 1),
      boundary: new Uint8Array(size + 1),
      firstMatch: new Int32Array(size + 1),
      matchEnd: new Int32Array(matches),
      matchWord: new Int32Array(matches),
    },
  };
}

function withMoreMatches(found: Segmentation): Segmentation {
  const more = {
    matchEnd: new Int32Array(found.matchEnd.length * 2),
    matchWord: new Int32Array(found.matchEnd.length * 2),
  };
  more.matchEnd.set(found.matchEnd);
  more.matchWord.set(found.matchWord);
  return { ...found, ...more };
}
