import { countLength, type ByteWriter } from './byte-writer.js';

/**
 * Writes a list of ascending numbers: first the bytes that it takes, doubled, plus 1 where each bit stands for a number (the lowest bit of the first
 * byte for 0). Otherwise it is how far each number is from the one before, counted from 0; the shorter way is taken.
 */
export function writeList(numbers: readonly number[], writer: ByteWriter): void {
  let length = 0;
  let next = 0;
  for (const number of numbers) {
    length += countLength(number - next);
    next = number + 1;
  }
  const bitmapLength = (next + 7) >>> 3;
  if (length <= bitmapLength) {
    writer.count(2 * length);
    next = 0;
    for (const number of numbers) {
      writer.count(number - next);
      next = number + 1;
    }
    return;
  }
  writer.count(2 * bitmapLength + 1);
  let at = 0;
  for (let byte = 0; byte < bitmapLength; byte += 1) {
    let bits = 0;
    for (; at < numbers.length && (numbers[at] ?? 0) >>> 3 === byte; at += 1)
      bits |= 1 << ((numbers[at] ?? 0) & 7);
    writer.byte(bits);
  }
}

/** Reads what `writeList` wrote, and other numbers, from `at` on. */
export class ListReader {
  at: number;

  constructor(
    private readonly bytes: Uint8Array,
    at = 0,
  ) {
    this.at = at;
  }

  word(): number {
    let value = 0;
    for (let byte = 3; byte >= 0; byte -= 1) value = (value << 8) | (this.bytes[this.at + byte] ?? 0);
    this.at += 4;
    return value >>> 0;
  }

  count(): number {
    let value = 0;
    for (let unit = 1; ; unit *= 0x80) {
      const byte = this.bytes[this.at] ?? 0;
      this.at += 1;
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
    }
  }

  list(): number[] {
    const head = this.count();
    const end = this.at + (head >>> 1);
    const numbers: number[] = [];
    if ((head & 1) === 0) {
      let next = 0;
      while (this.at < end) {
        const number = next + this.count();
        numbers.push(number);
        next = number + 1;
      }
      return numbers;
    }
    for (let base = 0; this.at < end; base += 8, this.at += 1) {
      const bits = this.bytes[this.at] ?? 0;
      for (let bit = 0; bit < 8; bit += 1) if ((bits >>> bit) & 1) numbers.push(base + bit);
    }
    return numbers;
  }
}
