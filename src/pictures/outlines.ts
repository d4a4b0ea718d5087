import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

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
  readonly outline: (codePoint: number) => Outline | undefined;
}

/** Units in an em. */
export const emUnits = 250;

/** Those of a newspaper’s usual vocabulary; each takes about 2 KB. */
const mostKnown = 4096;

const location = packageFile('data/outlines.bin');
const countAt = 20;
const tableAt = 24;

/** Opens the shapes. The list of characters is read when the first is asked for, the shapes when the first is drawn. */
export function openOutlines(): Outlines {
  let codePoints: Uint32Array | undefined;
  let file: Buffer | undefined;
  const known = new Map<number, Outline | undefined>();
  const indexOf = (codePoint: number): number => {
    codePoints ??= readCodePoints();
    let [low, high] = [0, codePoints.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((codePoints[middle] ?? 0) < codePoint) low = middle + 1;
      else high = middle;
    }
    return codePoints[low] === codePoint ? low : -1;
  };
  const read = (codePoint: number): Outline | undefined => {
    const index = indexOf(codePoint);
    if (index < 0) return undefined;
    file ??= readFileSync(location);
    const count = file.readUInt32LE(countAt);
    const start = tableAt + 4 * (2 * count + 1);
    return decode(file, start + file.readUInt32LE(tableAt + 4 * (count + index)));
  };
  return {
    has: (codePoint) => indexOf(codePoint) >= 0,
    outline: (codePoint) => {
      if (known.has(codePoint)) return known.get(codePoint);
      const outline = read(codePoint);
      if (known.size >= mostKnown) known.clear();
      known.set(codePoint, outline);
      return outline;
    },
  };
}

function readCodePoints(): Uint32Array {
  const handle = openSync(location, 'r');
  try {
    const count = new Uint32Array(1);
    readSync(handle, count, 0, 4, countAt);
    const codePoints = new Uint32Array(count[0] ?? 0);
    readSync(handle, codePoints, 0, codePoints.byteLength, tableAt);
    return codePoints;
  } finally {
    closeSync(handle);
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

function decode(bytes: Uint8Array, start: number): Outline {
  let at = start;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const difference = (): number => {
    const value = number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  };
  const advance = number();
  const contours = number();
  let path = '';
  let [x, y] = [0, 0];
  for (let contour = 0; contour < contours; contour += 1) {
    const count = number();
    const bits = at;
    at += Math.ceil(count / 8);
    const points = Array.from({ length: count }, (_, index): Point => {
      x += difference();
      y += difference();
      return { x, y, on: (((bytes[bits + (index >>> 3)] ?? 0) >>> (index & 7)) & 1) === 1 };
    });
    path += contourPath(points);
  }
  return { advance, path };
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
