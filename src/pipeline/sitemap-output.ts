import type { OutputFile } from '../model/output.js';
import type { SectionId } from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';
import type { Archive } from '../pages/archive.js';
import { partFromOldest } from '../pages/archive-parts.js';
import { dateFront } from '../pages/changed-dates.js';
import { datesWithin, entriesOn } from '../pages/days.js';
import { pageAddress, type SitePlan } from '../pages/plan-site.js';
import type { PageKey } from '../pages/page-key.js';
import { root } from '../pages/section-tree.js';
import { newsSitemapName } from '../sitemap/news-sitemap.js';
import { sitemapFile, sitemapIndexFile, type SitemapPage } from '../sitemap/sitemap-files.js';
import { listedFronts, partSize, sitemapKeys, type SitemapKey } from './output-key.js';

/** One file of the sitemap. */
export function sitemapOf(plan: SitePlan, key: SitemapKey): OutputFile[] {
  const pages = pagesOf(plan.archive, key).flatMap((page) => sitemapPages(plan, page));
  return [sitemapFile({ name: sitemapName(key) }, pages)];
}

/** `sitemap.xml`, with the last change of each file. */
export function sitemapIndex(plan: SitePlan): OutputFile[] {
  const [first] = plan.editions;
  if (first === undefined) return [];
  const { config, moments } = first.views;
  const parts = [...sitemapKeys(plan.archive)].map((key) => {
    const pages = pagesOf(plan.archive, key);
    const instant = latest(pages.map((page) => lastChange(plan.archive, page)));
    return { name: sitemapName(key), ...(instant === undefined ? {} : { lastmod: moments(instant).iso }) };
  });
  const news = plan.editions.map(({ views }) => views.addresses.file([newsSitemapName]).absolute);
  return [sitemapIndexFile(config.origin, config.basePath, parts, news)];
}

/** `2020-08`, `2020-08-2`, `archive-2020`, `pages`. */
export function sitemapName(key: SitemapKey): string {
  if (key.kind === 'sitemapYear') return `archive-${key.year}`;
  const name = key.kind === 'sitemapMonth' ? key.month : 'pages';
  return key.number === 1 ? name : `${name}-${String(key.number)}`;
}

function pagesOf(archive: Archive, key: SitemapKey): readonly PageKey[] {
  if (key.kind === 'sitemapPages') {
    const start = (key.number - 1) * partSize;
    return listedFronts(archive).slice(start, start + partSize);
  }
  if (key.kind === 'sitemapYear') return datesOfYear(archive, key.year).map(dateFront);
  const entries = partFromOldest(entriesOn(archive.all, key.month), partSize, key.number);
  return entries.map((entry): PageKey => ({ kind: 'article', entry }));
}

/** A year, its months and its days. */
function datesOfYear({ all }: Archive, year: string): string[] {
  const months = datesWithin(all, year).map(({ date }) => date);
  return [year, ...months.flatMap((month) => [month, ...datesWithin(all, month).map(({ date }) => date)])];
}

/** A page in every edition, with the others as its alternates. */
function sitemapPages(plan: SitePlan, key: PageKey): SitemapPage[] {
  const instant = lastChange(plan.archive, key);
  const places = plan.editions.map(({ views }) => ({
    hreflang: views.content.edition.hreflang,
    url: pageAddress(views, key).absolute,
  }));
  return plan.editions.map(({ views }, index) => ({
    url: places[index]?.url ?? '',
    alternates: places,
    xDefault: places[0]?.url ?? '',
    ...(instant === undefined ? {} : { lastmod: views.moments(instant).iso }),
  }));
}

/** Of an article, its last change; of a list, the date of the newest article on it; of a plain page nothing is known. */
function lastChange(archive: Archive, key: PageKey): number | undefined {
  switch (key.kind) {
    case 'article':
      return changeOf(key.entry);
    case 'section':
      return archive.below(key.section)[0]?.instant ?? newestAbove(archive, key.section);
    case 'tag':
    case 'author':
    case 'source':
    case 'topic':
      return archive.groups[key.kind].get(key.key)?.[0]?.instant;
    case 'dates':
    case 'month':
    case 'day':
      return entriesOn(archive.all, key.date)[0]?.instant;
    case 'plain':
      return undefined;
    case 'corrections':
      return archive.corrected[0]?.corrected;
    default:
      return archive.all[0]?.instant;
  }
}

function newestAbove({ sections, below }: Archive, section: SectionId): number | undefined {
  for (let above = sections.parent(section); above !== undefined; above = sections.parent(above)) {
    const newest = below(above)[0];
    if (newest !== undefined || above === root) return newest?.instant;
  }
  return undefined;
}

function changeOf({ instant, updated }: ArticleEntry): number {
  return updated ?? instant;
}

function latest(instants: readonly (number | undefined)[]): number | undefined {
  let newest: number | undefined;
  for (const instant of instants) {
    if (instant !== undefined && (newest === undefined || instant > newest)) newest = instant;
  }
  return newest;
}
