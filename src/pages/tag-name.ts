import type { EditionViews } from './views.js';

/** A tag as its oldest article writes it, so that a newer one with another spelling leaves old pages as they are. */
export function tagName(views: EditionViews, key: string): string {
  const oldest = views.archive.byTag.get(key)?.at(-1);
  if (oldest === undefined) return key;
  return views.content.articles.meta(oldest).tags[oldest.tags.indexOf(key)] ?? key;
}

/** The segments of a tag's front. */
export function tagSegments(key: string): readonly string[] {
  return ['tags', key];
}
