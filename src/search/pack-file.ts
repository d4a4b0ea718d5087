import type { FoundText } from './found-text.js';

/**
 * The texts of some documents in one edition, the oldest first:
 *
 *     word          documents
 *     words         where the text of each begins in the file, and where the last one ends
 *     texts         in UTF-16, two bytes a character: lines of address, date, section, authors, title, and each paragraph
 *
 * All numbers are little-endian.
 */
export function encodePack(oldestFirst: readonly FoundText[]): Uint8Array {
  const texts = oldestFirst.map(({ href, date, section, authors, title, paragraphs }) =>
    [href, date, section, authors, title, ...paragraphs].join('\n'),
  );
  const head = 4 * (texts.length + 2);
  const pack = Buffer.from(new ArrayBuffer(texts.reduce((sum, { length }) => sum + 2 * length, head)));
  pack.writeUInt32LE(texts.length);
  let at = head;
  for (const [number, text] of texts.entries()) {
    pack.writeUInt32LE(at, 4 * (number + 1));
    at += pack.write(text, at, 'utf16le');
  }
  pack.writeUInt32LE(at, head - 4);
  return pack;
}

/** Reads the text of a document. */
export function packedText(pack: Uint8Array, document: number): FoundText {
  const bytes = Buffer.from(pack.buffer, pack.byteOffset, pack.byteLength);
  const [from, to] = [bytes.readUInt32LE(4 * (document + 1)), bytes.readUInt32LE(4 * (document + 2))];
  const lines = bytes.toString('utf16le', from, to).split('\n');
  const [href = '', date = '', section = '', authors = '', title = '', ...paragraphs] = lines;
  return { href, date, section, authors, title, paragraphs };
}
