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
  // What is around, each kind in a place of its own; all are mixed at once, which is faster than one by one.
  into[0] = 0;
  into[1] = base;
  into[2] = base * 8 + inPhrase;
  into[3] = a;
  into[4] = b;
  into[5] = c;
  into[6] = x;
  into[7] = y;
  into[8] = z;
  into[9] = ab;
  into[10] = xy;
  into[11] = pair(a, x);
  into[12] = pair(ab, c);
  into[13] = pair(xy, z);
  into[14] = pair(ab, x);
  into[15] = pair(xy, a);
  into[16] = pair(ab, xy);
  into[17] = pair(b, x);
  into[18] = pair(a, y);
  into[19] = pair(word, local - wordStart);
  into[20] = pair(wordEnd - wordStart, local - wordStart);
  into[21] = pair(previous, local - wordStart);
  into[22] = pair(next, wordEnd - local);
  into[23] = pair(previous, word);
  into[24] = pair(word, next);
  into[25] = pair(pair(previous, word), next);
  into[26] = pair(left, x);
  into[27] = pair((classOf[b] ?? 0) * 4 + left, right * 4 + (classOf[y] ?? 0));
  into[28] = pair(left, pair(lengths, local - wordStart));
  const isInPhrase = phraseEnd > phraseStart;
  if (isInPhrase) into[29] = pair(hashOf(units, phraseStart, phraseEnd), base);
  const count = isInPhrase ? 30 : 29;
  for (let kind = 0; kind < count; kind += 1) {
    into[kind] = mixed(Math.imul(own ^ (into[kind] ?? 0), 0x85ebca6b) ^ Math.imul(kind + 1, 0xc2b2ae35));
  }
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

/** A number for a piece of text: others may have it too, seldom. */
export function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at += 1) hash = pair(hash, units[at] ?? 0);
  return hash;
}

/** A number for two, in their order. */
export function pair(a: number, b: number): number {
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
