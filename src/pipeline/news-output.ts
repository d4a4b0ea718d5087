import type { OutputFile } from '../model/output.js';
import type { OutputPath } from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';
import type { Addresses } from '../pages/addresses.js';
import type { Archive } from '../pages/archive.js';
import type { SitePlan } from '../pages/plan-site.js';
import { mostNews, newsSitemap, newsSitemapName, newsWindow } from '../sitemap/news-sitemap.js';

/**
 * The articles that are news, newest first.
 *
 * @param now milliseconds since 1970; nothing in the archive is of a later time
 */
export function newsArticles({ all }: Archive, now: number): readonly ArticleEntry[] {
  const end = all.slice(0, mostNews).findIndex((entry) => now >= newsUntil(entry.instant));
  return all.slice(0, end === -1 ? mostNews : end);
}

/** The instant at which an article is news no longer. */
export function newsUntil(instant: number): number {
  return instant + newsWindow;
}

/** The news sitemap of every edition. */
export function newsOutput({ archive, editions }: SitePlan, now: number): OutputFile[] {
  const entries = newsArticles(archive, now);
  return editions.map(({ views: { addresses, content, moments } }) => ({
    path: newsPath(addresses),
    text: newsSitemap(
      content.name,
      content.edition,
      entries.map((entry) => ({
        url: addresses.folder(entry.segments).absolute,
        title: content.articles.meta(entry).title,
        published: moments(entry.instant).iso,
      })),
    ),
  }));
}

export function newsPath(addresses: Addresses): OutputPath {
  return addresses.file([newsSitemapName]).output;
}
