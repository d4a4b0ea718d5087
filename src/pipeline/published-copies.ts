import { nameHash } from '../graph/digest.js';
import { compareText, type SourcePath } from '../model/paths.js';
import type { ArticleTable } from './article-table.js';
import { articleRecords, type ArticleRecords } from './open-outputs.js';
import { eachItem, publishedFiles } from './output-claims.js';
import { isPublished } from './published-entries.js';
import { publishedCopy, type PublishedCopy } from './render-all.js';
import type { SettledArticles } from './settle-articles.js';
import type { ContentScan, SiteState, SiteStore } from './site-store.js';
import type { SiteSources } from './sources.js';

export interface CopyChange {
  /** Content files that may have to be copied, sorted. */
  readonly copied: readonly PublishedCopy[];
  /** Those that no published article shows or links to any longer. */
  readonly gone: readonly SourcePath[];
}

/** Every content file that a published article shows or links to, sorted; others stay in the newsroom. */
export function allCopies(
  table: ArticleTable,
  now: number,
  records: ArticleRecords,
  hasFile: (path: SourcePath) => boolean,
  sources: Pick<SiteSources, 'contentLocation' | 'contentName'>,
): PublishedCopy[] {
  const paths = new Set<SourcePath>();
  for (let row = 0; row < table.count; row += 1) {
    for (const path of filesOf(table, row, now, records, hasFile)) paths.add(path);
  }
  return [...paths].sort(compareText).map((path) => publishedCopy(path, sources));
}

/** What the articles that may differ have copied, and what nobody shows now that one of them has shown before. */
export function changedCopies(
  kept: SiteState | undefined,
  { table, touched }: SettledArticles,
  {
    sources,
    scan,
    now,
    store,
  }: {
    readonly sources: SiteSources;
    readonly scan: ContentScan;
    readonly now: number;
    readonly store: SiteStore;
  },
  records: ArticleRecords,
  assets: ReadonlySet<SourcePath>,
): CopyChange {
  const wanted = new Set<SourcePath>();
  const shownBefore = new Set<SourcePath>();
  // Assets are as they were; what is none of them was a content file, whether it is there still or not.
  const wasFile = (path: SourcePath): boolean => scan.hasFile(path) || !assets.has(path);
  const before = kept === undefined ? undefined : articleRecords(kept.articles, store.records);
  for (const rows of touched) {
    if (rows.after !== undefined) {
      for (const path of filesOf(table, rows.after, now, records, scan.hasFile)) wanted.add(path);
    }
    if (rows.before !== undefined && kept !== undefined && before !== undefined) {
      for (const path of filesOf(kept.articles, rows.before, kept.now, before, wasFile))
        shownBefore.add(path);
    }
  }
  const left = [...shownBefore].filter((path) => !wanted.has(path));
  const stillShown = shownBy(table, left, now, records, scan.hasFile);
  return {
    copied: [...wanted].sort(compareText).map((path) => publishedCopy(path, sources)),
    gone: left.filter((path) => !stillShown.has(path)).sort(compareText),
  };
}

/** Those of some files that any published article shows or links to. */
function shownBy(
  table: ArticleTable,
  files: readonly SourcePath[],
  now: number,
  records: ArticleRecords,
  hasFile: (path: SourcePath) => boolean,
): ReadonlySet<SourcePath> {
  const open = new Map(files.map((path) => [nameHash(path), path]));
  const shown = new Set<SourcePath>();
  if (open.size === 0) return shown;
  eachItem(table, 'files', (hash, row) => {
    const path = open.get(hash);
    if (path === undefined || shown.has(path)) return;
    if (filesOf(table, row, now, records, hasFile).includes(path)) shown.add(path);
  });
  return shown;
}

function filesOf(
  table: ArticleTable,
  row: number,
  now: number,
  records: ArticleRecords,
  hasFile: (path: SourcePath) => boolean,
): readonly SourcePath[] {
  return isPublished(table, row, now) ? publishedFiles(records.references(row), hasFile) : [];
}
