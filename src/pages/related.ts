import { compareText, type ArticleId } from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';
import { around, positionIn } from './chronology.js';

/** How far along the list of a tag a related article may be. */
export const relatedReach = 4;
const shown = 3;

/**
 * Related articles: those that share most tags, then the nearest in time.
 *
 * Only the four newer and four older articles of each tag are looked at. So an article that is added changes the
 * related ones of at most eight others a tag, however many articles carry it.
 *
 * @param byTag articles of each tag key, newest first
 */
export function relatedArticles(
  article: ArticleEntry,
  byTag: ReadonlyMap<string, readonly ArticleEntry[]>,
): ArticleEntry[] {
  const found = new Map<ArticleId, { article: ArticleEntry; shared: number }>();
  for (const key of new Set(article.tags)) {
    const list = byTag.get(key) ?? [];
    for (const other of around(list, positionIn(list, article), relatedReach)) {
      const entry = found.get(other.id) ?? { article: other, shared: 0 };
      found.set(other.id, { article: other, shared: entry.shared + 1 });
    }
  }
  const distance = (other: ArticleEntry): number => Math.abs(other.instant - article.instant);
  return [...found.values()]
    .sort(
      (a, b) =>
        b.shared - a.shared ||
        distance(a.article) - distance(b.article) ||
        compareText(a.article.id, b.article.id),
    )
    .slice(0, shown)
    .map((entry) => entry.article);
}
