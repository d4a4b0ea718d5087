import { compareText, type ArticleId } from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';
import { around, positionIn } from './chronology.js';

/** How far along the list of a tag a related article may be. */
export const relatedReach = 4;
const shown = 3;

interface Candidate {
  readonly article: ArticleEntry;
  /** Tags that it has in common with the article. */
  shared: number;
}

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
  const found = new Map<ArticleId, Candidate>();
  for (const key of new Set(article.tags)) {
    const list = byTag.get(key) ?? [];
    for (const other of around(list, positionIn(list, article), relatedReach)) {
      const entry = found.get(other.id);
      if (entry === undefined) found.set(other.id, { article: other, shared: 1 });
      else entry.shared += 1;
    }
  }
  const best: Candidate[] = [];
  for (const candidate of found.values()) {
    let place = best.length;
    while (place > 0 && isNearer(article, candidate, best[place - 1])) place -= 1;
    if (place < shown) best.splice(place, 0, candidate);
    best.length = Math.min(best.length, shown);
  }
  return best.map((entry) => entry.article);
}

function isNearer({ instant }: ArticleEntry, a: Candidate, b: Candidate | undefined): boolean {
  if (b === undefined || a.shared !== b.shared) return b === undefined || a.shared > b.shared;
  const distance = Math.abs(a.article.instant - instant) - Math.abs(b.article.instant - instant);
  return distance < 0 || (distance === 0 && compareText(a.article.id, b.article.id) < 0);
}
