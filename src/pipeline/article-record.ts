import type { BodyTemplate } from '../markdown/body-template.js';
import type { ArticleFacts, ArticleMeta } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { ArticleText } from '../model/summary.js';
import type { GroupedEntry } from '../pages/groups.js';
import type { PreparedArticle } from './prepare-article.js';

/**
 * A prepared article in bytes, in pieces that can be read by themselves. Lengths of all pieces in bytes (Uint32, little-endian) go before them, their number first. Pieces are JSON in
 * UTF-16 (little-endian), the form that strings have in memory: Chinese is read ten times as fast from it as from UTF-8.
 */
export interface ArticleRecord {
  readonly facts: () => ArticleFacts;
  readonly groups: () => GroupedEntry;
  /** `textTerms`. */
  readonly terms: () => readonly number[];
  /** Faults of the file itself. */
  readonly diagnostics: () => readonly Diagnostic[];
  readonly meta: (edition: number) => ArticleMeta;
  readonly text: (edition: number) => ArticleText;
  readonly body: (edition: number) => BodyTemplate;
}

/** Pieces of an edition: front matter, what the article's page says of its text, body. */
const perEdition = 3;
const pieces = { facts: 0, groups: 1, diagnostics: 2, terms: 3, editions: 4 } as const;

export function encodeArticle(article: PreparedArticle, diagnostics: readonly Diagnostic[]): Uint8Array {
  const values: unknown[] = [article.facts, article.groups, diagnostics, article.terms];
  for (const { meta, headings, entries, body } of article.editions)
    values.push(meta, { headings, entries, length: article.facts.length }, body);
  const texts = values.map((value) => JSON.stringify(value));
  const head = 4 * (texts.length + 1);
  const record = Buffer.from(new ArrayBuffer(texts.reduce((sum, { length }) => sum + 2 * length, head)));
  record.writeUInt32LE(texts.length);
  let at = head;
  for (const [index, text] of texts.entries()) {
    record.writeUInt32LE(2 * text.length, 4 * (index + 1));
    at += record.write(text, at, 'utf16le');
  }
  return record;
}

export function decodeArticle(record: Uint8Array): ArticleRecord {
  const bytes = Buffer.from(record.buffer, record.byteOffset, record.byteLength);
  const head = 4 * (bytes.readUInt32LE() + 1);
  const read = (piece: number): unknown => {
    let at = head;
    for (let index = 0; index < piece; index += 1) at += bytes.readUInt32LE(4 * (index + 1));
    const end = at + bytes.readUInt32LE(4 * (piece + 1));
    return JSON.parse(bytes.toString('utf16le', at, end));
  };
  const ofEdition = (edition: number, piece: number): unknown =>
    read(pieces.editions + perEdition * edition + piece);
  const metas: ArticleMeta[] = [];
  return {
    facts: () => read(pieces.facts) as ArticleFacts,
    groups: () => read(pieces.groups) as GroupedEntry,
    diagnostics: () => read(pieces.diagnostics) as Diagnostic[],
    terms: () => read(pieces.terms) as number[],
    meta: (edition) => (metas[edition] ??= ofEdition(edition, 0) as ArticleMeta),
    text: (edition) => ofEdition(edition, 1) as ArticleText,
    body: (edition) => ofEdition(edition, 2) as BodyTemplate,
  };
}
