import type { DataFile } from './data-file.js';
import { hashOf, maximumFeatures, pair, writeFeatures, type Place } from './features.js';

/** Says how well each reading of a character fits a place. */
export interface Model {
  /** The readings it knows for a Simplified character, the usual one first; undefined where there is no choice. */
  readingsOf(unit: number): readonly number[] | undefined;
  /**
   * The score of each reading at a place, in sixteenths of natural log odds. The caller may change it; valid until the next call.
   */
  score(place: Place, readings: number): Int32Array;
  /**
   * How much the odds of the reading with this index are to be told lower than they are, in the same measure; negative where
   * they may be told higher.
   */
  caution(unit: number, index: number, ground: Ground): number;
  /** Whether the place stands in a dictionary word that is right wherever training saw it, or that dongbei's own lists have. */
  isInKnownWord(place: Place): boolean;
  /**
   * Of a character that it does not weigh, but that may read otherwise where it stands in no word: how else, and the odds of the
   * usual reading, in the same measure.
   */
  unweighed(unit: number): { readonly other: number; readonly odds: number } | undefined;
}

/** Scores are in sixteenths, so that they are whole numbers and the same on every machine. */
export const scale = 16;

/**
 * What a reading is taken for: a dictionary word of two characters or of more, one that is known to be right, what stands around
 * it, or that it is usual.
 */
export type Ground = (typeof grounds)[number];

/** The order of the section `cautions`: for each reading of each character one number for each of these. */
export const grounds = ['pair', 'word', 'known', 'context', 'usual'] as const;

/** What a decision with this reason rests on; `length` is that of the dictionary word. */
export function groundOf(reason: 'word' | 'context' | 'usual', length: number, isKnown: boolean): Ground {
  if (reason !== 'word') return reason;
  return isKnown ? 'known' : length === 2 ? 'pair' : 'word';
}

/** The entry of the section `known` for a word and what the character at the place reads in it. */
export function knownWordKey({ units, phraseStart, phraseEnd, base }: Place): number {
  return pair(hashOf(units, phraseStart, phraseEnd), base) | 0;
}

/** What a feature says for the reading `index`; the first reading has none of its own and scores 0. */
export function keyOf(feature: number, index: number): number {
  return (feature + Math.imul(index, 0x9e3779b1)) | 0;
}

const bucketBits = 16;

/** How many buckets of four weights there are. */
export const bucketCount = 1 << bucketBits;

/**
 * Where the weight of a key stands: a bucket of four places, by the key's upper bits, and of those the one that is
 * marked with its lowest 8 bits. A feature that training never saw is so, all but once in 64 times, told from those it
 * did, and says nothing.
 */
export function bucketOf(key: number): number {
  return key >>> (32 - bucketBits);
}

/** The mark of a key: never 0, which marks an empty place. */
export function markOf(key: number): number {
  return key & 0xff || 1;
}

/**
 * Multinomial logistic regression over hashed features; `scripts/train-model.mjs` makes its weights. The section
 * `weights` has two numbers a bucket: the marks of its four places, and their weights, lowest byte first.
 */
export function createModel(file: DataFile): Model {
  const table = file.section('Int32Array', 'weights');
  const listed = file.section('Uint16Array', 'readings');
  const cautions = file.section('Int8Array', 'cautions');
  /** In ascending order. */
  const known = file.section('Int32Array', 'known');
  /** Three numbers for each character: itself, how else it reads, the odds. */
  const listedUnweighed = file.section('Uint16Array', 'unweighed');
  const unweighed = new Map<number, { other: number; odds: number }>();
  for (let at = 0; at + 2 < listedUnweighed.length; at += 3) {
    const [unit = 0, other = 0, odds = 0] = listedUnweighed.subarray(at, at + 3);
    unweighed.set(unit, { other, odds });
  }
  const readings = new Map<number, readonly number[]>();
  const cautionAt = new Map<number, number>();
  // Each entry: how many readings, the Simplified character, the readings.
  for (let [at, seen] = [0, 0]; at < listed.length;) {
    const count = listed[at] ?? 0;
    readings.set(listed[at + 1] ?? 0, Array.from(listed.subarray(at + 2, at + 2 + count)));
    cautionAt.set(listed[at + 1] ?? 0, seen);
    seen += grounds.length * count;
    at += 2 + count;
  }
  const features = new Int32Array(maximumFeatures);
  const scores = new Int32Array(16);

  function weightOf(key: number): number {
    const at = 2 * bucketOf(key);
    const marks = (table[at] ?? 0) ^ Math.imul(markOf(key), 0x01010101);
    // Zero where no byte is zero: S. Anderson, “Bit Twiddling Hacks”.
    if (((marks - 0x01010101) & ~marks & 0x80808080) === 0) return 0;
    const weights = table[at + 1] ?? 0;
    if ((marks & 0xff) === 0) return (weights << 24) >> 24;
    if ((marks & 0xff00) === 0) return (weights << 16) >> 24;
    return (marks & 0xff0000) === 0 ? (weights << 8) >> 24 : weights >> 24;
  }

  return {
    readingsOf: (unit) => readings.get(unit),
    caution(unit, index, ground) {
      const at = (cautionAt.get(unit) ?? 0) + grounds.length * index + grounds.indexOf(ground);
      return cautions[at] ?? 0;
    },
    isInKnownWord(place) {
      const key = knownWordKey(place);
      let [low, high] = [0, known.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((known[middle] ?? 0) < key) low = middle + 1;
        else high = middle;
      }
      return known[low] === key;
    },
    unweighed: (unit) => unweighed.get(unit),
    score(place, count) {
      const size = writeFeatures(place, features);
      scores[0] = 0;
      for (let reading = 1; reading < count; reading += 1) {
        let sum = 0;
        for (let at = 0; at < size; at += 1) sum += weightOf(keyOf(features[at] ?? 0, reading));
        scores[reading] = sum;
      }
      return scores;
    },
  };
}
