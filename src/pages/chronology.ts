import { compareText } from '../model/paths.js';
import type { ArticleSummary } from '../model/summary.js';

/** Newest first; of the same instant, by id. */
export function newestFirst(articles: readonly ArticleSummary[]): ArticleSummary[] {
  return [...articles].sort((a, b) => b.meta.instant - a.meta.instant || compareText(a.id, b.id));
}

/** Up to `reach` items on either side of `index`. */
export function around<T>(items: readonly T[], index: number, reach: number): T[] {
  return [...items.slice(Math.max(0, index - reach), index), ...items.slice(index + 1, index + 1 + reach)];
}
