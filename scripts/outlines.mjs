/**
 * Makes data/outlines.bin: the shapes of the characters that headlines on share cards are drawn with. Run by hand, since the
 * fonts weigh 250 MB and change once in years:
 *
 *     npm install --no-save fontkitten@1.0.3 @fontsource/noto-serif-sc@5.3.0 @fontsource/noto-serif-tc@5.3.0 @fontsource/noto-serif-hk@5.3.0
 *     node scripts/outlines.mjs
 *
 * Noto Serif SC has the mainland's forms in both scripts, TC those of Taiwan, HK those of Hong Kong. A region takes a shape of another
 * where its own is the same, or where its font has none: Hong Kong from Taiwan first. What only the font of Hong Kong has is left out: 3,079 rare characters.
 *
 * The file: `dongbei-outlines-2\n`, padded to 20 bytes; the number of shapes and the length of the table (Uint32, little-endian);
 * the table, one number for each shape, by code point: how far it is from the code point before, times 8, plus 1 for a shape of the
 * mainland, 2 for Taiwan, 4 for Hong Kong; then, compressed by Brotli, the length of each shape in bytes and the shapes. A shape: its
 * advance; the number of contours; of each the number of points, a flag for each, and the coordinates of each. Flags and coordinates say
 * how far a point is from the one before, and whether it is a control point of a quadratic curve, as WOFF 2.0 does (section 5.2, “triplet
 * encoding”). Numbers are LEB128; the unit is 1/250 of the em, y points up. Shapes are within 0.6 units of the font's, before they are rounded.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { simplifyContour } from './simplify-outline.mjs';

const { resolve } = createRequire(import.meta.url);
// Not a dependency: whoever makes the file anew installs it (see above).
const name = 'fontkitten';
const { create } = await import(name);

const em = 250;
/** 0.26 pixels in a headline of 104 pixels, the largest on a card. */
const tolerance = 0.6;

/** @typedef {import('./simplify-outline.mjs').Segment} Segment */
/** @typedef {{ x: number, y: number, on: boolean }} Point */
/** @typedef {{ readonly command: string, readonly args: number[] }} Command */

/** Contours that fonts have in common are simplified once: by what they are before. */
const simplified = new Map();

const [mainland, taiwan, hongKong] = ['sc', 'tc', 'hk'].map(shapesOf);
if (mainland === undefined || taiwan === undefined || hongKong === undefined) throw new Error('No fonts');
/** @type {number[]} */
const table = [];
/** @type {Uint8Array[]} */
const shapes = [];
let before = 0;
const codePoints = new Set([...mainland.keys(), ...taiwan.keys()]);
for (const codePoint of [...codePoints].sort((a, b) => a - b)) {
  const [sc, tc, hk] = [mainland, taiwan, hongKong].map((font) => font.get(codePoint));
  /** @type {Map<string, number>} */
  const regions = new Map();
  for (const [region, shape] of [sc ?? tc, tc ?? sc, hk ?? tc ?? sc].entries()) {
    const key = Buffer.from(shape ?? []).toString('latin1');
    regions.set(key, (regions.get(key) ?? 0) + 2 ** region);
  }
  for (const [key, bits] of regions) {
    table.push(...leb128(8 * (codePoint - before) + bits));
    shapes.push(Buffer.from(key, 'latin1'));
    before = codePoint;
  }
}
const body = Buffer.concat([Uint8Array.from(shapes.flatMap(({ length }) => leb128(length))), ...shapes]);
const head = Buffer.alloc(28);
head.write('dongbei-outlines-2\n');
head.writeUInt32LE(shapes.length, 20);
head.writeUInt32LE(table.length, 24);
const compressed = brotliCompressSync(body, {
  params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
});
const file = Buffer.concat([head, Uint8Array.from(table), compressed]);
writeFileSync('data/outlines.bin', file);
process.stdout.write(
  `${codePoints.size} characters, ${shapes.length} shapes, ${file.length} bytes, ${body.length} when read\n`,
);

/**
 * @param {string} font
 * @returns {Map<number, Uint8Array>}
 */
function shapesOf(font) {
  /** @type {Map<number, Uint8Array>} */
  const found = new Map();
  const folder = join(dirname(resolve(`@fontsource/noto-serif-${font}/package.json`)), 'files');
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('-900-normal.woff2')) continue;
    const opened = create(readFileSync(join(folder, file)));
    const unit = em / opened.unitsPerEm;
    for (const codePoint of opened.characterSet) {
      if (found.has(codePoint) || codePoint < 0x20) continue;
      const glyph = opened.glyphForCodePoint(codePoint);
      if (glyph.id !== 0) found.set(codePoint, encode(glyph.path.commands, glyph.advanceWidth, unit));
    }
  }
  return found;
}

