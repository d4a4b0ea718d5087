import { createHash } from 'node:crypto';

/**
 * A file of named arrays: one line of JSON that says where each is, then their bytes, little-endian, each beginning at
 * a multiple of 8. `src/conversion/data-file.ts` reads it.
 *
 * @param {Record<string, Uint8Array | Int8Array | Uint16Array | Int32Array>} sections
 * @param {Record<string, unknown>} about what else the reader wants to know; a digest of all arrays is added as `version`
 */
export function sectionsFile(sections, about) {
  let offset = 0;
  const table = Object.entries(sections).map(([name, array]) => {
    const entry = { name, type: array.constructor.name, offset, length: array.length };
    offset = aligned(offset + array.byteLength);
    return entry;
  });
  const digest = createHash('sha256');
  for (const { buffer, byteOffset, byteLength } of Object.values(sections))
    digest.update(new Uint8Array(buffer, byteOffset, byteLength));
  const version = digest.digest('hex').slice(0, 16);
  const head = Buffer.from(`${JSON.stringify({ version, ...about, sections: table })}\n`);
  const start = aligned(head.length);
  const file = Buffer.alloc(start + offset, 0);
  file.fill(0x20, 0, start);
  head.copy(file, start - head.length);
  for (const [index, array] of Object.values(sections).entries()) {
    const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
    bytes.copy(file, start + (table[index]?.offset ?? 0));
  }
  return file;
}

/** @param {number} offset */
const aligned = (offset) => Math.ceil(offset / 8) * 8;
