import type { BodyTemplate } from '../markdown/body-template.js';
import type { ArticleFacts, ArticleMeta } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { ArticleText } from '../model/summary.js';
import type { PreparedArticle } from './prepare-article.js';

/**
 * A prepared article in bytes, in pieces that can be read by themselves: lists need the front matter of one edition and
 * no body. Lengths of all pieces (Uint32, little-endian) go before them, their number first.
 */
export interface ArticleRecord {
  readonly facts: () => ArticleFacts;
  readonly tagKeys: () => readonly string[];
  /** Faults of the file itself. */
  readonly diagnostics: () => readonly Diagnostic[];
  readonly meta: (edition: number) => ArticleMeta;
  readonly text: (edition: number) => ArticleText;
  readonly body: (edition: number) => BodyTemplate;
}

/** Pieces of an edition: front matter, what the article's page says of its text, body. */
const perEdition = 3;
const pieces = { facts: 0, tagKeys: 1, diagnostics: 2, editions: 3 } as const;

export function encodeArticle(article: PreparedArticle, diagnostics: readonly Diagnostic[]): Uint8Array {
  const encoder = new TextEncoder();
  const values: unknown[] = [article.facts, article.tagKeys, diagnostics];
  for (const { meta, headings, body } of article.editions)
    values.push(meta, { headings, length: article.facts.length }, body);
  const encoded = values.map((value) => encoder.encode(JSON.stringify(value)));
  const head = 4 * (encoded.length + 1);
  const record = new Uint8Array(encoded.reduce((sum, { length }) => sum + length, head));
  const view = new DataView(record.buffer);
  view.setUint32(0, encoded.length, true);
  let at = head;
  for (const [index, piece] of encoded.entries()) {
    view.setUint32(4 * (index + 1), piece.length, true);
    record.set(piece, at);
    at += piece.length;
  }
  return record;
}

export function decodeArticle(record: Uint8Array): ArticleRecord {
  const decoder = new TextDecoder();
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const head = 4 * (view.getUint32(0, true) + 1);
  const read = (piece: number): unknown => {
    let at = head;
    for (let index = 0; index < piece; index += 1) at += view.getUint32(4 * (index + 1), true);
    const length = view.getUint32(4 * (piece + 1), true);
    return JSON.parse(decoder.decode(record.subarray(at, at + length)));
  };
  const ofEdition = (edition: number, piece: number): unknown =>
    read(pieces.editions + perEdition * edition + piece);
  return {
    facts: () => read(pieces.facts) as ArticleFacts,
    tagKeys: () => read(pieces.tagKeys) as string[],
    diagnostics: () => read(pieces.diagnostics) as Diagnostic[],
    meta: (edition) => ofEdition(edition, 0) as ArticleMeta,
    text: (edition) => ofEdition(edition, 1) as ArticleText,
    body: (edition) => ofEdition(edition, 2) as BodyTemplate,
  };
}
