import { createHash } from 'node:crypto';
import { closeSync, fstatSync, lstatSync, openSync, readFileSync, readSync } from 'node:fs';

import type { OutputPath } from '../model/paths.js';
import { stateFiles, stateFolder } from './state-files.js';
import { ifStanding } from './walk.js';
import { chunksOf } from './write-lines.js';

/**
 * The manifest is a log: a line `<SHA-256> <path>` says that dongbei published a file with these bytes, `- <path>` that
 * the file is no longer part of the site; the last line of a path counts. A publication ends with `= <stamp>`, the
 * SHA-256 of the stamp before and of the lines since, so that the last stamp stands for the whole history. A manifest
 * that was written anew without the lines that count no more begins with `~ <stamp> <SHA-256>`: its first lines end with
 * that stamp and have that checksum.
 */
export interface ManifestEnd {
  /** In bytes; 0 where no manifest stands that can be trusted. */
  readonly length: number;
  /** `''` where nothing is published. */
  readonly stamp: string;
}

/** What a publication changes in the manifest. */
export interface ManifestChange {
  readonly published: Iterable<{ readonly path: OutputPath; readonly sha256: string }>;
  readonly removed: Iterable<OutputPath>;
}

export const nothingPublished: ManifestEnd = { length: 0, stamp: '' };

const newline = 0x0a;
const space = 0x20;
const [equals, minus, tilde] = [0x3d, 0x2d, 0x7e];
/** Length of a SHA-256 in hexadecimal digits. */
const digestLength = 64;
const stampLine = /^= ([0-9a-f]{64})\n$/u;

/** The lines of a change, without the stamp. Where a name holds a line break, `\n` stands for it; no name holds `\`. */
export function* changeLines({ published, removed }: ManifestChange): Iterable<string> {
  for (const { path, sha256 } of published) yield `${sha256} ${pathText(path)}\n`;
  for (const path of removed) yield `- ${pathText(path)}\n`;
}

/** The stamp after a publication that adds `lines`. */
export function nextStamp(stamp: string, lines: Iterable<string>): string {
  const hash = createHash('sha256').update(`${stamp}\n`);
  for (const chunk of chunksOf(lines)) hash.update(chunk);
  return hash.digest('hex');
}

export function pathText(path: string): string {
  return path.includes('\n') ? path.replaceAll('\n', '\\n') : path;
}

export function pathOfText(text: string): OutputPath {
  return text.replaceAll('\\n', '\n') as OutputPath;
}

/** True where nothing outside the output folder, nor dongbei's own state, is meant: a right checksum does not say so. */
export function isInside(path: string): boolean {
  return path.split('/').every((segment) => !['', '.', '..', stateFolder].includes(segment));
}

/**
 * How the manifest ends, from its last bytes alone; `torn` where it does not end as a publication leaves it. What
 * stands before is not checked.
 */
export function manifestEnd(output: string): ManifestEnd | 'torn' {
  const { manifest } = stateFiles(output);
  const stat = ifStanding(() => lstatSync(manifest));
  if (stat === undefined) return nothingPublished;
  if (!stat.isFile()) return 'torn';
  const stamp = stampAt(manifest, stat.size);
  return stamp === undefined ? 'torn' : { length: stat.size, stamp };
}

/** The stamp whose line ends at the byte `end` of a manifest; undefined where none does. */
export function stampAt(manifest: string, end: number): string | undefined {
  const text = readBytes(manifest, Math.max(0, end - digestLength - 3), end).toString('latin1');
  return stampLine.exec(text)?.[1];
}

/** The bytes of a file from `start` to `end`, or to its end where that is nearer. */
export function readBytes(location: string, start: number, end: number): Buffer {
  const handle = openSync(location, 'r');
  try {
    const length = Math.max(0, Math.min(end, fstatSync(handle).size) - start);
    const bytes = Buffer.allocUnsafe(length);
    return bytes.subarray(0, length === 0 ? 0 : readSync(handle, bytes, 0, length, start));
  } finally {
    closeSync(handle);
  }
}

/** The whole manifest up to the byte `length`; empty where none stands. */
export function readManifestBytes(output: string, length = Number.POSITIVE_INFINITY): Buffer {
  const { manifest } = stateFiles(output);
  const isFile = ifStanding(() => lstatSync(manifest))?.isFile() === true;
  if (!isFile) return Buffer.alloc(0);
  return Number.isFinite(length) ? readBytes(manifest, 0, length) : readFileSync(manifest);
}

/**
 * Walks through the lines of a manifest, or of its rest after `stamp`; `visit` gets the place of each line that tells of
 * a path. Returns the last stamp; undefined where the manifest is damaged, and all that was visited means nothing then.
 */
export function scanManifest(
  bytes: Buffer,
  stamp: string,
  visit: (lineStart: number, pathStart: number, lineEnd: number) => void,
): string | undefined {
  let last = stamp;
  let expected: { readonly stamp: string; readonly sum: string } | undefined;
  let block = 0;
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(newline, start);
    if (end < 0) return undefined;
    const kind = bytes[start];
    if (kind === equals) {
      if (bytes[start + 1] !== space) return undefined;
      const given = bytes.toString('latin1', start + 2, end);
      const lines = bytes.subarray(block, start);
      if (expected === undefined) {
        if (given !== createHash('sha256').update(`${last}\n`).update(lines).digest('hex')) return undefined;
      } else if (
        given !== expected.stamp ||
        expected.sum !== createHash('sha256').update(lines).digest('hex')
      ) {
        return undefined;
      }
      last = given;
      expected = undefined;
      block = end + 1;
    } else if (kind === tilde) {
      if (start > 0 || stamp !== '') return undefined;
      const [, given = '', sum = ''] = bytes.toString('latin1', start, end).split(' ');
      expected = { stamp: given, sum };
      block = end + 1;
    } else {
      const pathStart = kind === minus ? start + 2 : start + digestLength + 1;
      if (pathStart >= end) return undefined;
      visit(start, pathStart, end);
    }
    start = end + 1;
  }
  return block === bytes.length ? last : undefined;
}

/** True for a line that says that a path is no longer published. */
export function isRemoval(bytes: Buffer, lineStart: number): boolean {
  return bytes[lineStart] === minus;
}

/** Files of dongbei's own by path, with the SHA-256 of their bytes; empty where the manifest is damaged. */
export function readPublished(output: string, length?: number): Map<OutputPath, string> {
  const bytes = readManifestBytes(output, length);
  const own = new Map<OutputPath, string>();
  const stamp = scanManifest(bytes, '', (lineStart, pathStart, lineEnd) => {
    const path = pathOfText(bytes.toString('utf8', pathStart, lineEnd));
    if (!isRemoval(bytes, lineStart) && isInside(path)) {
      own.set(path, bytes.toString('latin1', lineStart, lineStart + digestLength));
    } else {
      own.delete(path);
    }
  });
  return stamp === undefined ? new Map<OutputPath, string>() : own;
}
