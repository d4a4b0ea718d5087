import type { SourcePath } from '../model/paths.js';
import { datesOf, type CalendarDate } from '../pages/days.js';
import type { GroupedEntry } from '../pages/groups.js';
import { aliasAddress } from '../pages/other-pages.js';
import { findRow, plainRows, rowEntry, type ArticleTable } from './article-table.js';
import { groupSets, type Holdings } from './holdings.js';
import type { PlacedArticle } from './loaded-site.js';

/** Articles that are not yet in a table, or no longer as it says. */
export interface Overlay {
  readonly fresh: Pick<ReadonlyMap<string, PlacedArticle>, 'get' | 'has' | 'keys'>;
  readonly groupsOf: (path: string) => GroupedEntry;
  /** In the site's time zone; plain pages have none. */
  readonly dayOf: (path: string) => number | undefined;
  readonly removed: ReadonlySet<string>;
}

/**
 * What there is of an archive of which most stays in its table: an article is found by a few look-ups.
 *
 * @param place makes an article of a row
 */
export function knownHoldings(
  table: ArticleTable,
  place: (row: number) => PlacedArticle,
  { fresh, groupsOf, dayOf, removed }: Overlay,
  site: Pick<Holdings, 'hasFile' | 'hasAsset' | 'hasSection' | 'topics'> & {
    readonly files: () => Iterable<SourcePath>;
  },
): Holdings {
  const isCurrent = (row: number): boolean => {
    const path = table.get('path', row);
    return !removed.has(path) && !fresh.has(path);
  };
  const inTable = (path: string): PlacedArticle | undefined => {
    const { row, isThere } = findRow(table, path);
    return isThere && isCurrent(row) ? place(row) : undefined;
  };
  /** Rows with a slug or aliases, and plain pages: what they are found by besides their path. */
  let written: Map<string, number> | undefined;
  const writtenAddresses = (): Map<string, number> => {
    if (written !== undefined) return written;
    written = new Map();
    const { starts: aliases } = table.lists('aliases');
    const { starts: slugs } = table.lists('slug');
    for (let row = 0; row < table.count; row += 1) {
      if (aliases[row] === aliases[row + 1]) continue;
      for (const alias of table.get('aliases', row).split('\n')) {
        written.set(aliasAddress(alias).segments.join('/'), row);
      }
    }
    const plain = new Set(plainRows(table));
    for (let row = 0; row < table.count; row += 1) {
      if (slugs[row] === slugs[row + 1] && !plain.has(row)) continue;
      written.set(rowEntry(table, row).segments.join('/'), row);
    }
    return written;
  };
  let freshAt: Map<string, string> | undefined;
  const freshAddresses = (): Map<string, string> => {
    if (freshAt !== undefined) return freshAt;
    freshAt = new Map();
    for (const path of fresh.keys()) {
      for (const alias of fresh.get(path)?.document.meta.aliases ?? []) {
        freshAt.set(aliasAddress(alias).segments.join('/'), path);
      }
    }
    for (const path of fresh.keys()) freshAt.set(fresh.get(path)?.segments.join('/') ?? '', path);
    return freshAt;
  };
  let sets: ReturnType<typeof groupSets> | undefined;
  const groups = (): ReturnType<typeof groupSets> => (sets ??= groupSets(everyEntry()));
  function* everyEntry(): Generator<GroupedEntry> {
    for (let row = 0; row < table.count; row += 1) if (isCurrent(row)) yield rowEntry(table, row);
    for (const path of fresh.keys()) yield groupsOf(path);
  }
  let known: ReadonlySet<CalendarDate> | undefined;
  const dates = (): ReadonlySet<CalendarDate> => (known ??= new Set([...everyDay()].flatMap(datesOf)));
  function everyDay(): Set<number> {
    const days = table.numbers('day');
    const plain = new Set(plainRows(table));
    const found = new Set<number>();
    for (let row = 0; row < table.count; row += 1) {
      if (isCurrent(row) && !plain.has(row)) found.add(days[row] ?? 0);
    }
    for (const path of fresh.keys()) {
      const day = dayOf(path);
      if (day !== undefined) found.add(day);
    }
    return found;
  }
  return {
    ...site,
    article: (id) => fresh.get(`${id}.md`) ?? inTable(`${id}.md`),
    articleAt: (address) => {
      const named = fresh.get(`${address}.md`) ?? inTable(`${address}.md`);
      if (named !== undefined && named.segments.join('/') === address) return named;
      const path = freshAddresses().get(address);
      if (path !== undefined) return fresh.get(path);
      const row = writtenAddresses().get(address);
      return row !== undefined && isCurrent(row) ? place(row) : undefined;
    },
    hasGroup: (kind, key) => groups()[kind].has(key),
    hasGroups: (kind) => groups()[kind].size > 0,
    hasDate: (date) => dates().has(date),
  };
}
