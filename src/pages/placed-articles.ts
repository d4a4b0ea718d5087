import type { SectionId } from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';
import type { Archive } from './archive.js';
import { root } from './section-tree.js';

const shownPicks = 5;
const shownBreaking = 3;

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
 * The editors' picks of a section, or of the site. They and 快訊 stand on the home page and on fronts of sections, not on
 * articles: a new one would rewrite every one of them.
 */
export function pickedIn({ picked, sections }: Archive, id: SectionId): ArticleEntry[] {
  return placedArticles(below(picked, id, sections), ({ pick }) => pick).slice(0, shownPicks);
}

/** What is breaking news in a section, or on the site, newest first. */
export function breakingIn({ breaking, sections }: Archive, id: SectionId): ArticleEntry[] {
  return below(breaking, id, sections).slice(0, shownBreaking);
}

function below(
  entries: readonly ArticleEntry[],
  id: SectionId,
  sections: Archive['sections'],
): readonly ArticleEntry[] {
  return id === root ? entries : entries.filter(({ section }) => sections.lineage(section).includes(id));
}
