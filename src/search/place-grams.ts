import type { Gram } from './grams.js';

/**
 * What an index is asked for to find the articles of some pages' lists: sections, tags, authors, sources, topics. A place is the path of the page;
 * what is in one is in all above it.
 *
 * In the upper half of these grams stands a control character, which no folded text has. Twenty bits say which place it is, so
 * that two places may have the same one: whoever finds an article by it looks at the places that its text names.
 */
export function placeGrams(places: readonly string[]): Gram[] {
  return [...new Set(places.flatMap(withAbove))].map(placeGram);
}

function withAbove(place: string): string[] {
  const segments = place.split('/');
  return segments.map((_, at) => segments.slice(0, at + 1).join('/'));
}

/** FNV-1a over the code units; `templates/assets/search-text.js` does the same. */
function placeGram(place: string): Gram {
  let hash = 0x811c9dc5;
  for (let at = 0; at < place.length; at += 1) hash = Math.imul(hash ^ place.charCodeAt(at), 0x01000193);
  return 0x100000 | (hash >>> 12);
}
