/**
 * A stretch of time whose length is a power of two: seconds from `index · 2^level` on, counted from `zero`. Every stretch but the whole
 * is one of the two halves of another.
 */
export interface TimeNode {
  readonly level: number;
  readonly index: number;
}

/** A stretch with what happened in it: items `from` to (not including) `to` of a list, newest first. */
export interface TimeLeaf extends TimeNode {
  readonly from: number;
  readonly to: number;
}

/** Whatever has a time, in milliseconds since 1970. */
interface Dated {
  readonly instant: number;
}

/** Seconds before 1970 at which counting begins: years 0 to 9999 are below 2^39. */
const zero = 2 ** 37;
const whole: TimeNode = { level: 39, index: 0 };

/** For file names. */
export function nodeName({ level, index }: TimeNode): string {
  return `${String(level)}-${index.toString(36)}`;
}

export function isSameNode(a: TimeNode, b: TimeNode): boolean {
  return a.level === b.level && a.index === b.index;
}

/**
 * Cuts a list into stretches of at most `most` items, or of one second; the newest first, without empty ones. A stretch is halved exactly
 * where it holds more. So an item that comes or goes changes the stretch that it is in, which perhaps falls apart or becomes one with its
 * other half, and leaves all others as they are; where it was cut depends on nothing that was there before.
 */
export function timeLeaves(newestFirst: readonly Dated[], most: number): TimeLeaf[] {
  return leavesBelow(newestFirst, { ...whole, from: 0, to: newestFirst.length }, most);
}

/** The stretches that are parts of `node`. */
export function leavesWithin(newestFirst: readonly Dated[], node: TimeNode, most: number): TimeLeaf[] {
  return leavesBelow(newestFirst, itemsIn(newestFirst, node), most);
}

/** The stretch that an instant is in, which may be empty. */
export function leafAt(newestFirst: readonly Dated[], instant: number, most: number): TimeLeaf {
  let leaf: TimeLeaf = { ...whole, from: 0, to: newestFirst.length };
  while (isTooLarge(leaf, most)) {
    const [newer, older] = halves(newestFirst, leaf);
    leaf = secondOf(instant) >= startOf(newer) ? newer : older;
  }
  return leaf;
}

/** Finds a stretch in a list. */
export function itemsIn(newestFirst: readonly Dated[], node: TimeNode): TimeLeaf {
  const all = newestFirst.length;
  const end = startOf({ level: node.level, index: node.index + 1 });
  const from = firstBefore(newestFirst, end, 0, all);
  return { ...node, from, to: firstBefore(newestFirst, startOf(node), from, all) };
}

function leavesBelow(newestFirst: readonly Dated[], node: TimeLeaf, most: number): TimeLeaf[] {
  if (node.from === node.to) return [];
  if (!isTooLarge(node, most)) return [node];
  return halves(newestFirst, node).flatMap((half) => leavesBelow(newestFirst, half, most));
}

function isTooLarge({ level, from, to }: TimeLeaf, most: number): boolean {
  return level > 0 && to - from > most;
}

/** The newer one first. */
function halves(
  newestFirst: readonly Dated[],
  { level, index, from, to }: TimeLeaf,
): readonly [TimeLeaf, TimeLeaf] {
  const newer: TimeNode = { level: level - 1, index: 2 * index + 1 };
  const middle = firstBefore(newestFirst, startOf(newer), from, to);
  return [
    { ...newer, from, to: middle },
    { level: level - 1, index: 2 * index, from: middle, to },
  ];
}

function startOf({ level, index }: TimeNode): number {
  return index * 2 ** level;
}

function secondOf(instant: number): number {
  return Math.floor(instant / 1000) + zero;
}

/** Number of the first item of `from` to `to` that is older than a second. */
function firstBefore(newestFirst: readonly Dated[], second: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (secondOf(newestFirst[middle]?.instant ?? 0) < second) high = middle;
    else low = middle + 1;
  }
  return low;
}
