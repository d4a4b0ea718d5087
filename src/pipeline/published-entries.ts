import type { ArticleEntry } from '../model/summary.js';
import type { ArchiveEntries } from '../pages/archive.js';
import { entryAt, plainRows, rowEntry, type ArticleTable } from './article-table.js';
import { groupRows } from './group-rows.js';

/**
 * Where every article, and every plain page, is shown that is published at a time (milliseconds since 1970), or
 * by a preview.
 */
export function publishedEntries(table: ArticleTable, now: number): ArchiveEntries {
  const [drafts, instants] = [table.numbers('isDraft'), table.numbers('instant')];
  const previewed = table.numbers('isPreviewed');
  const plain = new Set(plainRows(table));
  const articles: ArticleEntry[] = [];
  for (let row = 0; row < table.count; row += 1) {
    if (plain.has(row)) continue;
    const isDue = drafts[row] === 0 && (instants[row] ?? 0) <= now;
    if (isDue || previewed[row] === 1) articles.push(rowEntry(table, row));
  }
  return {
    articles,
    plain: publishedPlain(table, now),
    groupAll: (newestFirst, kind) => groupRows(table, newestFirst, kind),
  };
}

/** The same of plain pages alone, by path. */
export function publishedPlain(table: ArticleTable, now: number): ArticleEntry[] {
  return plainRows(table).flatMap((row) => (isPublished(table, row, now) ? [entryAt(table, row)] : []));
}

export function isPublished(table: ArticleTable, row: number, now: number): boolean {
  const isDue = table.get('isDraft', row) === 0 && table.get('instant', row) <= now;
  return isDue || table.get('isPreviewed', row) === 1;
}
