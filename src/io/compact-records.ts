import { join } from 'node:path';

import { replaceNumbers } from '../graph/table.js';
import type { ArticleTable } from '../pipeline/article-table.js';
import { openRecordFile, type RecordFile } from './record-file.js';

/** Bytes that a record takes besides its own. */
const head = 8;
/** So much (bytes) may be of no use any more before it is worth copying the rest. */
const tolerated = 16 << 20;

/**
 * Copies the records that are in use into a new file, where less than half of the old one is. So what is kept stays bounded by
 * what the site needs. Returns the table with their places, and the file.
 */
export function compactRecords(
  folder: string,
  name: string,
  records: RecordFile,
  table: ArticleTable,
): { readonly table: ArticleTable; readonly records: { readonly name: string; readonly size: number } } {
  let used = 0;
  for (const [, length] of places) {
    for (const bytes of table.numbers(length)) if (bytes > 0) used += bytes + head;
  }
  if (records.size() <= 2 * used + tolerated) return { table, records: { name, size: records.size() } };
  const next = `records-${String(Number(name.split('-')[1]) + 1)}`;
  const copy = openRecordFile(join(folder, next), 0);
  const moved = places.map(([offset, length]): [string, Float64Array] => {
    const offsets = new Float64Array(table.count);
    for (let row = 0; row < table.count; row += 1) {
      const place = { offset: table.get(offset, row), length: table.get(length, row) };
      if (place.length > 0) offsets[row] = copy.append(records.read(place)).offset;
    }
    return [offset, offsets];
  });
  copy.flush();
  const size = copy.size();
  copy.close();
  return { table: replaceNumbers(table, Object.fromEntries(moved)), records: { name: next, size } };
}

/** The columns that say where a record stands. */
const places = [
  ['metasOffset', 'metasLength'],
  ['recordOffset', 'recordLength'],
  ['referencesOffset', 'referencesLength'],
] as const;
