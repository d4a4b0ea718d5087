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
  for (let row = 0; row < table.count; row += 1) {
    used += table.get('recordLength', row) + head;
    const references = table.get('referencesLength', row);
    if (references > 0) used += references + head;
  }
  if (records.size() <= 2 * used + tolerated) return { table, records: { name, size: records.size() } };
  const next = `records-${String(Number(name.split('-')[1]) + 1)}`;
  const copy = openRecordFile(join(folder, next), 0);
  const recordOffsets = new Float64Array(table.count);
  const referencesOffsets = new Float64Array(table.count);
  for (let row = 0; row < table.count; row += 1) {
    const record = { offset: table.get('recordOffset', row), length: table.get('recordLength', row) };
    recordOffsets[row] = copy.append(records.read(record)).offset;
    const length = table.get('referencesLength', row);
    if (length === 0) continue;
    const references = records.read({ offset: table.get('referencesOffset', row), length });
    referencesOffsets[row] = copy.append(references).offset;
  }
  copy.flush();
  const size = copy.size();
  copy.close();
  return {
    table: replaceNumbers(table, { recordOffset: recordOffsets, referencesOffset: referencesOffsets }),
    records: { name: next, size },
  };
}