/**
 * @param {readonly Command[]} commands
 * @param {number} advance
 * @param {number} unit
 */
function encode(commands, advance, unit) {
  const contours = contoursOf(commands, unit)
    .map((contour) => withoutImplied(pointsOf(contour)))
    .filter(({ length }) => length > 2);
  const bytes = [...leb128(Math.round(advance * unit)), ...leb128(contours.length)];
  let last = { x: 0, y: 0 };
  for (const points of contours) {
    const steps = points.map((point, at) => {
      const { x, y } = points[at - 1] ?? last;
      return triplet(point.x - x, point.y - y, point.on);
    });
    bytes.push(
      ...leb128(points.length),
      ...steps.map(([flag]) => flag),
      ...steps.flatMap(([, ...rest]) => rest),
    );
    last = points.at(-1) ?? last;
  }
  return Uint8Array.from(bytes);
}

/**
 * @param {number} dx
 * @param {number} dy
 * @param {boolean} isOn whether the point is on the curve
 * @returns {[flag: number, ...coordinates: number[]]}
 */
function triplet(dx, dy, isOn) {
  const curve = isOn ? 0 : 128;
  const [wide, high] = [Math.abs(dx), Math.abs(dy)];
  const signs = Number(dx >= 0) + 2 * Number(dy >= 0);
  if (Math.max(wide, high) > 768) throw new Error('A point is too far from the one before');
  if (dx === 0) return [curve + 2 * (high >> 8) + (signs >> 1), high & 255];
  if (dy === 0) return [curve + 10 + 2 * (wide >> 8) + (signs & 1), wide & 255];
  const [right, up] = [wide - 1, high - 1];
  return right < 64 && up < 64
    ? [curve + 20 + (right & 0x30) + ((up & 0x30) >> 2) + signs, ((right & 15) << 4) + (up & 15)]
    : [curve + 84 + 12 * (right >> 8) + 4 * (up >> 8) + signs, right & 255, up & 255];
}

/**
 * @param {readonly Command[]} commands
 * @param {number} unit
 */
function contoursOf(commands, unit) {
  /** @type {Segment[][]} */
  const contours = [];
  let start = { x: 0, y: 0 };
  let from = start;
  for (const { command, args } of commands) {
    const at = (/** @type {number} */ index) => ({
      x: (args[index] ?? 0) * unit,
      y: (args[index + 1] ?? 0) * unit,
    });
    const segments = contours.at(-1) ?? [];
    if (command === 'moveTo') {
      contours.push([]);
      start = from = at(0);
    } else if (command === 'lineTo') {
      segments.push({ from, to: at(0) });
      from = at(0);
    } else if (command === 'quadraticCurveTo') {
      segments.push({ from, control: at(0), to: at(2) });
      from = at(2);
    } else if (command === 'closePath') segments.push({ from, to: start });
    else throw new Error(`Unknown command ${command}`);
  }
  return contours.map((segments) =>
    segments.filter(({ from: a, control, to: b }) => control !== undefined || a.x !== b.x || a.y !== b.y),
  );
}

/**
 * @param {readonly Segment[]} contour
 * @returns {readonly Point[]} on whole units, none twice
 */
function pointsOf(contour) {
  const key = JSON.stringify(contour);
  const known = simplified.get(key);
  if (known !== undefined) return known;
  const points = simplifyContour(contour, tolerance)
    .flatMap(({ from, control }) => [
      { ...from, on: true },
      ...(control === undefined ? [] : [{ ...control, on: false }]),
    ])
    .map(({ x, y, on }) => ({ x: Math.round(x), y: Math.round(y), on }));
  const made = points.filter(({ x, y, on }, at) => {
    const next = points[(at + 1) % points.length];
    return !on || next === undefined || !next.on || next.x !== x || next.y !== y;
  });
  simplified.set(key, made);
  return made;
}

/**
 * Without points on the curve that are half-way between two control points.
 *
 * @param {readonly Point[]} points
 */
function withoutImplied(points) {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!point.on || index === 0 || before === undefined || after === undefined || before.on || after.on)
      return true;
    return Math.abs(before.x + after.x - 2 * point.x) > 1 || Math.abs(before.y + after.y - 2 * point.y) > 1;
  });
}

/** @param {number} value */
function leb128(value) {
  const bytes = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return [...bytes, rest];
    bytes.push((rest & 0x7f) | 0x80);
  }
}
