import { isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';

import { articleShape } from './front-matter.js';

/** A key of the front matter of articles. */
export type ArticleKey = keyof typeof articleShape;

/** The keys of the front matter, with whether an article must have them. */
export const articleKeys: readonly { readonly key: ArticleKey; readonly isRequired: boolean }[] =
  Object.entries(articleShape).map(([key, { _zod }]) => ({
    key: key as ArticleKey,
    isRequired: _zod.optin !== 'optional',
  }));

/** Keys that may be one text instead of a map, with the key of the map that the text stands for. */
const shortForms: Readonly<Partial<Record<ArticleKey, string>>> = { source: 'name', cover: 'image' };
/** Keys that may be one text instead of a list. */
const listKeys: readonly ArticleKey[] = ['authors', 'tags', 'topics', 'related', 'aliases', 'points'];

/**
 * The front matter of an article as a form wants it: each key in its longest form. What is no YAML, or has other keys, is left
 * as it is.
 *
 * @param text of the whole file
 */
export function articleToForm(text: string): string {
  return withFrontMatter(text, (document) => {
    for (const [key, inner] of Object.entries(shortForms)) {
      const value = document.get(key);
      if (typeof value === 'string') document.set(key, document.createNode({ [inner]: value }));
    }
    for (const key of listKeys) {
      const value = document.get(key);
      if (typeof value === 'string') document.set(key, document.createNode([value]));
    }
    const words = document.get('glossary');
    if (!isSeq(words)) return;
    words.items = words.items.map((item) =>
      isScalar(item) ? document.createNode({ hans: item.value, hant: item.value }) : item,
    );
  });
}

/**
 * What a form has made of an article: keys that were left empty are gone, and so is `draft: false`; an empty line parts
 * the front matter from the text.
 */
export function articleFromForm(text: string): string {
  const parted = text.replace(/^(---\n.*?\n---\n)(?=[^\n])/su, '$1\n');
  return withFrontMatter(parted, (document) => {
    if (document.get('draft') === false) document.delete('draft');
    prune(document.contents);
    for (const [key, inner] of Object.entries(shortForms)) {
      const value = document.get(key);
      if (isMap(value) && value.items.length === 1 && value.has(inner)) document.set(key, value.get(inner));
    }
  });
}

/** Takes empty texts, lists and maps out of a node, the innermost first. */
function prune(node: unknown): void {
  if (isMap(node)) {
    node.items.forEach(({ value }) => prune(value));
    node.items = node.items.filter(({ value }) => !isEmpty(value));
  } else if (isSeq(node)) {
    node.items.forEach(prune);
    node.items = node.items.filter((item) => !isEmpty(item));
  }
}

function isEmpty(node: unknown): boolean {
  if (node === null) return true;
  if (isScalar(node)) return node.value === null || node.value === '';
  return (isMap(node) || isSeq(node)) && node.items.length === 0;
}

function withFrontMatter(text: string, change: (document: Document) => void): string {
  const [, open = '', yaml = '', rest = ''] =
    /^(---[^\S\n]*\r?\n)(.*?\n)(---[^\S\n]*(?:\r?\n.*)?)$/su.exec(text) ?? [];
  const document = parseDocument(yaml);
  if (open === '' || document.errors.length > 0 || !isMap(document.contents)) return text;
  change(document);
  return open + document.toString({ lineWidth: 0 }) + rest;
}
