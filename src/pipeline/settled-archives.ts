import type { Records } from '../graph/records.js';
import { parentFolder, type SourcePath } from '../model/paths.js';
import type { SiteConfig } from '../model/site.js';
import type { ArticleEntry } from '../model/summary.js';
import { buildArchive, type Archive } from '../pages/archive.js';
import { positionIn } from '../pages/chronology.js';
import { findPage } from '../pages/find-page.js';
import { isPlain } from '../pages/plain-pages.js';
import { sectionTree } from '../pages/section-tree.js';
import { localPath } from '../pages/site-view.js';
import { entryAt, type ArticleTable } from './article-table.js';
import { nearestSection } from './load-site.js';
import { articleRecords } from './open-outputs.js';
import { isPublished, publishedEntries, publishedPlain } from './published-entries.js';
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
  /** Articles whose own page alone has changed. */
  readonly rewritten: readonly ArticleEntry[];
  /** The same of plain pages. */
  readonly rewrittenPlain: readonly ArticleEntry[];
  /** Articles that name one of the changed ones as related. */
  readonly besides: readonly ArticleEntry[];
  /** The times that they are of: milliseconds since 1970. */
  readonly times: { readonly before: number; readonly after: number };
  /** Whether the main menu, or what the configuration names, leads elsewhere. */
  readonly hasOtherMenu: boolean;
  /** Plain pages that have come, gone, or changed in what every page says of them. */
  readonly otherPlain: ReadonlySet<SourcePath>;
  /** Whether what all pages share has changed. */
  readonly hasOtherSite: boolean;
}

/** @param now milliseconds since 1970 */
export function settledArchives(
  frame: SiteFrame,
  kept: SiteState | undefined,
  { table, touched }: SettledArticles,
  now: number,
  records: Records,
): Archives {
  const known = new Set(frame.sections.map(({ id }) => id));
  const tree = sectionTree(frame.sections.map(({ id }) => id));
  if (kept === undefined || kept.frame.digest !== frame.digest) {
    const after = buildArchive(publishedEntries(table, now), tree);
    return {
      before: buildArchive({ articles: [], plain: [] }, tree),
      after,
      removed: [],
      added: [],
      rewritten: [],
      rewrittenPlain: [],
      besides: [],
      times: { before: now, after: now },
      hasOtherMenu: false,
      otherPlain: new Set(),
      hasOtherSite: true,
    };
  }
  const old = kept.articles;
  const removed: ArticleEntry[] = [];
  const added: ArticleEntry[] = [];
  const rewritten: number[] = [];
  const otherPlain = new Set<SourcePath>();
  const samePlain = new Set<SourcePath>();
  const places = { before: plainPlaces(old, frame, records), after: plainPlaces(table, frame, records) };
  for (const { path, before, after } of touched) {
    const was = before !== undefined && isPublished(old, before, kept.now) ? before : undefined;
    const is = after !== undefined && isPublished(table, after, now) ? after : undefined;
    if (isPlain(path, nearestSection(parentFolder(path), known))) {
      const isSame = was !== undefined && is !== undefined && places.before(was) === places.after(is);
      if (!isSame) otherPlain.add(path);
      else if (hasOtherPage(old, was, table, is)) samePlain.add(path);
      continue;
    }
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
  const plain = otherPlain.size + samePlain.size === 0 ? before.plain : publishedPlain(table, now);
  const isSame = gone.length + added.length === 0 && plain === before.plain;
  const after = isSame ? before : before.changed(gone, added, plain);
  const hasOtherMenu = namedPaths(frame.config).some(
    (path) => String(findPage(before, path)) !== String(findPage(after, path)),
  );
  return {
    before,
    after,
    removed: gone,
    added,
    rewritten: rewritten.map((row) => sameEntry(before, entryAt(old, row))),
    times: { before: kept.now, after: now },
    besides: naming(table, [...gone, ...added], after),
    rewrittenPlain: plain.filter(({ path }) => samePlain.has(path)),
    hasOtherMenu,
    otherPlain,
    hasOtherSite: hasOtherMenu || otherPlain.size > 0,
  };
}

/** The published articles that name one of some as related. */
function naming(table: ArticleTable, changed: readonly ArticleEntry[], { all }: Archive): ArticleEntry[] {
  const paths = new Set<string>(changed.map(({ path }) => path));
  if (paths.size === 0) return [];
  const { starts } = table.lists('related');
  const found: ArticleEntry[] = [];
  for (let row = 0; row < table.count; row += 1) {
    if (starts[row] === starts[row + 1]) continue;
    const entry = entryAt(table, row);
    if (!entry.related.some((path) => paths.has(path))) continue;
    const published = all[positionIn(all, entry)];
    if (published?.path === entry.path) found.push(published);
  }
  return found;
}

/** Where the menu leads inside the site, and the pages that the configuration names. */
function namedPaths({ navigation, pages }: SiteConfig): string[] {
  const urls = [...navigation.map(({ url }) => url), ...pages.map(({ target }) => target)];
  return urls.flatMap((url) => (url === undefined ? [] : (localPath(url) ?? [])));
}

/** Writes what the rest of the site says of a plain page: where it stands, and under which name, in every edition. */
function plainPlaces(table: ArticleTable, { config }: SiteFrame, records: Records): (row: number) => string {
  const { meta } = articleRecords(table, records);
  return (row) => {
    const { segments, aliases } = entryAt(table, row);
    const names = config.editions.map((_, edition) => {
      const { title, plain } = meta(row, edition);
      return [title, plain];
    });
    return JSON.stringify([segments, aliases, names]);
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
