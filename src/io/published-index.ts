import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

import { findLastLines, hashPath, type LastLines } from './last-lines.js';
import {
  isRemoval,
  manifestEnd,
  nothingPublished,
  pathText,
  readBytes,
  readManifestBytes,
  scanManifest,
  stampAt,
  type ManifestEnd,
} from './manifest.js';
import { removeLeftover } from './remove-leftover.js';
import { stateFiles } from './state-files.js';
import { isSystemError } from './system-error.js';

/**
 * What a manifest says, to be asked by path: 16 bytes a file and no text. Plain data, so that it can be handed to worker
 * threads.
 */
export interface PublishedIndex {
  /** What of the manifest it knows. */
  readonly end: ManifestEnd;
  /** Files that are published. */
  readonly count: number;
  /** Lines of the manifest that tell of a path. */
  readonly lines: number;
  readonly salt: number;
  /** Of the paths, ascending, as the manifest was at some time … */
  readonly hashes: Float64Array;
  /** … with the first eight bytes of each digest … */
  readonly digests: Uint32Array;
  /** … and what later lines say: the first 16 digits of a digest, or undefined for a file that was removed. */
  readonly later: ReadonlyMap<number, string | undefined>;
}

/** The first 16 hexadecimal digits of the SHA-256 that was published at `path`; undefined where nothing was. */
export function digestStart(index: PublishedIndex, path: string): string | undefined {
  const hash = hashPath(Buffer.from(pathText(path)), index.salt);
  return index.later.has(hash) ? index.later.get(hash) : storedDigest(index, hash);
}

const emptyIndex: PublishedIndex = {
  end: nothingPublished,
  count: 0,
  lines: 0,
  salt: 0,
  hashes: new Float64Array(0),
  digests: new Uint32Array(0),
  later: new Map(),
};

/**
 * The index of what stands in the manifest; empty where it is damaged. With `location` it is kept there, and used as
 * long as the manifest begins with what it knows; few lines that came later are read from the manifest.
 */
export function loadIndex(output: string, location?: string): PublishedIndex {
  const end = manifestEnd(output);
  if (end === 'torn' || end.length === 0) return emptyIndex;
  const stored = location === undefined ? undefined : readIndex(location);
  const current = stored === undefined ? undefined : addLaterLines(stored, end, output);
  if (current !== undefined) return current;
  const bytes = readManifestBytes(output);
  const lines = findLastLines(bytes);
  if (lines === undefined) return emptyIndex;
  const index = indexOf(lines, bytes);
  if (location !== undefined) keepIndex(index, location);
  return index;
}

/** More lines than these would take longer than making the index anew, seen over all publications. */
export function fewLines(count: number): number {
  return Math.max(1024, count / 64);
}

function addLaterLines(stored: PublishedIndex, end: ManifestEnd, output: string): PublishedIndex | undefined {
  const { manifest } = stateFiles(output);
  const known = stored.end;
  if (known.length > end.length || stampAt(manifest, known.length) !== known.stamp) return undefined;
  if (known.length === end.length) return stored;
  const bytes = readBytes(manifest, known.length, end.length);
  const later = new Map<number, string | undefined>();
  let lines = 0;
  let count = stored.count;
  const stamp = scanManifest(bytes, known.stamp, (lineStart, pathStart, lineEnd) => {
    const hash = hashPath(bytes, stored.salt, pathStart, lineEnd);
    const before = later.has(hash) ? later.get(hash) : storedDigest(stored, hash);
    const now = isRemoval(bytes, lineStart) ? undefined : bytes.toString('latin1', lineStart, lineStart + 16);
    later.set(hash, now);
    lines += 1;
    count += Number(now !== undefined) - Number(before !== undefined);
  });
  if (stamp !== end.stamp || lines > fewLines(count)) return undefined;
  return { ...stored, end, count, lines: stored.lines + lines, later };
}

function storedDigest({ hashes, digests }: PublishedIndex, hash: number): string | undefined {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  if (hashes[low] !== hash) return undefined;
  return hex(digests[2 * low] ?? 0) + hex(digests[2 * low + 1] ?? 0);
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}

function indexOf({ stamp, lines, salt, hashes, startOf }: LastLines, bytes: Buffer): PublishedIndex {
  const digests = new Uint32Array(2 * hashes.length);
  for (const [place, hash] of hashes.entries()) {
    const start = startOf(hash);
    digests[2 * place] = Number.parseInt(bytes.toString('latin1', start, start + 8), 16);
    digests[2 * place + 1] = Number.parseInt(bytes.toString('latin1', start + 8, start + 16), 16);
  }
  const end = { length: bytes.length, stamp };
  return { end, count: hashes.length, lines, salt, hashes, digests, later: new Map() };
}

/** Tells the files of this form, on a machine of this byte order, from others. */
const form = 0x0d0b_0001;
/** Checksum, form, and four numbers of eight bytes; then the stamp. */
const numbersAt = 8;
const stampFrom = numbersAt + 4 * 8;
const headLength = stampFrom + 64;

/** Keeps the index for the next command, as well as the system lets it: without it the next one makes its own. */
function keepIndex({ end, count, lines, salt, hashes, digests }: PublishedIndex, location: string): void {
  const bytes = new Uint8Array(headLength + 16 * count);
  new Uint32Array(bytes.buffer, 4, 1)[0] = form;
  new Float64Array(bytes.buffer, numbersAt, 4).set([end.length, count, lines, salt]);
  bytes.set(Buffer.from(end.stamp, 'latin1'), stampFrom);
  new Float64Array(bytes.buffer, headLength, count).set(hashes);
  new Uint32Array(bytes.buffer, headLength + 8 * count, 2 * count).set(digests);
  new Uint32Array(bytes.buffer, 0, 1)[0] = crc32(bytes.subarray(4));
  const aside = `${location}.${String(process.pid)}.new`;
  try {
    mkdirSync(dirname(location), { recursive: true });
    writeFileSync(aside, bytes);
    renameSync(aside, location);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    removeLeftover(aside);
  }
}

/** The index that stands at `location`; undefined where it is damaged, of another form, or cannot be read. */
function readIndex(location: string): PublishedIndex | undefined {
  const file = readIfAllowed(location);
  if (file === undefined || file.length < headLength) return undefined;
  const bytes = file.byteOffset % 8 === 0 ? file : Uint8Array.from(file);
  const { buffer, byteOffset } = bytes;
  const [checksum, found] = new Uint32Array(buffer, byteOffset, 2);
  const [length = 0, count = 0, lines = 0, salt = 0] = new Float64Array(buffer, byteOffset + numbersAt, 4);
  if (found !== form || bytes.length !== headLength + 16 * count) return undefined;
  if (checksum !== crc32(bytes.subarray(4))) return undefined;
  const stamp = Buffer.from(bytes.subarray(stampFrom, headLength)).toString('latin1');
  return {
    end: { length, stamp },
    count,
    lines,
    salt,
    hashes: new Float64Array(buffer, byteOffset + headLength, count),
    digests: new Uint32Array(buffer, byteOffset + headLength + 8 * count, 2 * count),
    later: new Map(),
  };
}

function readIfAllowed(location: string): Buffer | undefined {
  try {
    return readFileSync(location);
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}
