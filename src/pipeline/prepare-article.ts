import type { Conversion } from '../conversion/conversion.js';
import { bodyTemplate, type BodyTemplate } from '../markdown/body-template.js';
import { readEntries } from '../markdown/read-entries.js';
import type { ArticleDocument, ArticleFacts, ArticleMeta, Heading, LiveEntry } from '../model/article.js';
import type { Edition, Script } from '../model/edition.js';
import type { Term } from '../model/term.js';
import { interfaceWords } from '../words/interface-words.js';
import type { GroupedEntry } from '../pages/groups.js';
import { groupKey, groupKeysOf } from './article-words.js';
import { textTerms } from './text-terms.js';

/** An article in the words of one edition, ready for its page. */
export interface PreparedEdition {
  readonly meta: ArticleMeta;
  readonly headings: readonly Heading[];
  readonly entries: readonly LiveEntry[];
  readonly body: BodyTemplate;
}

/** All that a site needs of an article: the same whatever other articles there are. */
export interface PreparedArticle {
  readonly facts: ArticleFacts;
  readonly groups: GroupedEntry;
  /** `textTerms`. */
  readonly terms: readonly number[];
  /** In the order of the editions. */
  readonly editions: readonly PreparedEdition[];
}

/**
 * Converts an article into every edition and writes the HTML of its text.
 *
 * @param script declared or detected
 * @param terms that hold for it, its own among them
 */
export function prepareArticle(
  document: ArticleDocument,
  script: Script,
  editions: readonly Edition[],
  terms: readonly Term[],
  conversion: Conversion,
): PreparedArticle {
  return {
    facts: factsOf(document),
    groups: groupKeysOf(document.meta, (name) => groupKey(name, script, conversion, terms)),
    terms: textTerms(document.meta, (text) => conversion.simplify(text, script)),
    editions: editions.map((edition): PreparedEdition => {
      const { meta, headings, body } = conversion.convertArticle(document, script, edition, terms);
      const words = interfaceWords(edition.id);
      const template = bodyTemplate(body, {
        word: (key) => words[key as keyof typeof words],
        form: (forms) => forms[edition.id] ?? forms[edition.script],
      });
      return { meta, headings, entries: meta.live === undefined ? [] : readEntries(body), body: template };
    }),
  };
}

function factsOf({
  id,
  path,
  file,
  meta,
  addressPlaces,
  headings,
  links,
  images,
  galleryPictures,
  length,
}: ArticleDocument): ArticleFacts {
  return { id, path, file, meta, addressPlaces, headings, links, images, galleryPictures, length };
}
