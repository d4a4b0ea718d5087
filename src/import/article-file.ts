import { digestOf } from '../graph/digest.js';
import { frontMatterText, yamlText } from '../schema/front-matter-text.js';
import type { ImportedMeta, ImportedText, Leftover } from './imported-article.js';

/** The date of an article whose source has none. It is a draft, so that nobody sees it. */
export const dateless = '1970-01-01T00:00:00+00:00';

/** The order in which an editor looks for them. */
const order = [
  'title',
  'kicker',
  'subtitle',
  'date',
  'updated',
  'source',
  'authors',
  'editor',
  'tags',
  'summary',
  'cover',
  'related',
  'aliases',
  'draft',
] as const satisfies readonly (keyof ImportedMeta)[];

/**
 * The Markdown file of an article.
 *
 * @param names of its pictures beside it, by the marks that stand for them
 */
export function articleFile({ meta, body }: ImportedText, names: ReadonlyMap<string, string>): string {
  const { date, draft, ...rest } = meta;
  const dated = {
    ...rest,
    date: date ?? dateless,
    ...(draft === true || date === undefined ? { draft: true } : {}),
  };
  const values = Object.fromEntries(
    order.flatMap((key) => {
      const value = (dated as Readonly<Record<string, unknown>>)[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
  const text = frontMatterText({ ...values, title: meta.title, date: dated.date }) + `${body.trim()}\n`;
  return withNames(text, names);
}

/** Keys of an article that a plain page does not have. */
const newsOnly = [
  'kicker',
  'subtitle',
  'date',
  'updated',
  'source',
  'authors',
  'editor',
  'tags',
  'cover',
  'related',
] as const;

/** The file of a plain page (關於我們), whose front matter is another one. */
export function plainFile({ meta, body }: ImportedText, names: ReadonlyMap<string, string>): string {
  const { title, summary, aliases, draft } = meta;
  const data = {
    title,
    ...(summary === undefined ? {} : { description: summary }),
    ...(aliases === undefined ? {} : { aliases }),
    ...(draft === true ? { draft } : {}),
  };
  return withNames(`---\n${yamlText(data)}---\n\n${body.trim()}\n`, names);
}

/** What a plain page has no place for. */
export function plainLeftovers({ meta, leftovers }: ImportedText, line: number): Leftover[] {
  const lost = newsOnly.flatMap((key) =>
    meta[key] === undefined ? [] : [{ line, text: `${key}: ${JSON.stringify(meta[key])}` }],
  );
  return [...lost, ...leftovers];
}

function withNames(text: string, names: ReadonlyMap<string, string>): string {
  return [...names].reduce((all, [mark, name]) => all.replaceAll(mark, name), text);
}

/** Tells whether an article would be made from the same as before. */
export function sourceDigestOf({ meta, body, pictures, leftovers }: ImportedText): string {
  return digestOf(JSON.stringify([meta, body, pictures.map(({ mark }) => mark), leftovers]));
}
