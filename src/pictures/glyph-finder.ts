import { openOutlines } from './outlines.js';

/** Finds the characters of a text that have no shape, each once; what has no ink needs none. */
export function glyphFinder(): (text: string) => string {
  const outlines = openOutlines();
  return (text) =>
    [...new Set(text)]
      .filter((each) => !/\s/u.test(each) && !outlines.has(each.codePointAt(0) ?? 0))
      .join('');
}
