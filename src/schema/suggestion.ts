import { distance } from 'fastest-levenshtein';

/**
 * The word of `known` that `word` was probably meant to be, or undefined where none is near.
 *
 * Near is a Levenshtein distance of at most 2, or of a third of the length in long words; short words must be nearer,
 * since any two words of two characters are 2 apart; the same letters in another order (`atl`) are 1 apart. Case,
 * width, `_` and `-` do not count. Of equally near words the first wins.
 */
export function suggestion(word: string, known: Iterable<string>): string | undefined {
  const wanted = comparable(word);
  const limit = wanted.length < 2 ? 0 : wanted.length < 4 ? 1 : Math.max(2, Math.floor(wanted.length / 3));
  let nearest: string | undefined;
  let least = limit + 1;
  for (const candidate of known) {
    const other = comparable(candidate);
    if (Math.abs(other.length - wanted.length) >= least) continue;
    const steps = isAnagram(wanted, other) ? Math.min(1, distance(wanted, other)) : distance(wanted, other);
    if (steps < least) [nearest, least] = [candidate, steps];
  }
  return nearest;
}

function isAnagram(a: string, b: string): boolean {
  return a.length > 2 && a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

/** What two words have to share to count as the same. */
export function comparable(word: string): string {
  return word.normalize('NFKC').trim().toLowerCase().replaceAll('_', '-');
}
