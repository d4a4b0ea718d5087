import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

import type { Region } from '../model/edition.js';
import { packageFile } from '../model/package-file.js';

/** The shape of a character, in units of 1/250 of the em. */
export interface Outline {
  readonly advance: number;
  /** Path data of SVG; y points up. */
  readonly path: string;
}

/** Shapes of characters, from `data/outlines.bin` (its form: `scripts/outlines.mjs`). */
export interface Outlines {
  readonly has: (codePoint: number) => boolean;
  /** As the region writes the character. */
  readonly outline: (codePoint: number, region: Region) => Outline | undefined;
}

/** Units in an em. */
export const emUnits = 250;

/** Those of a newspaper’s usual vocabulary; each takes about 2 KB. */
const mostKnown = 4096;

const location = packageFile('data/outlines.bin');
const [countAt, lengthAt, tableAt] = [20, 24, 28];

/** In the table's numbers. */
const regionBits: Readonly<Record<Region, number>> = { CN: 1, TW: 2, HK: 4 };

/** Which shapes there are, by code point. */
interface Table {
  readonly codePoints: Uint32Array;
  /** Of the regions that write it so. */
  readonly regions: Uint8Array;
  /** Where the shapes begin in the file. */
  readonly end: number;
}

/** Opens the shapes. The table is read when the first is asked for, the shapes (55 ms) when the first is drawn. */
export function openOutlines(): Outlines {
  let table: Table | undefined;
  let shapes: Shapes | undefined;
  const known = new Map<number, Outline>();
  const indexOf = (codePoint: number, bits: number): number => {
    table ??= readTable();
    const { codePoints, regions } = table;
    let [low, high] = [0, codePoints.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((codePoints[middle] ?? 0) < codePoint) low = middle + 1;
      else high = middle;
    }
    for (; codePoints[low] === codePoint; low += 1) if (((regions[low] ?? 0) & bits) !== 0) return low;
    return -1;
  };
  return {
    has: (codePoint) => indexOf(codePoint, -1) >= 0,
    outline: (codePoint, region) => {
      const index = indexOf(codePoint, regionBits[region]);
      const found = known.get(index);
      if (index < 0 || found !== undefined) return found;
      shapes ??= readShapes(table ?? readTable());
      const outline = decode(shapes.bytes, shapes.starts[index] ?? 0);
      if (known.size >= mostKnown) known.clear();
      known.set(index, outline);
      return outline;
    },
  };
}

function readTable(): Table {
  const handle = openSync(location, 'r');
  try {
    const head = Buffer.alloc(tableAt);
    readSync(handle, head, 0, tableAt, 0);
    const [count, length] = [head.readUInt32LE(countAt), head.readUInt32LE(lengthAt)];
    const bytes = Buffer.alloc(length);
    readSync(handle, bytes, 0, length, tableAt);
    const reader = new NumberReader(bytes);
    const [codePoints, regions] = [new Uint32Array(count), new Uint8Array(count)];
    let codePoint = 0;
    for (let index = 0; index < count; index += 1) {
      const value = reader.number();
      codePoint += value >>> 3;
      codePoints[index] = codePoint;
      regions[index] = value & 7;
    }
    return { codePoints, regions, end: tableAt + length };
  } finally {
    closeSync(handle);
  }
}

interface Shapes {
  readonly bytes: Uint8Array;
  /** By number of the shape. */
  readonly starts: Uint32Array;
}

function readShapes({ codePoints: { length: count }, end }: Table): Shapes {
  const bytes = brotliDecompressSync(readFileSync(location).subarray(end));
  const reader = new NumberReader(bytes);
  const starts = new Uint32Array(count);
  let next = 0;
  for (let index = 0; index < count; index += 1) {
    starts[index] = next;
    next += reader.number();
  }
  const first = bytes.length - next;
  return { bytes, starts: starts.map((start) => first + start) };
}

/** Reads numbers in LEB128, one after the other. */
class NumberReader {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

function decode(bytes: Uint8Array, start: number): Outline {
  const reader = new NumberReader(bytes, start);
  const advance = reader.number();
  const contours = reader.number();
  let path = '';
  let [x, y] = [0, 0];
  for (let contour = 0; contour < contours; contour += 1) {
    const count = reader.number();
    const flags = bytes.subarray(reader.at, reader.at + count);
    reader.at += count;
    const points = Array.from(flags, (flag): Point => {
      const [dx, dy] = step(flag & 127, reader);
      x += dx;
      y += dy;
      return { x, y, on: flag < 128 };
    });
    path += contourPath(points);
  }
  return { advance, path };
}

/** How far a point is from the one before: WOFF 2.0, section 5.2. */
function step(flag: number, reader: NumberReader): readonly [dx: number, dy: number] {
  const [right, up] = [(flag & 1) === 1 ? 1 : -1, (flag & 2) === 2 ? 1 : -1];
  const first = reader.byte();
  if (flag < 10) return [0, right * (((flag & 14) << 7) + first)];
  if (flag < 20) return [right * ((((flag - 10) & 14) << 7) + first), 0];
  if (flag < 84) {
    const form = flag - 20;
    return [right * (1 + (form & 0x30) + (first >> 4)), up * (1 + ((form & 0x0c) << 2) + (first & 15))];
  }
  const form = flag - 84;
  return [
    right * (1 + (Math.floor(form / 12) << 8) + first),
    up * (1 + (((form % 12) >> 2) << 8) + reader.byte()),
  ];
}

/** A closed contour that begins on the curve; half-way between two control points there is one on the curve. */
function contourPath(points: readonly Point[]): string {
  const [first] = points;
  if (first === undefined) return '';
  let path = `M${String(first.x)} ${String(first.y)}`;
  for (const [index, point] of points.entries()) {
    if (index === 0) continue;
    const next = points[index + 1] ?? first;
    if (point.on) {
      if (points[index - 1]?.on === true) path += `L${String(point.x)} ${String(point.y)}`;
      continue;
    }
    const end = next.on ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    path += `Q${String(point.x)} ${String(point.y)} ${String(end.x)} ${String(end.y)}`;
  }
  return `${path}Z`;
}
