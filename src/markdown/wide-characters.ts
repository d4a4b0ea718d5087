/**
 * Characters of the scripts that are written without spaces, and their punctuation. Hangul is not among them: Korean
 * has spaces. (CSS Text 4, segment break transformation.)
 */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\u2E80-\u2FDF\u3000-\u303F\u30FB\u30FC\u31C0-\u31EF\uFE30-\uFE4F\uFF01-\uFF65\uFFE0-\uFFE6]/u;

/** Punctuation that Chinese shares with Latin: “” ‘’ … — ·; what it counts as depends on its neighbours. */
const shared = /[\u00B7\u2010-\u2027\u2E3A\u2E3B]/u;

/** Whether a line break between the two texts leaves no space, as between Han characters. */
export function joinsWithoutSpace(before: string, after: string): boolean {
  const left = kindOf([...before.slice(-40)].reverse());
  const right = kindOf([...after.slice(0, 40)]);
  if (left === 'other' || right === 'other') return false;
  return (
    left === 'wide' || right === 'wide' || left === 'shared beside wide' || right === 'shared beside wide'
  );
}

type Kind = 'wide' | 'shared' | 'shared beside wide' | 'other';

/** The kind of the first character, which is the one next to the break. */
function kindOf(characters: readonly string[]): Kind {
  const [first = ''] = characters;
  if (wide.test(first)) return 'wide';
  if (!shared.test(first)) return 'other';
  const neighbour = characters.find((character) => !shared.test(character));
  return neighbour !== undefined && wide.test(neighbour) ? 'shared beside wide' : 'shared';
}
