/**
 * Makes data/outlines.bin: the shapes of the characters that headlines on share cards are drawn with. Run by hand, since the
 * fonts weigh 170 MB and change once in years:
 *
 *     npm install --no-save fontkitten@1.0.3 @fontsource/noto-serif-sc@5.3.0 @fontsource/noto-serif-tc@5.3.0
 *     node scripts/outlines.mjs
 *
 * Noto Serif SC comes first, whose forms are those of the mainland in both scripts; Noto Serif TC has what is missing there.
 *
 * The file (all numbers little-endian): `dongbei-outlines-1\n`, padded to 20 bytes; the number of characters (Uint32); their
 * code points (Uint32 each, ascending); where each begins behind the table (Uint32 each, and the end). A character: its
 * advance; the number of contours; of each the number of points, one bit for each (1 is on the curve, 0 a control point of a
 * quadratic one, as in TrueType), and the differences of x and y from the point before. Numbers are LEB128, differences
 * zigzag; the unit is 1/250 of the em, y points up.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);
// Not a dependency: whoever makes the file anew installs it (see above).
const name = 'fontkitten';
const { create } = await import(name);

/** @typedef {{ x: number, y: number, on: boolean }} Point */

/** @type {Map<number, Uint8Array>} */
const characters = new Map();
for (const font of ['sc', 'tc']) {
  const folder = join(dirname(resolve(`@fontsource/noto-serif-${font}/package.json`)), 'files');
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('-900-normal.woff2')) continue;
    const opened = create(readFileSync(join(folder, file)));
    const unit = 250 / opened.unitsPerEm;
    for (const codePoint of opened.characterSet) {
      if (characters.has(codePoint) || codePoint < 0x20) continue;
      const glyph = opened.glyphForCodePoint(codePoint);
      if (glyph.id !== 0) characters.set(codePoint, encode(glyph.path.commands, glyph.advanceWidth, unit));
    }
  }
}
const sorted = [...characters].sort(([a], [b]) => a - b);
const head = Buffer.alloc(20 + 4 + 4 * sorted.length + 4 * (sorted.length + 1));
head.write('dongbei-outlines-1\n');
head.writeUInt32LE(sorted.length, 20);
let offset = 0;
for (const [index, [codePoint, bytes]] of sorted.entries()) {
  head.writeUInt32LE(codePoint, 24 + 4 * index);
  head.writeUInt32LE(offset, 24 + 4 * (sorted.length + index));
  offset += bytes.length;
}
head.writeUInt32LE(offset, head.length - 4);
writeFileSync('data/outlines.bin', Buffer.concat([head, ...sorted.map(([, bytes]) => bytes)]));
process.stdout.write(`${sorted.length} characters, ${head.length + offset} bytes\n`);

/**
 * @param {readonly { command: string, args: number[] }[]} commands
 * @param {number} advance
 * @param {number} unit
 */
function encode(commands, advance, unit) {
  const bytes = [...leb128(Math.round(advance * unit))];
  const contours = contoursOf(commands);
  bytes.push(...leb128(contours.length));
  let [x, y] = [0, 0];
  for (const points of contours) {
    bytes.push(...leb128(points.length));
    for (let at = 0; at < points.length; at += 8) {
      bytes.push(points.slice(at, at + 8).reduce((bits, { on }, bit) => bits | (Number(on) << bit), 0));
    }
    for (const point of points) {
      const [nextX, nextY] = [Math.round(point.x * unit), Math.round(point.y * unit)];
      bytes.push(...leb128(zigzag(nextX - x)), ...leb128(zigzag(nextY - y)));
      [x, y] = [nextX, nextY];
    }
  }
  return Uint8Array.from(bytes);
}

/** @param {readonly { command: string, args: number[] }[]} commands */
function contoursOf(commands) {
  /** @type {Point[][]} */
  const contours = [];
  for (const { command, args } of commands) {
    const points = contours.at(-1) ?? [];
    const on = (/** @type {number} */ at) => ({ x: args[at] ?? 0, y: args[at + 1] ?? 0, on: true });
    if (command === 'moveTo') contours.push([on(0)]);
    else if (command === 'lineTo') points.push(on(0));
    else if (command === 'quadraticCurveTo') points.push({ ...on(0), on: false }, on(2));
    else if (command !== 'closePath') throw new Error(`Unknown command ${command}`);
  }
  return contours.map((points) => withoutImplied(withoutLast(points))).filter(({ length }) => length > 2);
}

/**
 * Without the end that is the start again.
 *
 * @param {Point[]} points
 */
function withoutLast(points) {
  const [first, last] = [points[0], points.at(-1)];
  const isSame = points.length > 1 && last?.on && first?.x === last.x && first.y === last.y;
  return isSame ? points.slice(0, -1) : points;
}

/**
 * Without points on the curve that are half-way between two control points.
 *
 * @param {Point[]} points
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
function zigzag(value) {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** @param {number} value */
function leb128(value) {
  const bytes = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return [...bytes, rest];
    bytes.push((rest & 0x7f) | 0x80);
  }
}
