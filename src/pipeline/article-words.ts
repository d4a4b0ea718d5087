import type { Conversion } from '../conversion/conversion.js';
import type { ArticleDocument, ArticleMeta } from '../model/article.js';
import type { Script } from '../model/edition.js';
import { parentFolder, toPathSegment } from '../model/paths.js';
import type { Term } from '../model/term.js';
import type { GroupedEntry } from '../pages/groups.js';
import type { LoadedArticle } from './loaded-site.js';

/**
 * What makes two names of groups one: Simplified, compatibility forms and capital letters folded, fit for an address.
 *
 * @param terms that hold for the name, so that an author whose forms are decided is one author
 */
export function groupKey(
  name: string,
  script: Script,
  conversion: Conversion,
  terms: readonly Term[],
): string {
  return toPathSegment(conversion.simplify(name, script, terms).normalize('NFKC').toLowerCase());
}

/** The groups that an article is in. */
export function groupKeysOf(
  { tags, authors, source, topics = [] }: Pick<ArticleMeta, 'tags' | 'authors' | 'source' | 'topics'>,
  keyOf: (name: string) => string,
): GroupedEntry {
  return {
    tags: tags.map(keyOf),
    authors: authors.map(keyOf),
    ...(source === undefined ? {} : { source: keyOf(source.name) }),
    topics,
  };
}

/** The article's own terms, then those of its folder and of the folders above. */
export function decidedTerms(
  { path, terms }: ArticleDocument,
  termsIn: (folder: string) => readonly Term[],
): readonly Term[] {
  const around = termsIn(parentFolder(path));
  return terms.length === 0 ? around : [...terms, ...around];
}

/** The terms that are decided, and the names in byline and tags, so that who is 钟海林 there is so in the text too. */
export function articleTerms(
  { document, script }: Pick<LoadedArticle, 'document' | 'script'>,
  termsIn: (folder: string) => readonly Term[],
  conversion: Conversion,
): readonly Term[] {
  const names = script === 'hans' ? conversion.nameTerms(document) : [];
  const decided = decidedTerms(document, termsIn);
  return names.length === 0 ? decided : [...decided, ...names];
}
