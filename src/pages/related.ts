import { compareText } from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';
import type { Archive } from './archive.js';
import { around, positionIn } from './chronology.js';

/** How far along the list of a tag, and of its section, a related article may be. */
export const relatedReach = { tag: 6, section: 8 } as const;

const shown = 3;
/** What a tag in common counts for, in pairs of characters. */
const tagWeight = 6;
/** Articles without a common tag must share so many terms that not even a quarter of the candidates has. */
const fewestTerms = 3;
/** Terms of articles that are read again soon; all of a large archive would not fit into memory. */
const keptTerms = 4096;

interface Candidate {
  readonly article: ArticleEntry;
  readonly tags: readonly string[];
  /** Terms that it shares with the article, by their index there. */
  readonly terms: readonly number[];
  readonly length: number;
}

/**
 * Makes a function that finds related articles: all that its editor names and that are published, then those that share most with it in tags, headline and summary, then the
 * nearest in time. What few of the candidates share counts for more than what many do (one part in as many as share it).
 *
 * Candidates are the six newer and six older articles of each tag, and eight on either side in the section. So an article
 * that is added changes the related ones of a bounded number of others, however large the archive is.
 *
 * @param find the published article of a file
 * @param termsOf what a text is about, the same in every edition: sorted hashes
 */
export function relatedFinder(
  { groups, inSection }: Pick<Archive, 'groups' | 'inSection'>,
  termsOf: (article: ArticleEntry) => readonly number[],
  find: (path: string) => ArticleEntry | undefined,
): (article: ArticleEntry) => readonly ArticleEntry[] {
  const known = new Map<ArticleEntry, readonly number[]>();
  const knownTerms = (article: ArticleEntry): readonly number[] => {
    const found = known.get(article) ?? termsOf(article);
    if (known.size >= keptTerms) known.clear();
    known.set(article, found);
    return found;
  };
  /** Every edition asks for the same article, one after the other. */
  let last: { readonly article: ArticleEntry; readonly related: readonly ArticleEntry[] } | undefined;
  return (article) => {
    if (last?.article === article) return last.related;
    const own = knownTerms(article);
    const candidates = [...near(article)].map((other): Candidate => {
      const terms = knownTerms(other);
      const tags = other.tags.filter(
        (tag, index) => article.tags.includes(tag) && other.tags.indexOf(tag) === index,
      );
      return { article: other, tags, terms: sharedIndexes(own, terms), length: terms.length };
    });
    const named = article.related.flatMap((path) => find(path) ?? []);
    const chosen = best(article, candidates).filter((other) => !named.includes(other));
    const related = [...named, ...chosen.slice(0, Math.max(0, shown - named.length))];
    last = { article, related };
    return related;
  };

  function near(article: ArticleEntry): Set<ArticleEntry> {
    const found = new Set<ArticleEntry>();
    const look = (list: readonly ArticleEntry[], reach: number): void => {
      for (const other of around(list, positionIn(list, article), reach)) found.add(other);
    };
    for (const tag of new Set(article.tags)) look(groups.tag.get(tag) ?? [], relatedReach.tag);
    look(inSection(article.section), relatedReach.section);
    return found;
  }
}

/** Those that share anything telling with the article, those that share most first. */
function best(article: ArticleEntry, candidates: readonly Candidate[]): ArticleEntry[] {
  const terms = countEach(candidates.map((each) => each.terms));
  const tags = countEach(candidates.map((each) => each.tags));
  const rare = Math.max(1, candidates.length / 4);
  const scored = candidates.flatMap((candidate) => {
    const telling = candidate.terms.filter((term) => (terms.get(term) ?? 0) <= rare).length;
    if (candidate.tags.length === 0 && telling < fewestTerms) return [];
    const inText = sumOf(candidate.terms.map((term) => 1 / (terms.get(term) ?? 1)));
    const inTags = sumOf(candidate.tags.map((tag) => tagWeight / (tags.get(tag) ?? 1)));
    // A long summary shares more by chance. Roots and quotients are the same on every machine, logarithms are not.
    return [
      { article: candidate.article, score: (inText + inTags) / Math.sqrt(candidate.length + tagWeight) },
    ];
  });
  const distance = (other: ArticleEntry): number => Math.abs(other.instant - article.instant);
  return scored
    .sort(
      (a, b) =>
        b.score - a.score ||
        distance(a.article) - distance(b.article) ||
        compareText(a.article.id, b.article.id),
    )
    .map((each) => each.article);
}

/** Where in `own` the items stand that both sorted lists have. */
function sharedIndexes(own: readonly number[], other: readonly number[]): number[] {
  const found: number[] = [];
  for (let at = 0, beside = 0; at < own.length && beside < other.length;) {
    const difference = (own[at] ?? 0) - (other[beside] ?? 0);
    if (difference === 0) found.push(at);
    if (difference <= 0) at += 1;
    if (difference >= 0) beside += 1;
  }
  return found;
}

function countEach<T>(lists: readonly (readonly T[])[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const list of lists) for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
