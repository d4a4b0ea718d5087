/** Writes numbers one after the other into an array that grows. */
export class ByteWriter {
  length = 0;
  private bytes: Uint8Array;
  private view: DataView;

  /** @param capacity bytes that are likely to be written */
  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
    this.view = new DataView(this.bytes.buffer);
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length] = value;
    this.length += 1;
  }

  /** Four bytes, the lowest first. */
  word(value: number): void {
    this.reserve(4);
    this.setWord(this.length, value);
    this.length += 4;
  }

  /** Seven bits a byte, the lowest first; the eighth says that more follow. */
  count(value: number): void {
    this.reserve(8);
    const { bytes } = this;
    let at = this.length;
    let rest = value;
    while (rest >= 0x80) {
      bytes[at] = (rest & 0x7f) | 0x80;
      at += 1;
      rest = rest > 0x7fffffff ? Math.floor(rest / 0x80) : rest >>> 7;
    }
    bytes[at] = rest;
    this.length = at + 1;
  }

  copy(from: Uint8Array): void {
    this.reserve(from.length);
    this.bytes.set(from, this.length);
    this.length += from.length;
  }

  /** Zeros, to be set later by whoever asks. */
  room(length: number): void {
    this.reserve(length);
    this.length += length;
  }

  setWord(at: number, value: number): void {
    this.view.setUint32(at, value, true);
  }

  finish(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.bytes.length, this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }
}

/** Length of what `count` writes, of a number below 2^28. */
export function countLength(value: number): number {
  return value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x200000 ? 3 : 4;
}
