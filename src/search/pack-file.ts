import type { FoundText } from './found-text.js';

/**
 * The texts of some documents in one edition, the oldest first:
 *
 *     word          documents
 *     words         where the text of each begins in the file, and where the last one ends
 *     words         the day of each, with a sign
 *     texts         in UTF-16, two bytes a character: lines of address, date, section, places (parted by tabs), authors, title,
 *                   and each paragraph
 *
 * All numbers are little-endian.
 */
export function encodePack(oldestFirst: readonly FoundText[]): Uint8Array {
  const texts = oldestFirst.map(({ href, date, section, places, authors, title, paragraphs }) =>
    [href, date, section, places.join('\t'), authors, title, ...paragraphs].join('\n'),
  );
  const days = 4 * (texts.length + 2);
  const head = days + 4 * texts.length;
  const pack = Buffer.from(new ArrayBuffer(texts.reduce((sum, { length }) => sum + 2 * length, head)));
  pack.writeUInt32LE(texts.length);
  let at = head;
  for (const [number, text] of texts.entries()) {
    pack.writeUInt32LE(at, 4 * (number + 1));
    pack.writeInt32LE(oldestFirst[number]?.day ?? 0, days + 4 * number);
    at += pack.write(text, at, 'utf16le');
  }
  pack.writeUInt32LE(at, days - 4);
  return pack;
}

/** Reads the text of a document. */
export function packedText(pack: Uint8Array, document: number): FoundText {
  const bytes = Buffer.from(pack.buffer, pack.byteOffset, pack.byteLength);
  const [from, to] = [bytes.readUInt32LE(4 * (document + 1)), bytes.readUInt32LE(4 * (document + 2))];
  const day = bytes.readInt32LE(4 * (bytes.readUInt32LE() + 2 + document));
  const lines = bytes.toString('utf16le', from, to).split('\n');
  const [href = '', date = '', section = '', places = '', authors = '', title = '', ...paragraphs] = lines;
  return {
    ...{ href, date, day, section, authors, title, paragraphs },
    places: places === '' ? [] : places.split('\t'),
  };
}
