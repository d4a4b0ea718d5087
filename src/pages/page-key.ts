import type { SectionId } from '../model/paths.js';
import type { ArticleEntry, GroupKind } from '../model/summary.js';
import type { Archive } from './archive.js';
import { correctionsFront } from './corrections.js';
import { dateSegments } from './date-links.js';
import { datesWithin, type CalendarDate } from './days.js';
import { groupFolders, groupKinds } from './groups.js';
import { listSegments } from './lists.js';
import { aliasAddress } from './other-pages.js';
import { countFullPages } from './pagination.js';
import { groupSegments } from './group-name.js';
import { sectionSegments } from './views.js';

/** Which page of an edition is meant: the same key for the same page in every edition. */
export type PageKey =
  | { readonly kind: 'home' | 'notFound' | 'search' }
  | { readonly kind: 'section'; readonly section: SectionId; readonly number?: number }
  | { readonly kind: 'corrections'; readonly number?: number }
  | { readonly kind: GroupKind; readonly key: string; readonly number?: number }
  /** All groups of a kind; there is one where there are any. */
  | { readonly kind: 'groups'; readonly of: GroupKind }
  /** All years (`''`), or one: `2020`. */
  | { readonly kind: 'dates'; readonly date: CalendarDate }
  /** `2020-08` */
  | { readonly kind: 'month'; readonly date: CalendarDate }
  /** `2020-08-07` */
  | { readonly kind: 'day'; readonly date: CalendarDate; readonly number?: number }
  | { readonly kind: 'article' | 'plain'; readonly entry: ArticleEntry }
  /** Stands in the first-listed edition only. */
  | { readonly kind: 'redirect'; readonly entry: ArticleEntry; readonly alias: string };

/** Every page of the site, in a fixed order; articles beside others of their time, so that a card that is made serves several. */
export function* pageKeys(archive: Archive, pageSize: number): Generator<PageKey> {
  yield { kind: 'home' };
  for (const section of archive.sections.all) {
    for (const number of listNumbers(archive.below(section).length, pageSize)) {
      yield { kind: 'section', section, ...number };
    }
  }
  for (const kind of groupKinds) {
    if (archive.groups[kind].size > 0) yield { kind: 'groups', of: kind };
    for (const [key, articles] of archive.groups[kind]) {
      for (const number of listNumbers(articles.length, pageSize)) yield { kind, key, ...number };
    }
  }
  for (const number of listNumbers(archive.corrected.length, pageSize))
    yield { kind: 'corrections', ...number };
  yield { kind: 'dates', date: '' };
  yield* dateKeys(archive, pageSize);
  for (const entry of archive.all) yield { kind: 'article', entry };
  for (const entry of archive.plain) yield { kind: 'plain', entry };
  yield { kind: 'notFound' };
  yield { kind: 'search' };
  for (const entry of [...archive.plain, ...archive.all]) {
    for (const alias of entry.aliases) yield { kind: 'redirect', entry, alias };
  }
}

/** The pages of all years, months and days. */
export function* dateKeys({ all }: Archive, pageSize: number): Generator<PageKey> {
  for (const year of datesWithin(all, '')) {
    yield { kind: 'dates', date: year.date };
    for (const month of datesWithin(all, year.date)) {
      yield { kind: 'month', date: month.date };
      for (const { date, count } of datesWithin(all, month.date)) {
        for (const number of listNumbers(count, pageSize)) yield { kind: 'day', date, ...number };
      }
    }
  }
}

/** The front, then the full pages from the newest to the oldest. */
function* listNumbers(length: number, pageSize: number): Generator<{ readonly number?: number }> {
  yield {};
  for (let number = countFullPages(length, pageSize); number >= 1; number -= 1) yield { number };
}

/** Where a page stands below the root of its edition: a folder with `index.html`, or a file. */
export function pagePlace(key: PageKey): { readonly segments: readonly string[]; readonly isFile: boolean } {
  const folder = (segments: readonly string[]) => ({ segments, isFile: false });
  switch (key.kind) {
    case 'home':
      return folder([]);
    case 'search':
      return folder(['search']);
    case 'notFound':
      return { segments: ['404.html'], isFile: true };
    case 'section':
      return folder(listSegments(sectionSegments(key.section), key.number));
    case 'tag':
    case 'author':
    case 'source':
    case 'topic':
      return folder(listSegments(groupSegments(key.kind, key.key), key.number));
    case 'groups':
      return folder([groupFolders[key.of]]);
    case 'corrections':
      return folder(listSegments(correctionsFront, key.number));
    case 'dates':
    case 'month':
      return folder(dateSegments(key.date));
    case 'day':
      return folder(listSegments(dateSegments(key.date), key.number));
    case 'article':
    case 'plain':
      return folder(key.entry.segments);
    case 'redirect':
      return aliasAddress(key.alias);
  }
}
