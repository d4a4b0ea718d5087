import type { Records } from '../graph/records.js';
import type { ArticleMeta } from '../model/article.js';
import type { ArticleEntry } from '../model/summary.js';
import type { Archive } from '../pages/archive.js';
import { positionIn } from '../pages/chronology.js';
import { planSite } from '../pages/plan-site.js';
import type { Renderer } from '../render/renderer.js';
import { interfaceWords } from '../words/interface-words.js';
import { decodeArticle, type ArticleRecord } from './article-record.js';
import { findRow, recordPlace, rowEntry, type ArticleTable } from './article-table.js';
import { siteOutputs, type SiteOutputs } from './render-output.js';
import type { ReadPublished } from './search-output.js';
import type { ResolvedReferences } from './resolve-references.js';
import { wordsOf, type SiteFrame } from './site-frame.js';

/** Records that are read last are asked for again at once: for each edition, and for several pieces. */
const keptRecords = 256;

/** Reads records of articles by their rows. */
export interface ArticleRecords {
  readonly record: (row: number) => ArticleRecord;
  readonly meta: (row: number, edition: number) => ArticleMeta;
  readonly references: (row: number) => ResolvedReferences;
}

export function articleRecords(table: ArticleTable, records: Records): ArticleRecords {
  const known = new Map<number, ArticleRecord>();
  return {
    record: (row) => {
      const found = known.get(row);
      if (found !== undefined) return found;
      const read = decodeArticle(records.read(recordPlace(table, row)));
      if (known.size >= keptRecords) known.clear();
      known.set(row, read);
      return read;
    },
    meta: (row, edition) =>
      decodeMetas(
        records.read({ offset: table.get('metasOffset', row), length: table.get('metasLength', row) }),
        edition,
      ),
    references: (row) => {
      const length = table.get('referencesLength', row);
      if (length === 0) return noReferences;
      return decodeReferences(records.read({ offset: table.get('referencesOffset', row), length }));
    },
  };
}

const noReferences: ResolvedReferences = { links: new Map(), pictures: new Map() };

/**
 * One edition a line; in UTF-16, like the pieces of a record.
 *
 * @param metas JSON of the front matter in each edition
 */
export function encodeMetas(metas: readonly string[]): Uint8Array {
  return Buffer.from(metas.join('\n'), 'utf16le');
}

function decodeMetas(bytes: Uint8Array, edition: number): ArticleMeta {
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf16le').split('\n');
  return JSON.parse(lines[edition] ?? '') as ArticleMeta;
}

export function encodeReferences({ links, pictures }: ResolvedReferences): Uint8Array {
  return Buffer.from(JSON.stringify([[...links], [...pictures]]));
}

function decodeReferences(bytes: Uint8Array): ResolvedReferences {
  type Encoded = [
    (ResolvedReferences['links'] extends ReadonlyMap<infer K, infer V> ? [K, V] : never)[],
    (ResolvedReferences['pictures'] extends ReadonlyMap<infer K, infer V> ? [K, V] : never)[],
  ];
  const [links, pictures] = JSON.parse(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'),
  ) as Encoded;
  return { links: new Map(links), pictures: new Map(pictures) };
}

/**
 * Everything that a site consists of, from what is kept of its articles.
 *
 * @param now the time that it is built for: milliseconds since 1970
 */
export function openOutputs(
  frame: SiteFrame,
  archive: Archive,
  table: ArticleTable,
  records: Records,
  renderer: Renderer,
  now: number,
  readPublished?: ReadPublished,
): SiteOutputs {
  const of = articleRecords(table, records);
  const rowOf = ({ path }: ArticleEntry): number => {
    const { row, isThere } = findRow(table, path);
    if (!isThere) throw new Error(`No article ${path}`);
    return row;
  };
  const find = (path: string): ArticleEntry | undefined => {
    const { row, isThere } = findRow(table, path);
    const entry = isThere ? archive.all[positionIn(archive.all, rowEntry(table, row))] : undefined;
    return entry?.path === path ? entry : undefined;
  };
  const contents = frame.config.editions.map((_, edition) => ({
    ...wordsOf(frame, edition),
    articles: {
      find,
      meta: (entry: ArticleEntry) => of.meta(rowOf(entry), edition),
      text: (entry: ArticleEntry) => of.record(rowOf(entry)).text(edition),
      terms: (entry: ArticleEntry) => of.record(rowOf(entry)).terms(),
    },
  }));
  const bodies = {
    body: (entry: ArticleEntry, edition: number) => of.record(rowOf(entry)).body(edition),
    references: (entry: ArticleEntry) => of.references(rowOf(entry)),
  };
  return siteOutputs(
    frame.config,
    planSite(frame.config, archive, contents, interfaceWords),
    bodies,
    renderer,
    now,
    readPublished,
  );
}
