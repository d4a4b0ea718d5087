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

/**
 * Finds everything that a change of articles can have touched; what is not among it is as it was.
 *
 * @param change with the articles and plain pages whose own page alone has changed, and the times before and after (milliseconds since 1970)
 */
export function changedOutputs(
  change: ArchiveChange & {
    readonly rewritten: readonly ArticleEntry[];
    readonly rewrittenPlain: readonly ArticleEntry[];
    readonly times: { readonly before: number; readonly after: number };
  },
  config: SiteConfig,
): ChangedOutputs {
  const own = [
    ...change.rewritten.map((entry): OutputKey => ({ kind: 'article', entry })),
    ...change.rewrittenPlain.map((entry): OutputKey => ({ kind: 'plain', entry })),
  ];
  const feeds = changedFeeds(change, config);
  const search = changedSearch(change);
  const lists = changedLists(change, config);
  return {
    render: [...own, ...feeds.render, ...search.render, ...lists.render, ...changedNews(change)],
    gone: [...feeds.gone, ...search.gone, ...lists.gone],
  };
}

function changedNews({
  before,
  after,
  times,
}: Pick<ArchiveChange, 'before' | 'after'> & {
  readonly times: { readonly before: number; readonly after: number };
}): OutputKey[] {
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
  for (const number of frontParts(change)) render.push({ kind: 'sitemapPages', number });
  if ([...removed, ...added].some(({ aliases }) => aliases.length > 0)) {
    for (const path of hostFilePaths(config, true)) render.push({ kind: 'hostFile', path });
  }
  const [old, now] = [before, after].map((archive) => countParts(listedFronts(archive).length, partSize)) as [
    number,
    number,
  ];
  for (let number = old; number > now; number -= 1) gone.push({ kind: 'sitemapPages', number });
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
function frontParts(change: ArchiveChange): ReadonlySet<number> {
  const { before, after, removed, added } = change;
  const [old, fronts] = [listedFronts(before), listedFronts(after)];
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
  return new Set(old.length > fronts.length ? [...changed, last] : changed);
}

function isSameFront(a: PageKey, b: PageKey | undefined): boolean {
  if (b === undefined || a.kind !== b.kind) return false;
  if ('key' in a && 'key' in b) return a.key === b.key;
  if (a.kind === 'section' && b.kind === 'section') return a.section === b.section;
  return a.kind === 'groups' && b.kind === 'groups' ? a.of === b.of : true;
}
