import type { Alignment, Resized } from './alignment.js';

/** Text in the making, as UTF-16 units. One is used for many texts, one after the other. */
export interface UnitBuffer {
  /** Begins a new text; `length` is about how long it becomes. */
  clear(length: number): void;
  /** The units so far and where the next one comes. Read again after each call: a full buffer is replaced. */
  push(unit: number): void;
  /** Appends what stands for source [start, end): `length` units of `from` at `offset`. */
  replace(start: number, end: number, from: Uint16Array, offset: number, length: number): void;
  finish(): { text: string; alignment: Alignment };
}

export function createUnitBuffer(): UnitBuffer {
  let units = new Uint16Array(1024);
  let size = 0;
  let alignment: Resized[] = [];

  function reserve(length: number): void {
    if (length <= units.length) return;
    const larger = new Uint16Array(Math.max(length, units.length * 2));
    larger.set(units.subarray(0, size));
    units = larger;
  }

  return {
    clear(length) {
      size = 0;
      alignment = [];
      reserve(length + 16);
    },
    push(unit) {
      if (size === units.length) reserve(size + 1);
      units[size] = unit;
      size += 1;
    },
    replace(start, end, from, offset, length) {
      reserve(size + length);
      for (let i = 0; i < length; i += 1) units[size + i] = from[offset + i] ?? 0;
      if (length !== end - start) alignment.push({ start, end, outputStart: size, outputEnd: size + length });
      size += length;
    },
    finish() {
      // `utf16le` keeps half of a surrogate pair, as strings do; TextDecoder would not.
      const text = Buffer.from(units.buffer, units.byteOffset, size * 2).toString('utf16le');
      return { text, alignment };
    },
  };
}
