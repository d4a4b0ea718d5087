import { foldText } from './fold-text.js';

/**
 * What an index is asked for: two code units of a folded line that stand side by side, the first in the upper half, or one by itself.
 * Never 0: no text is folded to one with a control character.
 */
export type Gram = number;

/** Every single unit and every two neighbours of each line, each once, in no order that means anything. */
export function gramsOf(lines: Iterable<string>): Uint32Array {
  // Most lines of the editions fold to the same.
  const folded = new Set<string>();
  for (const line of lines) folded.add(foldText(line));
  let most = 1;
  for (const { length } of folded) most += 2 * length;
  // Half of it stays empty, so that few grams meet in a place; to sort them all would take twice as long.
  const bits = Math.ceil(Math.log2(2 * most));
  const found = {
    grams: new Uint32Array(most),
    count: 0,
    places: new Uint32Array(2 ** bits),
    shift: 32 - bits,
  };
  for (const line of folded) {
    let before = 0;
    for (let at = 0; at < line.length; at += 1) {
      const unit = line.charCodeAt(at);
      add(found, unit);
      if (before !== 0) add(found, ((before << 16) | unit) >>> 0);
      before = unit;
    }
  }
  return found.grams.slice(0, found.count);
}

/** Grams in the order in which they came, and in the places of a hash table. */
interface FoundGrams {
  readonly grams: Uint32Array;
  count: number;
  readonly places: Uint32Array;
  readonly shift: number;
}

function add(found: FoundGrams, gram: Gram): void {
  const { places } = found;
  let place = Math.imul(gram, 0x9e3779b1) >>> found.shift;
  while (places[place] !== 0) {
    if (places[place] === gram) return;
    place = (place + 1) & (places.length - 1);
  }
  places[place] = gram;
  found.grams[found.count] = gram;
  found.count += 1;
}
