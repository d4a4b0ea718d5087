import { keyOf } from '../../dist/conversion/model.js';

/** @typedef {{ features: Int32Array, readings: number, label: number, weight: number }} Example `readings`: how many there are */
/** @typedef {Map<number, { weight: number, times: number }>} Weights by key; `times`: how many examples have it */

/** Keys that fewer examples have tell nothing that could be relied on. */
const leastTimes = 3;
const epochs = 6;
const learningRate = 0.1;
const smoothing = 1;
/** What a weight has to be worth to be other than zero, and what large ones cost. */
const lasso = 0.2;
const ridge = 0.5;

/**
 * FTRL-Proximal (H. B. McMahan and others, “Ad Click Prediction: a View from the Trenches”, 2013) on multinomial logistic
 * loss: features that say little get no weight at all.
 *
 * @param {Example[]} all
 * @returns {Weights} those that are not zero
 */
export function train(all) {
  const keys = keysOf(all);
  const gradients = new Float64Array(keys.length);
  const squares = new Float64Array(keys.length);
  const weightAt = (/** @type {number} */ slot) => {
    const sum = gradients[slot] ?? 0;
    if (Math.abs(sum) <= lasso) return 0;
    const rate = (smoothing + Math.sqrt(squares[slot] ?? 0)) / learningRate;
    return -(sum - Math.sign(sum) * lasso) / (rate + ridge);
  };
  const learn = (/** @type {number} */ slot, /** @type {number} */ gradient) => {
    const before = squares[slot] ?? 0;
    const after = before + gradient * gradient;
    const step = ((Math.sqrt(after) - Math.sqrt(before)) / learningRate) * weightAt(slot);
    gradients[slot] = (gradients[slot] ?? 0) + gradient - step;
    squares[slot] = after;
  };
  const slots = slotsOf(all, keys);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let i = 0; i < all.length; i += 1) {
      // A prime step mixes the characters, which the file has one after the other.
      const chosen = (i * 7919 + epoch * 31) % all.length;
      const { label, weight } = /** @type {Example} */ (all[chosen]);
      const ofReading = slots[chosen] ?? [];
      const scores = [0, ...ofReading.map((of) => of.reduce((sum, slot) => sum + weightAt(slot), 0))];
      const top = Math.max(...scores);
      const sum = scores.reduce((total, score) => total + Math.exp(score - top), 0);
      for (const [index, of] of ofReading.entries()) {
        const probability = Math.exp((scores[index + 1] ?? 0) - top) / sum;
        const gradient = weight * (probability - (index + 1 === label ? 1 : 0));
        if (Math.abs(gradient) >= 1e-4) for (const slot of of) learn(slot, gradient);
      }
    }
  }
  /** @type {Weights} */
  const found = new Map();
  for (const [slot, { key, times }] of keys.entries()) {
    const weight = weightAt(slot);
    if (weight !== 0) found.set(key, { weight, times });
  }
  return found;
}

/** The keys that enough examples have, in their order. @param {Example[]} all */
function keysOf(all) {
  const total = all.reduce((sum, { features, readings }) => sum + features.length * (readings - 1), 0);
  const every = new Int32Array(total);
  let size = 0;
  for (const { features, readings } of all) {
    for (let reading = 1; reading < readings; reading += 1) {
      for (const feature of features) {
        every[size] = keyOf(feature, reading);
        size += 1;
      }
    }
  }
  every.sort();
  /** @type {{ key: number, times: number }[]} */
  const keys = [];
  for (let at = 0; at < size;) {
    const key = every[at] ?? 0;
    let end = at + 1;
    while (end < size && every[end] === key) end += 1;
    if (end - at >= leastTimes) keys.push({ key, times: end - at });
    at = end;
  }
  return keys;
}

/**
 * By example, by reading after the first: where its keys are among all, without those that are not.
 *
 * @param {Example[]} all
 * @param {{ key: number }[]} keys
 */
function slotsOf(all, keys) {
  const slotOf = new Map(keys.map(({ key }, slot) => [key, slot]));
  return all.map(({ features, readings }) =>
    Array.from({ length: readings - 1 }, (_, index) =>
      Int32Array.from(features, (feature) => slotOf.get(keyOf(feature, index + 1)) ?? -1).filter(
        (slot) => slot >= 0,
      ),
    ),
  );
}
