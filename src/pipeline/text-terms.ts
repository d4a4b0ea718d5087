import { nameHash } from '../graph/digest.js';
import type { ArticleMeta } from '../model/article.js';

/**
 * What an article is about, to be compared with others: hashes of every two neighbouring Han characters of its headline and summary,
 * and of the words of other scripts there. Sorted, none twice; the same whatever script the article is written in.
 *
 * @param fold makes Simplified characters of a text
 */
export function textTerms(
  { title, subtitle, summary }: Pick<ArticleMeta, 'title' | 'subtitle' | 'summary'>,
  fold: (text: string) => string,
): number[] {
  const text = fold([title, subtitle ?? '', summary].join('\n'))
    .normalize('NFKC')
    .toLowerCase();
  const terms = new Set<number>();
  for (const [run] of text.matchAll(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)) {
    if (!/^\p{Script=Han}/u.test(run)) {
      terms.add(nameHash(run));
      continue;
    }
    const characters = [...run];
    for (let at = 1; at < characters.length; at += 1) {
      terms.add(nameHash(`${characters[at - 1] ?? ''}${characters[at] ?? ''}`));
    }
  }
  return [...terms].sort((a, b) => a - b);
}
