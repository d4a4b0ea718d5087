import type { ArticleMeta } from '../model/article.js';
import { gramsOf } from './grams.js';
import { placeGrams } from './place-grams.js';
import type { DocumentGrams } from './segment-file.js';

/** What a search finds of an article in one edition, and what it shows. */
export interface FoundText {
  /** Ready for an attribute. */
  readonly href: string;
  /** As it is shown. */
  readonly date: string;
  /** The same day in the site's time zone, counted from 1970-01-01. */
  readonly day: number;
  /** Paths of the pages that list it: its section, tags, authors, source, topics. */
  readonly places: readonly string[];
  /** Title of the section. */
  readonly section: string;
  readonly authors: string;
  readonly title: string;
  /** Everything else that can be found, a paragraph a line. */
  readonly paragraphs: readonly string[];
}

/** @param body HTML of the article's text */
export function foundText(
  shown: Pick<FoundText, 'href' | 'date' | 'day' | 'places' | 'section'>,
  { title, kicker, subtitle, summary, authors, source, editor, tags, cover }: ArticleMeta,
  body: string,
): FoundText {
  const lines = [
    ...[kicker, subtitle, summary, ...htmlLines(body), cover?.caption],
    ...[source?.name, editor, cover?.credit, ...tags],
  ];
  const paragraphs = lines.map((line) => plainLine(line ?? '')).filter((line) => line !== '');
  return {
    ...shown,
    authors: plainLine(authors.join('、')),
    title: plainLine(title),
    paragraphs: [...new Set(paragraphs)],
  };
}

/** What finds a document with these texts, one for each edition. */
export function textGrams(texts: readonly FoundText[]): DocumentGrams {
  const words = gramsOf(texts.flatMap(({ title, authors, paragraphs }) => [title, authors, ...paragraphs]));
  return {
    all: [...words, ...placeGrams(texts.flatMap(({ places }) => places))],
    title: new Set(gramsOf(texts.map(({ title }) => title))),
  };
}

/** Elements that are no part of the line in which they stand: readings of characters, marks of footnotes. */
const besideText = /<(rt|rp)\b[^>]*>.*?<\/\1>|<a\b[^>]*\bdata-footnote-(?:ref|backref)\b[^>]*>.*?<\/a>/gsu;
/** What ends a line. Elements of all other kinds stand within one. */
const lineEnd =
  /<\/?(?:p|li|h[1-6]|t[dh]|tr|d[td]|figure|figcaption|caption|summary|blockquote|pre|div|section|hr|br)\b[^>]*>/gu;

function htmlLines(html: string): string[] {
  return html
    .replace(besideText, '')
    .replace(lineEnd, '\n')
    .replace(/<[^>]*>/gu, '')
    .split('\n')
    .map(decodeReferences);
}

const namedReferences: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function decodeReferences(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return namedReferences[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}

function plainLine(text: string): string {
  // The wide space of a headline is kept as it is written.
  return text
    .normalize('NFC')
    .replace(/[^\S\u3000]+/gu, ' ')
    .trim();
}
