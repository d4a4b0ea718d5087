import type { ArticleEntry } from '../model/summary.js';
import { buildArchive, type Archive } from '../pages/archive.js';
import { positionIn } from '../pages/chronology.js';
import { hasPage } from '../pages/has-page.js';
import { sectionTree } from '../pages/section-tree.js';
import { localPath } from '../pages/site-view.js';
import { entryAt, type ArticleTable } from './article-table.js';
import { isPublished, publishedEntries } from './published-entries.js';
import type { SettledArticles } from './settle-articles.js';
import type { SiteFrame } from './site-frame.js';
import type { SiteState } from './site-store.js';

/** The archive as it was published, as it is now, and how they differ. */
export interface Archives {
  readonly before: Archive;
  readonly after: Archive;
  /** Entries that are in one of them only. */
  readonly removed: readonly ArticleEntry[];
  readonly added: readonly ArticleEntry[];
  /** Whose own page alone has changed. */
  readonly rewritten: readonly ArticleEntry[];
  /** The times that they are of: milliseconds since 1970. */
  readonly times: { readonly before: number; readonly after: number };
  /** Whether what all pages share has changed. */
  readonly hasOtherSite: boolean;
}

/** @param now milliseconds since 1970 */
export function settledArchives(
  frame: SiteFrame,
  kept: SiteState | undefined,
  { table, touched }: SettledArticles,
  now: number,
): Archives {
  const tree = sectionTree(frame.sections.map(({ id }) => id));
  if (kept === undefined || kept.frame.digest !== frame.digest) {
    const after = buildArchive(publishedEntries(table, now), tree);
    return {
      before: buildArchive([], tree),
      after,
      removed: [],
      added: [],
      rewritten: [],
      times: { before: now, after: now },
      hasOtherSite: true,
    };
  }
  const old = kept.articles;
  const removed: ArticleEntry[] = [];
  const added: ArticleEntry[] = [];
  const rewritten: number[] = [];
  for (const { before, after } of touched) {
    const was = before !== undefined && isPublished(old, before, kept.now) ? before : undefined;
    const is = after !== undefined && isPublished(table, after, now) ? after : undefined;
    const sameInLists =
      was !== undefined && is !== undefined && old.get('summary', was) === table.get('summary', is);
    if (sameInLists) {
      if (hasOtherPage(old, was, table, is)) rewritten.push(was);
      continue;
    }
    if (was !== undefined) removed.push(entryAt(old, was));
    if (is !== undefined) added.push(entryAt(table, is));
  }
  const before = kept.archive ?? buildArchive(publishedEntries(old, kept.now), tree);
  const gone = removed.map((entry) => sameEntry(before, entry));
  const after = gone.length + added.length === 0 ? before : before.changed(gone, added);
  return {
    before,
    after,
    removed: gone,
    added,
    rewritten: rewritten.map((row) => sameEntry(before, entryAt(old, row))),
    times: { before: kept.now, after: now },
    hasOtherSite: frame.config.navigation.some(({ url }) => {
      const path = url === undefined ? undefined : localPath(url);
      return path !== undefined && hasPage(before, path) !== hasPage(after, path);
    }),
  };
}

/** The object that stands for an article in an archive. */
function sameEntry({ all }: Archive, entry: ArticleEntry): ArticleEntry {
  return all[positionIn(all, entry)] ?? entry;
}

function hasOtherPage(old: ArticleTable, before: number, table: ArticleTable, after: number): boolean {
  return (['key', 'referencesOffset', 'referencesLength'] as const).some(
    (column) => old.get(column, before) !== table.get(column, after),
  );
}
