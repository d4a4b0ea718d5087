import type { SourcePath } from '../model/paths.js';
import type { GroupKind } from '../model/summary.js';
import type { Term } from '../model/term.js';
import { datesOf, daysIn, type CalendarDate } from '../pages/days.js';
import { groupKinds, groupsOf, type GroupedEntry } from '../pages/groups.js';
import { aliasAddress } from '../pages/other-pages.js';
import { decidedTerms, groupKey, groupKeysOf } from './article-words.js';
import type { Conversion } from '../conversion/conversion.js';
import type { LoadedSite, PlacedArticle } from './loaded-site.js';

/** What there is in the newsroom that a link can lead to. Drafts and scheduled articles are among the articles. */
export interface Holdings {
  readonly article: (id: string) => PlacedArticle | undefined;
  /** By its address below the root of an edition, else by an alias. */
  readonly articleAt: (address: string) => PlacedArticle | undefined;
  readonly hasSection: (folder: string) => boolean;
  /** Ids of the topics that have a file. */
  readonly topics: ReadonlySet<string>;
  /** Whether any article is in the group of a key. */
  readonly hasGroup: (kind: GroupKind, key: string) => boolean;
  /** Whether any article is of that day, month or year, in the site's time zone. */
  readonly hasDate: (date: CalendarDate) => boolean;
  /** Whether there is any group of a kind. */
  readonly hasGroups: (kind: GroupKind) => boolean;
  readonly hasFile: (path: SourcePath) => boolean;
  readonly hasAsset: (path: SourcePath) => boolean;
  /** Every file of the content folder, for suggestions. */
  readonly files: () => Iterable<SourcePath>;
}

/** Those of a site that is in memory as a whole. */
export function holdingsOf(
  site: LoadedSite,
  assets: ReadonlySet<SourcePath>,
  conversion: Conversion,
  termsIn: (folder: string) => readonly Term[],
): Holdings {
  const byId = new Map<string, PlacedArticle>(site.articles.map((each) => [each.document.id, each]));
  const byAddress = new Map<string, PlacedArticle>();
  for (const article of site.articles) {
    for (const alias of article.document.meta.aliases) {
      byAddress.set(aliasAddress(alias).segments.join('/'), article);
    }
  }
  for (const article of site.articles) byAddress.set(article.segments.join('/'), article);
  const sections = new Set<string>(site.sections.map(({ id }) => id));
  const groups = groupSets(
    site.articles.map(({ document, script }) => {
      const terms = decidedTerms(document, termsIn);
      return groupKeysOf(document.meta, (name) => groupKey(name, script, conversion, terms));
    }),
  );
  const dayOf = daysIn(site.config.timeZone);
  const dates = new Set(
    site.articles.flatMap(({ document: { meta } }) =>
      meta.plain === undefined ? datesOf(dayOf(meta.instant)) : [],
    ),
  );
  return {
    article: (id) => byId.get(id),
    articleAt: (address) => byAddress.get(address),
    hasSection: (folder) => sections.has(folder),
    topics: new Set(site.topics.map(({ id }) => id)),
    hasGroup: (kind, key) => groups[kind].has(key),
    hasGroups: (kind) => groups[kind].size > 0,
    hasDate: (date) => dates.has(date),
    hasFile: (path) => site.files.has(path),
    hasAsset: (path) => assets.has(path),
    files: () => site.files,
  };
}

/** The keys of all groups that some articles are in. */
export function groupSets(entries: Iterable<GroupedEntry>): Readonly<Record<GroupKind, ReadonlySet<string>>> {
  const sets = {
    tag: new Set<string>(),
    author: new Set<string>(),
    source: new Set<string>(),
    topic: new Set<string>(),
  };
  for (const entry of entries) {
    for (const kind of groupKinds) for (const key of groupsOf(entry, kind)) sets[kind].add(key);
  }
  return sets;
}
