import type { Alignment, Resized } from './alignment.js';

/** Text in the making, as UTF-16 units. One is used for many texts, one after the other. */
export interface UnitBuffer {
  /** Begins a new text; `length` is about how long it becomes. */
  clear(length: number): void;
  /** Appends what stands for one unit of the source. */
  push(unit: number): void;
  /** Appends what stands for source [start, end). */
  replace(start: number, end: number, text: string): void;
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
    replace(start, end, text) {
      const { length } = text;
      reserve(size + length);
      for (let i = 0; i < length; i += 1) units[size + i] = text.charCodeAt(i);
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
