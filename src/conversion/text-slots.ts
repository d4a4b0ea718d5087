import type { Element } from 'hast';
import type { ArticleMeta, Cover, Note } from '../model/article.js';

/*
 * The list of places in an article that hold words of its language. What is not named here is never converted:
 * addresses, ids, dates, class names, code.
 */

/** Converts every text of the front matter. */
export function mapMetaTexts(meta: ArticleMeta, convert: (text: string) => string): ArticleMeta {
  return {
    ...meta,
    title: convert(meta.title),
    summary: convert(meta.summary),
    authors: meta.authors.map(convert),
    tags: meta.tags.map(convert),
    ...(meta.kicker !== undefined && { kicker: convert(meta.kicker) }),
    ...(meta.subtitle !== undefined && { subtitle: convert(meta.subtitle) }),
    ...(meta.editor !== undefined && { editor: convert(meta.editor) }),
    ...(meta.source !== undefined && { source: { ...meta.source, name: convert(meta.source.name) } }),
    ...(meta.cover !== undefined && { cover: mapCoverTexts(meta.cover, convert) }),
    ...(meta.points !== undefined && { points: meta.points.map(convert) }),
    ...(meta.corrections !== undefined && { corrections: mapNoteTexts(meta.corrections, convert) }),
    ...(meta.updates !== undefined && { updates: mapNoteTexts(meta.updates, convert) }),
  };
}

function mapNoteTexts(notes: readonly Note[], convert: (text: string) => string): Note[] {
  return notes.map((note) => ({ ...note, text: convert(note.text) }));
}

function mapCoverTexts(cover: Cover, convert: (text: string) => string): Cover {
  return {
    ...cover,
    alt: convert(cover.alt),
    ...(cover.caption !== undefined && { caption: convert(cover.caption) }),
    ...(cover.credit !== undefined && { credit: convert(cover.credit) }),
  };
}

/** Attributes that are shown or read out, by their names in hast. */
export const textAttributes = ['alt', 'title', 'ariaLabel', 'abbr', 'label'] as const;

/** Elements whose text is for machines, or what a machine says or is told. */
const codeElements: ReadonlySet<string> = new Set([
  'code',
  'pre',
  'kbd',
  'samp',
  'script',
  'style',
  'math',
  'svg',
]);

/** Elements that stand within a line of text; every other one begins and ends a block. */
const inlineElements: ReadonlySet<string> = new Set(
  (
    'a abbr b bdi bdo big cite data del dfn em font i ins label mark q ruby s small span strike strong sub sup ' +
    'time tt u var wbr'
  ).split(' '),
);

/** What stands in a line without being text. */
const objectElements: ReadonlySet<string> = new Set(['br', 'img', 'input']);

/** Notes beside a line of text that do not interrupt it: the reading of a word, and its brackets. */
const notes: ReadonlySet<string> = new Set(['rt', 'rp']);

/**
 * How an element takes part in the text of its block: it is a block, its text goes on with what is around it, it is
 * a note beside that, or no word runs across it (`object`, `opaque`).
 */
export type ElementRole = 'block' | 'inline' | 'note' | 'object' | 'opaque';

/**
 * `opaque` elements keep all they hold, attributes too: code, words of the interface (`data.word`), protected text
 * (`data.forms`), a link that
 * shows its own address.
 */
export function elementRole(element: Element): ElementRole {
  const { tagName } = element;
  if (codeElements.has(tagName) || isFilledIn(element) || showsItsAddress(element)) return 'opaque';
  if (objectElements.has(tagName)) return 'object';
  if (notes.has(tagName)) return 'note';
  return inlineElements.has(tagName) ? 'inline' : 'block';
}

/** Words of the interface, and text whose forms the author decided, are put in when a page is finished. */
function isFilledIn({ data }: Element): boolean {
  return data !== undefined && ('word' in data || 'forms' in data);
}

function showsItsAddress({ tagName, properties, children: [child, ...others] }: Element): boolean {
  if (tagName !== 'a' || others.length > 0 || child?.type !== 'text') return false;
  const { href } = properties;
  return (
    typeof href === 'string' &&
    /^[a-z][a-z0-9+.-]*:/iu.test(href) &&
    bareAddress(href) === bareAddress(child.value)
  );
}

function bareAddress(address: string): string {
  return decoded(address)
    .replace(/^(?:https?:\/\/|mailto:)/iu, '')
    .replace(/\/$/u, '');
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
