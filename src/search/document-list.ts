import { countLength, type ByteWriter } from './byte-writer.js';

/**
 * Writes a list of ascending numbers: first the bytes that it takes, doubled, plus 1 where each bit stands for a number (the lowest bit of the first
 * byte for 0). Otherwise it is how far each number is from the one before, counted from 0; the shorter way is taken.
 */
export function writeList(numbers: ArrayLike<number>, count: number, writer: ByteWriter): void {
  let length = 0;
  let next = 0;
  for (let at = 0; at < count; at += 1) {
    const number = numbers[at] ?? 0;
    length += countLength(number - next);
    next = number + 1;
  }
  const bitmapLength = (next + 7) >>> 3;
  if (length <= bitmapLength) {
    writer.count(2 * length);
    next = 0;
    for (let at = 0; at < count; at += 1) {
      const number = numbers[at] ?? 0;
      writer.count(number - next);
      next = number + 1;
    }
    return;
  }
  writer.count(2 * bitmapLength + 1);
  let at = 0;
  for (let byte = 0; byte < bitmapLength; byte += 1) {
    let bits = 0;
    for (; at < count && (numbers[at] ?? 0) >>> 3 === byte; at += 1) bits |= 1 << ((numbers[at] ?? 0) & 7);
    writer.byte(bits);
  }
}

/** Numbers in memory that is used again: those of a segment are millions, in lists of a few mostly. */
export class NumberList {
  count = 0;
  items = new Uint32Array(1 << 13);

  push(number: number): void {
    if (this.count === this.items.length) {
      const larger = new Uint32Array(2 * this.count);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.count] = number;
    this.count += 1;
  }
}

/** Reads what `ByteWriter` and `writeList` wrote, from `at` on. */
export class ByteReader {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  word(): number {
    const { bytes, at } = this;
    this.at = at + 4;
    const high = ((bytes[at + 3] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    return ((high << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at] ?? 0)) >>> 0;
  }

  /** A number below 2^28. */
  count(): number {
    const { bytes } = this;
    let { at } = this;
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    this.at = at;
    return value;
  }

  skipList(): void {
    const head = this.count();
    this.at += head >>> 1;
  }

  /** Whether one of the numbers of a list is marked. */
  listHas(marks: Uint8Array): boolean {
    const head = this.count();
    const end = this.at + (head >>> 1);
    const { bytes } = this;
    let { at } = this;
    this.at = end;
    if ((head & 1) === 0) {
      let number = -1;
      while (at < end) {
        let byte = bytes[at] ?? 0;
        at += 1;
        let gap = byte & 0x7f;
        for (let shift = 7; byte >= 0x80; shift += 7) {
          byte = bytes[at] ?? 0;
          at += 1;
          gap |= (byte & 0x7f) << shift;
        }
        number += gap + 1;
        if (marks[number] === 1) return true;
      }
      return false;
    }
    for (let base = 0; at < end; base += 8, at += 1) {
      for (let bits = bytes[at] ?? 0, bit = 0; bits !== 0; bits >>>= 1, bit += 1) {
        if ((bits & 1) === 1 && marks[base + bit] === 1) return true;
      }
    }
    return false;
  }

  list(into: NumberList): void {
    const head = this.count();
    const end = this.at + (head >>> 1);
    const { bytes } = this;
    into.count = 0;
    if ((head & 1) === 0) {
      let next = 0;
      while (this.at < end) {
        const number = next + this.count();
        into.push(number);
        next = number + 1;
      }
      return;
    }
    for (let base = 0; this.at < end; base += 8, this.at += 1) {
      const bits = bytes[this.at] ?? 0;
      for (let bit = 0; bit < 8; bit += 1) if ((bits >>> bit) & 1) into.push(base + bit);
    }
  }
}
