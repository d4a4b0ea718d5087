import { hostFilePaths } from '../hosts/host-files.js';
import { compareText, type OutputPath } from '../model/paths.js';
import type { SiteConfig } from '../model/site.js';
import type { Archive } from '../pages/archive.js';
import type { ArticleEntry } from '../model/summary.js';
import { compareNewestFirst } from '../pages/chronology.js';
import { datesWithin } from '../pages/days.js';
import { groupKinds } from '../pages/groups.js';
import { countParts } from '../pages/archive-parts.js';
import { pageKeys, type PageKey } from '../pages/page-key.js';
import { feedKeys, type FeedKey } from './feed-output.js';
import { searchKeys, type SearchKey } from './search-key.js';

/** Articles in one file of the sitemap. */
export const partSize = 500;

/** What is rendered as one: a page in all editions, or the files that belong together beside the pages. */
export type OutputKey =
  | PageKey
  /** Atom, RSS and JSON Feed of a list in all editions. */
  | { readonly kind: 'feeds'; readonly list: FeedKey }
  /** A file of rules for a web server. */
  | { readonly kind: 'hostFile'; readonly path: OutputPath }
  /** `news`: the news sitemaps of all editions. */
  | { readonly kind: 'sitemapIndex' | 'news' | 'robots' | 'theme' }
  /** `llms.txt` of an edition, by its number. */
  | { readonly kind: 'llms'; readonly edition: number }
  | SearchKey
  | SitemapKey;

export type SitemapKey =
  | { readonly kind: 'sitemapMonth'; readonly month: string; readonly number: number }
  /** The pages of a year, its months and its days. */
  | { readonly kind: 'sitemapYear'; readonly year: string }
  /** Home, corrections, plain pages, sections and groups, in an order that new ones at the end leave as it is. */
  | { readonly kind: 'sitemapPages'; readonly number: number };

/** Kinds of outputs, of which all are meant. */
export type OutputKinds = 'all' | readonly OutputKey['kind'][];

export function isOfKinds(kind: OutputKey['kind'], kinds: OutputKinds): boolean {
  return kinds === 'all' || kinds.includes(kind);
}

/** Everything that a site consists of, but for the files that are copied. */
export function* outputKeys(archive: Archive, config: SiteConfig): Generator<OutputKey> {
  yield* pageKeys(archive, config.pageSize);
  for (const list of feedKeys(archive)) yield { kind: 'feeds', list };
  yield* searchKeys(archive.all);
  yield* sitemapKeys(archive);
  yield { kind: 'sitemapIndex' };
  yield { kind: 'news' };
  yield { kind: 'robots' };
  for (const path of hostFilePaths(config)) yield { kind: 'hostFile', path };
  if (config.theme !== undefined) yield { kind: 'theme' };
  yield* llmsKeys(config);
}

/** Where the site has its texts as Markdown. */
export function* llmsKeys({
  plainText,
  editions,
}: Pick<SiteConfig, 'plainText' | 'editions'>): Generator<OutputKey> {
  if (plainText) for (const edition of editions.keys()) yield { kind: 'llms', edition };
}

/** The files of the sitemap, in the order of the index. */
export function* sitemapKeys(archive: Archive): Generator<SitemapKey> {
  const years = datesWithin(archive.all, '')
    .map(({ date }) => date)
    .toReversed();
  for (const { date: month, count } of years.flatMap((year) => datesWithin(archive.all, year).toReversed())) {
    for (const number of partNumbers(count)) yield { kind: 'sitemapMonth', month, number };
  }
  for (const year of years) yield { kind: 'sitemapYear', year };
  for (const number of partNumbers(listedFronts(archive).length)) yield { kind: 'sitemapPages', number };
}

function* partNumbers(length: number): Generator<number> {
  for (let number = 1; number <= countParts(length, partSize); number += 1) yield number;
}

/** The pages besides articles that a sitemap has: full list pages are found from their fronts. */
export function listedFronts(archive: Archive): PageKey[] {
  return [
    { kind: 'home' },
    { kind: 'corrections' },
    { kind: 'dates', date: '' },
    ...archive.plain.map((entry): PageKey => ({ kind: 'plain', entry })),
    ...archive.sections.all.map((section): PageKey => ({ kind: 'section', section })),
    ...groupKinds.filter((of) => archive.groups[of].size > 0).map((of): PageKey => ({ kind: 'groups', of })),
    ...groupsByAge(archive),
  ];
}

/** The group whose first article is the oldest goes first, so that a new one mostly comes last. */
function groupsByAge({ groups }: Archive): PageKey[] {
  const fronts = groupKinds.flatMap((kind) =>
    [...groups[kind]].flatMap(([key, list]): { page: PageKey; name: string; first: ArticleEntry }[] => {
      const first = list.at(-1);
      return first === undefined ? [] : [{ page: { kind, key }, name: `${kind} ${key}`, first }];
    }),
  );
  return fronts
    .sort((a, b) => compareNewestFirst(b.first, a.first) || compareText(a.name, b.name))
    .map(({ page }) => page);
}
