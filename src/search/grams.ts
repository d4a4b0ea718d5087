import { foldText } from './fold-text.js';

/**
 * What an index is asked for: two code units of a folded line that stand side by side, the first in the upper half, or one by itself.
 */
export type Gram = number;

/** Every single unit and every two neighbours of each line, each once, sorted. */
export function gramsOf(lines: Iterable<string>): Uint32Array {
  let grams = new Uint32Array(4096);
  let count = 0;
  // Most lines of the editions fold to the same.
  const seen = new Set<string>();
  for (const line of lines) {
    const folded = foldText(line);
    if (seen.has(folded)) continue;
    seen.add(folded);
    if (count + 2 * folded.length > grams.length) {
      const larger = new Uint32Array(2 * (count + 2 * folded.length));
      larger.set(grams);
      grams = larger;
    }
    let before = 0;
    for (let at = 0; at < folded.length; at += 1) {
      const unit = folded.charCodeAt(at);
      grams[count] = unit;
      if (before !== 0) grams[count + 1] = ((before << 16) | unit) >>> 0;
      count += before === 0 ? 1 : 2;
      before = unit;
    }
  }
  const sorted = grams.subarray(0, count).sort();
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    if (at > 0 && sorted[at] === sorted[at - 1]) continue;
    sorted[kept] = sorted[at] ?? 0;
    kept += 1;
  }
  return sorted.slice(0, kept);
}
