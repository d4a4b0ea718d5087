import type { DataFile } from './data-file.js';
import { maximumFeatures, writeFeatures, type Place } from './features.js';

/** Says how well each reading of a character fits a place. */
export interface Model {
  /** The readings it knows for a Simplified character, the usual one first; undefined where there is no choice. */
  readingsOf(unit: number): readonly number[] | undefined;
  /**
   * The score of each reading at a place, in sixteenths of natural log odds. The caller may change it; valid until the next call.
   */
  score(place: Place, readings: number): Int32Array;
}

/** Scores are in sixteenths, so that they are whole numbers and the same on every machine. */
export const scale = 16;

const weightBits = 20;

/** Where the weight of a feature for the reading `index` is; the first reading has none and scores 0. */
export function weightIndex(feature: number, index: number): number {
  return (feature + Math.imul(index, 0x9e3779b1)) >>> (32 - weightBits);
}

/** How many weights there are. */
export const weightCount = 1 << weightBits;

/**
 * Multinomial logistic regression over hashed features; `scripts/train-model.mjs` makes its weights.
 */
export function createModel(file: DataFile): Model {
  const weights = file.section('Int8Array', 'weights');
  const listed = file.section('Uint16Array', 'readings');
  const readings = new Map<number, readonly number[]>();
  // Each entry: how many readings, the Simplified character, the readings.
  for (let at = 0; at < listed.length;) {
    const count = listed[at] ?? 0;
    readings.set(listed[at + 1] ?? 0, Array.from(listed.subarray(at + 2, at + 2 + count)));
    at += 2 + count;
  }
  const features = new Int32Array(maximumFeatures);
  const scores = new Int32Array(16);
  return {
    readingsOf: (unit) => readings.get(unit),
    score(place, count) {
      const size = writeFeatures(place, features);
      scores[0] = 0;
      for (let reading = 1; reading < count; reading += 1) {
        let sum = 0;
        for (let at = 0; at < size; at += 1) sum += weights[weightIndex(features[at] ?? 0, reading)] ?? 0;
        scores[reading] = sum;
      }
      return scores;
    },
  };
}
