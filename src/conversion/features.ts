import { classOf, digit, letter, sentenceEnd, sentenceStart } from './character-classes.js';
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

/**
 * The features of a place as 32-bit numbers: hashes of what stands around it, each with its kind and with the
 * character itself (feature hashing: K. Weinberger and others, “Feature Hashing for Large Scale Multitask Learning”,
 * 2009). Training and conversion both call this, so that they mean the same. Returns how many there are.
 */
export function writeFeatures(place: Place, into: Int32Array): number {
  const { units, length, at, start, end, words } = place;
  const own = Math.imul(units[at] ?? 0, 0x9e3779b1);
  // Three characters on each side, up to where the sentence begins or ends.
  let [a, b, c] = [sentenceStart, 0, 0];
  if (at > 0 && !endsSentence(units[at - 1] ?? 0)) {
    [a, b] = [kindOf(units[at - 1] ?? 0), sentenceStart];
    if (at > 1 && !endsSentence(units[at - 2] ?? 0)) {
      [b, c] = [kindOf(units[at - 2] ?? 0), sentenceStart];
      if (at > 2 && !endsSentence(units[at - 3] ?? 0)) c = kindOf(units[at - 3] ?? 0);
    }
  }
  let [x, y, z] = [sentenceEnd, 0, 0];
  if (at + 1 < length && !isBreak(units[at + 1] ?? 0)) {
    [x, y] = [kindOf(units[at + 1] ?? 0), sentenceEnd];
    if (at + 2 < length && !isBreak(units[at + 2] ?? 0) && !endsSentence(units[at + 1] ?? 0)) {
      [y, z] = [kindOf(units[at + 2] ?? 0), sentenceEnd];
      if (at + 3 < length && !isBreak(units[at + 3] ?? 0) && !endsSentence(units[at + 2] ?? 0))
        z = kindOf(units[at + 3] ?? 0);
    }
  }
  const { base, phraseStart, phraseEnd } = place;
  const inPhrase = Math.min(phraseEnd - phraseStart, 4);
  const local = at - start;
  const wordStart = words.wordStart[local] ?? 0;
  const wordEnd = words.wordEnd[local] ?? 0;
  const [ab, xy] = [pair(a, b), pair(x, y)];
  const word = hashOf(units, start + wordStart, start + wordEnd);
  const previousStart = wordStart > 0 ? (words.wordStart[wordStart - 1] ?? 0) : wordStart;
  const nextEnd = start + wordEnd < end ? (words.wordEnd[wordEnd] ?? 0) : wordEnd;
  const previous = wordStart > 0 ? hashOf(units, start + previousStart, start + wordStart) : a * 3;
  const next = nextEnd > wordEnd ? hashOf(units, start + wordEnd, start + nextEnd) : x * 5;
  const [left, right] = [classOf[a] ?? 0, classOf[x] ?? 0];
  const lengths = ((wordStart - previousStart) * 8 + wordEnd - wordStart) * 8 + nextEnd - wordEnd;
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
  add(10, ab);
  add(11, xy);
  add(12, pair(a, x));
  add(13, pair(ab, c));
  add(14, pair(xy, z));
  add(15, pair(ab, x));
  add(16, pair(xy, a));
  add(17, pair(ab, xy));
  add(18, pair(b, x));
  add(19, pair(a, y));
  add(20, pair(word, local - wordStart));
  add(21, pair(wordEnd - wordStart, local - wordStart));
  add(22, pair(previous, local - wordStart));
  add(23, pair(next, wordEnd - local));
  add(24, pair(previous, word));
  add(25, pair(word, next));
  add(26, pair(pair(previous, word), next));
  add(27, pair(left, x));
  add(28, pair((classOf[b] ?? 0) * 4 + left, right * 4 + (classOf[y] ?? 0)));
  add(29, pair(left, pair(lengths, local - wordStart)));
  if (phraseEnd > phraseStart) add(30, pair(hashOf(units, phraseStart, phraseEnd), base));
  return count;
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
