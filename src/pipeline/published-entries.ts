import type { ArticleEntry } from '../model/summary.js';
import { rowEntry, type ArticleTable } from './article-table.js';

/** Where every article is shown that is published at a time (milliseconds since 1970). */
export function publishedEntries(table: ArticleTable, now: number): ArticleEntry[] {
  const [drafts, instants] = [table.numbers('isDraft'), table.numbers('instant')];
  const entries: ArticleEntry[] = [];
  for (let row = 0; row < table.count; row += 1) {
    if (drafts[row] === 0 && (instants[row] ?? 0) <= now) entries.push(rowEntry(table, row));
  }
  return entries;
}

export function isPublished(table: ArticleTable, row: number, now: number): boolean {
  return table.get('isDraft', row) === 0 && table.get('instant', row) <= now;
}
