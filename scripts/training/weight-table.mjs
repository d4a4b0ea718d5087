import { bucketCount, bucketOf, markOf, scale } from '../../dist/conversion/model.js';

/**
 * The table that `src/conversion/model.ts` reads. Where a bucket is full, what is left out is what changes least: the
 * smaller weight, of equal ones that of fewer examples.
 *
 * @param {import('./regression.mjs').Weights} found
 */
export function weightTable(found) {
  const table = new Int32Array(2 * bucketCount);
  const bytes = new Uint8Array(table.buffer);
  const worth = (/** @type {{ byte: number, times: number }} */ { byte, times }) =>
    Math.abs(byte) * Math.sqrt(times);
  const entries = [...found]
    .map(([key, { weight, times }]) => ({ key, times, byte: byteOf(weight) }))
    .filter(({ byte }) => byte !== 0)
    .sort((a, b) => worth(b) - worth(a) || a.key - b.key);
  let lost = 0;
  for (const { key, byte } of entries) {
    const at = 8 * bucketOf(key);
    const place = [0, 1, 2, 3].find((each) => bytes[at + each] === 0 || bytes[at + each] === markOf(key));
    if (place === undefined || bytes[at + place] !== 0) lost += 1;
    else {
      bytes[at + place] = markOf(key);
      bytes[at + 4 + place] = byte & 0xff;
    }
  }
  console.log(`${entries.length - lost} weights, ${lost} left out`);
  return table;
}

/** @param {number} weight */
function byteOf(weight) {
  return Math.max(-127, Math.min(127, Math.round(weight * scale)));
}
