import type { Segmentation } from './segmentation.js';

/**
 * A place in a text that a reading is wanted for, and what was found about it so far. One object serves all places.
 */
export interface Place {
  /** The whole text. */
  units: Uint16Array;
  length: number;
  /** The stretch of Han characters around the place. */
  start: number;
  end: number;
  words: Segmentation;
  /** The place in the text. */
  at: number;
  /** What the dictionary makes of the character there. */
  base: number;
  /** The dictionary word that it stands in, by offsets of the text; both equal `at` where it stands in none. */
  phraseStart: number;
  phraseEnd: number;
}

/** Enough for all features of a place. */
export const maximumFeatures = 48;

const sentenceStart = 2;
const sentenceEnd = 3;
const digit = 4;
const letter = 5;

/**
 * The features of a place as 32-bit numbers: hashes of what stands around it, each with its kind and with the
 * character itself (feature hashing: K. Weinberger and others, “Feature Hashing for Large Scale Multitask Learning”,
 * 2009). Training and conversion both call this, so that they mean the same. Returns how many there are.
 */
export function writeFeatures(place: Place, into: Int32Array): number {
  const { units, at, start, end, words } = place;
  const own = Math.imul(units[at] ?? 0, 0x9e3779b1);
  const [a, b, c] = [before(place, 1), before(place, 2), before(place, 3)];
  const [x, y, z] = [after(place, 1), after(place, 2), after(place, 3)];
  const { base, phraseStart, phraseEnd } = place;
  const inPhrase = Math.min(phraseEnd - phraseStart, 4);
  const local = at - start;
  const wordStart = words.wordStart[local] ?? 0;
  const wordEnd = words.wordEnd[local] ?? 0;
  let count = 0;
  const add = (kind: number, hash: number): void => {
    into[count] = mixed(Math.imul(own ^ hash, 0x85ebca6b) ^ Math.imul(kind, 0xc2b2ae35));
    count += 1;
  };
  add(1, 0);
  add(2, base);
  add(3, base * 8 + inPhrase);
  add(4, a);
  add(5, b);
  add(6, c);
  add(7, x);
  add(8, y);
  add(9, z);
  add(10, pair(a, b));
  add(11, pair(x, y));
  add(12, pair(a, x));
  add(13, pair(pair(a, b), c));
  add(14, pair(pair(x, y), z));
  add(15, pair(pair(a, b), x));
  add(16, pair(pair(x, y), a));
  add(17, pair(pair(a, b), pair(x, y)));
  add(18, pair(b, x));
  add(19, pair(a, y));
  const word = hashOf(units, start + wordStart, start + wordEnd);
  add(20, pair(word, local - wordStart));
  add(21, pair(wordEnd - wordStart, local - wordStart));
  const previous =
    wordStart > 0 ? hashOf(units, start + (words.wordStart[wordStart - 1] ?? 0), start + wordStart) : a * 3;
  const next =
    start + wordEnd < end ? hashOf(units, start + wordEnd, start + (words.wordEnd[wordEnd] ?? 0)) : x * 5;
  add(22, pair(previous, local - wordStart));
  add(23, pair(next, wordEnd - local));
  add(24, pair(previous, word));
  add(25, pair(word, next));
  add(26, pair(pair(previous, word), next));
  if (phraseEnd > phraseStart) add(27, pair(hashOf(units, phraseStart, phraseEnd), base));
  return count;
}

/** The unit `distance` before the place; nothing comes before the start of a sentence. */
function before({ units, at }: Place, distance: number): number {
  for (let back = 1; back <= distance; back += 1) {
    if (at - back < 0 || endsSentence(units[at - back] ?? 0)) return back === distance ? sentenceStart : 0;
  }
  return kindOf(units[at - distance] ?? 0);
}

/** The unit `distance` after the place; nothing comes after the end of a sentence. */
function after({ units, at, length }: Place, distance: number): number {
  for (let on = 1; on <= distance; on += 1) {
    const ended =
      at + on >= length || isBreak(units[at + on] ?? 0) || (on > 1 && endsSentence(units[at + on - 1] ?? 0));
    if (ended) return on === distance ? sentenceEnd : 0;
  }
  return kindOf(units[at + distance] ?? 0);
}

function endsSentence(unit: number): boolean {
  return unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || isBreak(unit);
}

/** The end of a line, or what stands for something that is no text: as if the text ended before it. */
function isBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0xfffc;
}

function kindOf(unit: number): number {
  if (unit >= 0x2e80) return unit;
  if (unit >= 0x30 && unit <= 0x39) return digit;
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) ? letter : unit;
}

function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at += 1) hash = pair(hash, units[at] ?? 0);
  return hash;
}

function pair(a: number, b: number): number {
  return (Math.imul(a, 0x01000193) ^ b) + 0x7f4a7c15;
}

/** The finalizer of MurmurHash3, so that every bit depends on all. */
function mixed(hash: number): number {
  let value = hash ^ (hash >>> 16);
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  value = Math.imul(value, 0xc2b2ae35);
  return value ^ (value >>> 16);
}
