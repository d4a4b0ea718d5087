import { nameHash } from '../graph/digest.js';
import type { SourcePath } from '../model/paths.js';
import { dueColumns, findRow, rowEntry, type ArticleTable } from './article-table.js';
import type { FoundArticles } from './find-articles.js';
import type { PlacedArticle } from './loaded-site.js';
import { eachItem } from './output-claims.js';
import { articleNames, dateNames } from './reference-names.js';
import type { KeptArticles, UpdateInputs } from './site-store.js';

/**
 * Kept rows, in their order, that have to be settled anew though their articles are the same: what they refer to has come, gone or
 * changed, or their time has come.
 *
 * @param otherAssets paths of assets that may have other bytes than before
 * @param read an article that is fresh
 */
export function affectedRows(
  { scan, now }: Pick<UpdateInputs, 'scan' | 'now'>,
  kept: KeptArticles,
  fresh: FoundArticles['fresh'],
  removed: ReadonlySet<SourcePath>,
  otherAssets: ReadonlySet<string>,
  read: (path: SourcePath) => PlacedArticle,
): number[] {
  const { articles: table } = kept;
  const changed = new Set<number>();
  const due = rowsDueBetween(table, kept.now, now);
  const differing = new Set(due);
  for (const path of [...scan.changed, ...scan.removed, ...otherAssets]) changed.add(nameHash(path));
  for (const path of [...fresh.keys(), ...removed]) {
    const { row, isThere } = findRow(table, path);
    if (isThere) differing.add(row);
  }
  for (const row of differing) {
    const entry = rowEntry(table, row);
    for (const name of [...articleNames(entry), ...dateNames(entry.day)]) changed.add(name);
  }
  for (const path of fresh.keys()) {
    const { document, segments } = read(path);
    const { meta } = document;
    for (const name of articleNames({
      path,
      segments,
      aliases: meta.aliases,
      tags: [],
      authors: [],
      topics: [],
    }))
      changed.add(name);
  }
  const untouched = (row: number): boolean => {
    const path = table.get('path', row) as SourcePath;
    return !fresh.has(path) && !removed.has(path);
  };
  const affected = new Set([...due].filter(untouched));
  eachItem(table, 'names', (name, row) => {
    if (changed.has(name) && untouched(row)) affected.add(row);
  });
  // What was not found is looked for again, and near names may have come.
  for (const [path, { references }] of Object.entries(kept.faults)) {
    const { row, isThere } = findRow(table, path);
    if (references.length > 0 && isThere && untouched(row)) affected.add(row);
  }
  return [...affected].sort((a, b) => a - b);
}

/** Articles whose day came, or is to come again, or of which something ended, between the time of two builds. */
function rowsDueBetween(table: ArticleTable, before: number, now: number): Set<number> {
  const [from, to] = before < now ? [before, now] : [now, before];
  const rows = new Set<number>();
  for (const column of dueColumns) {
    for (const [row, instant] of table.numbers(column).entries()) {
      if (instant > from && instant <= to) rows.add(row);
    }
  }
  return rows;
}
