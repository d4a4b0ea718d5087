import type { SectionId } from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';
import type { Archive } from './archive.js';
import { root } from './section-tree.js';

const shownPicks = 5;

/** The newest article of each place, in the order of the places: a new `lead: 1` takes over from an old one. */
export function placedArticles(
  newestFirst: readonly ArticleEntry[],
  placeOf: (article: ArticleEntry) => number | undefined,
): ArticleEntry[] {
  const places = new Map<number, ArticleEntry>();
  for (const article of newestFirst) {
    const place = placeOf(article);
    if (place !== undefined && !places.has(place)) places.set(place, article);
  }
  return [...places].sort(([a], [b]) => a - b).map(([, article]) => article);
}

/**
 * The editors' picks of a section, or of the site. They stand on the home page and on fronts of sections, not on articles: a new
 * pick would rewrite every one of them.
 */
export function pickedIn({ picked, sections }: Archive, id: SectionId): ArticleEntry[] {
  const below = id === root ? picked : picked.filter(({ section }) => sections.lineage(section).includes(id));
  return placedArticles(below, ({ pick }) => pick).slice(0, shownPicks);
}
