import { isRemoval, scanManifest } from './manifest.js';

/** The lines of a manifest that count: the last of each path. */
export interface LastLines {
  readonly stamp: string;
  /** Of all lines that tell of a path. */
  readonly lines: number;
  /** By this the hashes of all paths are different ones. */
  readonly salt: number;
  /** Hashes of the paths that are published, ascending. */
  readonly hashes: Float64Array;
  /** Where the line of a hash begins. */
  readonly startOf: (hash: number) => number;
}

/**
 * Finds the last line of each path without making a text of any: a manifest of 200,000 files takes typed arrays of some
 * megabytes. Undefined where the manifest is damaged.
 */
export function findLastLines(bytes: Buffer): LastLines | undefined {
  for (let salt = 0; ; salt += 1) {
    const found = tryLastLines(bytes, salt);
    if (found !== 'collision') return found;
  }
}

/**
 * A number of 53 bits for the UTF-8 bytes from `start` to `end`. Two rounds of multiplication after the finalizer of
 * MurmurHash3; not meant to withstand anyone who looks for collisions.
 */
export function hashPath(bytes: Uint8Array, salt: number, start = 0, end = bytes.length): number {
  let low = 0xdeadbeef ^ salt;
  let high = 0x41c6ce57 ^ salt;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    low = Math.imul(low ^ byte, 0x9e3779b1);
    high = Math.imul(high ^ byte, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return 2 ** 32 * (high & 0x1fffff) + (low >>> 0);
}

function tryLastLines(bytes: Buffer, salt: number): LastLines | 'collision' | undefined {
  const places = new Places();
  const stamp = scanManifest(bytes, '', (lineStart, pathStart, lineEnd) => {
    places.add(hashPath(bytes, salt, pathStart, lineEnd), lineStart, pathStart);
  });
  if (stamp === undefined) return undefined;
  const { count, hashes, lineStarts, pathStarts } = places;
  const mask = 2 ** Math.ceil(Math.log2(2 * count + 2)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const slotOf = (hash: number): number => {
    let slot = (hash >>> 0) & mask;
    while ((slots[slot] ?? -1) >= 0 && hashes[slots[slot] ?? 0] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  for (let line = 0; line < count; line += 1) {
    const slot = slotOf(hashes[line] ?? 0);
    const before = slots[slot] ?? -1;
    if (before >= 0 && !isSameLine(bytes, pathStarts[before] ?? 0, pathStarts[line] ?? 0)) return 'collision';
    slots[slot] = line;
  }
  const counting = slots.filter((line) => line >= 0 && !isRemoval(bytes, lineStarts[line] ?? 0));
  return {
    stamp,
    lines: count,
    salt,
    hashes: Float64Array.from(counting, (line) => hashes[line] ?? 0).sort(),
    startOf: (hash) => lineStarts[slots[slotOf(hash)] ?? 0] ?? 0,
  };
}

/** Whether the same bytes follow at both places until the line ends. */
function isSameLine(bytes: Uint8Array, one: number, other: number): boolean {
  for (let at = 0; ; at += 1) {
    if (bytes[one + at] !== bytes[other + at]) return false;
    if (bytes[one + at] === 0x0a) return true;
  }
}

/** Three numbers for each line, in arrays that grow. */
class Places {
  count = 0;
  hashes = new Float64Array(1024);
  lineStarts = new Uint32Array(1024);
  pathStarts = new Uint32Array(1024);

  add(hash: number, lineStart: number, pathStart: number): void {
    if (this.count === this.hashes.length) this.grow();
    this.hashes[this.count] = hash;
    this.lineStarts[this.count] = lineStart;
    this.pathStarts[this.count] = pathStart;
    this.count += 1;
  }

  private grow(): void {
    const { hashes, lineStarts, pathStarts } = this;
    this.hashes = new Float64Array(2 * this.count);
    this.lineStarts = new Uint32Array(2 * this.count);
    this.pathStarts = new Uint32Array(2 * this.count);
    this.hashes.set(hashes);
    this.lineStarts.set(lineStarts);
    this.pathStarts.set(pathStarts);
  }
}
