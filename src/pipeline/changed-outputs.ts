import { hostFilePaths } from '../hosts/host-files.js';
import { countParts, partFromOldest } from '../pages/archive-parts.js';
import { haveSameItems, sameFromOldest } from '../pages/changed-numbers.js';
import type { ArchiveChange } from '../pages/archive-change.js';
import { changedPages, changedSections } from '../pages/changed-pages.js';
import { dateOf, entriesOn, hasEntriesOn } from '../pages/days.js';
import { groupKinds, groupsOf } from '../pages/groups.js';
import type { PageKey } from '../pages/page-key.js';
import type { SiteConfig } from '../model/site.js';
import type { ArticleEntry } from '../model/summary.js';
import { changedFeeds } from './changed-feeds.js';
import { newsArticles } from './news-output.js';
import { changedSearch } from './changed-search.js';
import { listedFronts, llmsKeys, partSize, type OutputKey } from './output-key.js';

export interface ChangedOutputs {
  readonly render: readonly OutputKey[];
  readonly gone: readonly OutputKey[];
}

/** A change of articles, with those articles and plain pages whose own page alone has changed, and those that name a changed one as related. */
export type ContentChange = ArchiveChange & {
  readonly rewritten: readonly ArticleEntry[];
  readonly rewrittenPlain: readonly ArticleEntry[];
  readonly besides: readonly ArticleEntry[];
};

/**
 * Finds everything that a change of articles can have touched; what is not among it is as it was.
 *
 * @param archives before and after, with their times (milliseconds since 1970)
 * @returns the same for parts of the change too; where outputs of one kind are wanted, those of other kinds are perhaps not looked for
 */
export function changeFinder(
  archives: Pick<ArchiveChange, 'before' | 'after'> & {
    readonly times: { readonly before: number; readonly after: number };
  },
  config: SiteConfig,
): (change: ContentChange, wanted?: OutputKey['kind']) => ChangedOutputs {
  let listed: ChangedFronts | undefined;
  const fronts = (): ChangedFronts =>
    (listed ??= { old: listedFronts(archives.before), now: listedFronts(archives.after) });
  return (change, wanted) => {
    const ifWanted = <Found>(kinds: readonly OutputKey['kind'][], found: () => Found): Found | undefined =>
      wanted === undefined || kinds.includes(wanted) ? found() : undefined;
    const own = [
      ...[...change.rewritten, ...change.besides].map((entry): OutputKey => ({ kind: 'article', entry })),
      ...change.rewrittenPlain.map((entry): OutputKey => ({ kind: 'plain', entry })),
    ];
    const parts = [
      ifWanted(['feeds'], () => changedFeeds(change, config)),
      ifWanted(['searchIndex', 'searchSegment', 'searchPack'], () => changedSearch(change)),
      ifWanted(['sitemapPages'], () => changedFronts(change, fronts())),
      changedLists(change, config),
    ];
    const news = ifWanted(['news'], () => changedNews(archives)) ?? [];
    return {
      render: [...own, ...parts.flatMap((part) => part?.render ?? []), ...news],
      gone: parts.flatMap((part) => part?.gone ?? []),
    };
  };
}

/** The pages besides articles that the sitemap has. */
interface ChangedFronts {
  readonly old: readonly PageKey[];
  readonly now: readonly PageKey[];
}

function changedNews({ before, after, times }: Parameters<typeof changeFinder>[0]): OutputKey[] {
  const [old, now] = [newsArticles(before, times.before), newsArticles(after, times.after)];
  return haveSameItems(old, now) ? [] : [{ kind: 'news' }];
}

function changedLists(change: ArchiveChange, config: SiteConfig): ChangedOutputs {
  const { before, after, removed, added } = change;
  if (removed.length + added.length === 0) return { render: [], gone: [] };
  const pages = changedPages(change, config.pageSize);
  const render: OutputKey[] = [...pages.render, { kind: 'sitemapIndex' }, ...llmsKeys(config)];
  const gone: OutputKey[] = [...pages.gone];
  const dates = [...removed, ...added].map(({ day }) => dateOf(day));
  for (const month of new Set(dates.map((date) => date.slice(0, 7)))) {
    const parts = changedParts(entriesOn(before.all, month), entriesOn(after.all, month));
    for (const number of parts.render) render.push({ kind: 'sitemapMonth', month, number });
    for (const number of parts.gone) gone.push({ kind: 'sitemapMonth', month, number });
  }
  for (const year of new Set(dates.map((date) => date.slice(0, 4)))) {
    (hasEntriesOn(after.all, year) ? render : gone).push({ kind: 'sitemapYear', year });
  }
  if ([...removed, ...added].some(({ aliases }) => aliases.length > 0)) {
    for (const path of hostFilePaths(config, true)) render.push({ kind: 'hostFile', path });
  }
  return { render, gone };
}

function changedParts(
  old: readonly ArticleEntry[],
  now: readonly ArticleEntry[],
): { readonly render: number[]; readonly gone: number[] } {
  const first = Math.floor(sameFromOldest({ old, new: now }) / partSize) + 1;
  const [before, after] = [countParts(old.length, partSize), countParts(now.length, partSize)];
  const render: number[] = [];
  for (let number = first; number <= after; number += 1) {
    const was = partFromOldest(old, partSize, number);
    const is = partFromOldest(now, partSize, number);
    if (!haveSameItems(was, is)) render.push(number);
  }
  const gone: number[] = [];
  for (let number = before; number > after; number -= 1) gone.push(number);
  return { render, gone };
}

/** Files of the sitemap with a front that is another than before, or whose date may have changed. */
function changedFronts(change: ArchiveChange, { old, now: fronts }: ChangedFronts): ChangedOutputs {
  const { removed, added } = change;
  if (removed.length + added.length === 0) return { render: [], gone: [] };
  const sections = changedSections(change);
  const touched = [...removed, ...added];
  const groups = new Set(
    groupKinds.flatMap((kind) =>
      touched.flatMap((entry) => groupsOf(entry, kind).map((key) => `${kind} ${key}`)),
    ),
  );
  const changed = fronts.flatMap((front, index) => {
    const isTouched =
      !isSameFront(front, old[index]) ||
      (front.kind === 'section' ? sections.has(front.section) : !('key' in front)) ||
      ('key' in front && groups.has(`${front.kind} ${front.key}`));
    return isTouched ? [Math.floor(index / partSize) + 1] : [];
  });
  const last = countParts(fronts.length, partSize);
  const gone: OutputKey[] = [];
  for (let number = countParts(old.length, partSize); number > last; number -= 1)
    gone.push({ kind: 'sitemapPages', number });
  const numbers = new Set(old.length > fronts.length ? [...changed, last] : changed);
  return { render: [...numbers].map((number) => ({ kind: 'sitemapPages', number })), gone };
}

function isSameFront(a: PageKey, b: PageKey | undefined): boolean {
  if (b === undefined || a.kind !== b.kind) return false;
  if ('key' in a && 'key' in b) return a.key === b.key;
  if (a.kind === 'section' && b.kind === 'section') return a.section === b.section;
  return a.kind === 'groups' && b.kind === 'groups' ? a.of === b.of : true;
}
