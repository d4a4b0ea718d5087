import { describe, expect, it } from 'vitest';

import { foldText } from '../../src/search/fold-text.js';
import { foldedCharacters } from '../../src/search/folded-characters.js';

const script = (await import(new URL('../../templates/assets/search-text.js', import.meta.url).href)) as {
  readonly createFold: (folds: string) => (point: string) => string;
};

describe('texts of the search index', () => {
  it('are folded as the search page folds queries, every character', () => {
    const fold = script.createFold(`${foldedCharacters.from}\n${foldedCharacters.to}\n`);
    const others: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const character = String.fromCodePoint(point);
      if (/\p{Cn}|\p{Co}|\p{Cs}/u.test(character)) continue;
      // Twice: once looked up anew, and once as it is remembered.
      if (foldText(character + character) !== fold(character).repeat(2)) others.push(point.toString(16));
    }
    expect(others).toEqual([]);
  });
});
