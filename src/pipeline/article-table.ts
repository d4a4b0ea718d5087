import type { RecordPlace } from '../graph/records.js';
import { emptyTable, type Row, type Table } from '../graph/table.js';
import {
  compareText,
  parentFolder,
  sectionId,
  sourcePath,
  articleId,
  type SectionId,
  type SourcePath,
} from '../model/paths.js';
import type { ArticleEntry, PictureEncoding, TimedState } from '../model/summary.js';
import { isPlain, plainFolder } from '../pages/plain-pages.js';

/** What is known of every article of the newsroom, drafts among them, sorted by path. */
export const articleColumns = {
  path: 'text',
  /** Of the bytes of the file. */
  source: 'digest',
  /** Of all that its record was made from. */
  key: 'digest',
  /** Of all that lists show of it, in every edition. */
  summary: 'digest',
  /** Its front matter in each edition: what lists show, without the text. */
  metasOffset: 'number',
  metasLength: 'whole',
  recordOffset: 'number',
  recordLength: 'whole',
  /** Its resolved references, which depend on other files; no length where it has none. */
  referencesOffset: 'number',
  referencesLength: 'whole',
  section: 'name',
  slug: 'text',
  instant: 'number',
  /** In the site's time zone, counted from 1970-01-01. */
  day: 'number',
  /** NaN where there is none, as in the next ones. */
  updated: 'number',
  lead: 'number',
  pick: 'number',
  corrected: 'number',
  breakingUntil: 'number',
  /** Whether it still held when the row was made. */
  isBreaking: 'whole',
  /** The same of live articles. */
  liveUntil: 'number',
  isLive: 'whole',
  /** Keys. */
  tags: 'names',
  authors: 'names',
  /** Key of its source; '' where it has none. */
  credit: 'name',
  /** Ids. */
  topics: 'names',
  /** Files of articles, one a line. */
  related: 'text',
  /** One a line. */
  aliases: 'text',
  cover: 'text',
  coverWidth: 'whole',
  coverHeight: 'whole',
  /** Fields of its `PictureEncoding`, parted by spaces; empty where it has none. */
  coverEncoding: 'text',
  /** Keys, one a line. */
  shareCards: 'text',
  galleryPictures: 'whole',
  isDraft: 'whole',
  /** 1 where it is published whatever its date and state: in a preview. */
  isPreviewed: 'whole',
  /** Hashes of the names that its references depend on (`referenceNames`). */
  names: 'list',
  /** Hashes of what it has published (`outputClaims`). */
  claims: 'list',
  files: 'list',
  looseFiles: 'list',
} as const;

/** At what times an article changes by itself: those that published it, and those that end something. */
export const dueColumns = ['instant', 'breakingUntil', 'liveUntil'] as const;

export type ArticleTable = Table<typeof articleColumns>;
export type ArticleRow = Row<typeof articleColumns>;

export function emptyArticleTable(): ArticleTable {
  return emptyTable(articleColumns);
}

/** The row of a path, or where it would have to be put. */
export function findRow(
  table: ArticleTable,
  path: string,
): { readonly row: number; readonly isThere: boolean } {
  let [low, high] = [0, table.count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareText(table.get('path', middle), path) < 0) low = middle + 1;
    else high = middle;
  }
  return { row: low, isThere: low < table.count && table.get('path', low) === path };
}

export function recordPlace(table: ArticleTable, row: number): RecordPlace {
  return { offset: table.get('recordOffset', row), length: table.get('recordLength', row) };
}

export function rowAt(table: ArticleTable, row: number): ArticleRow {
  const names = Object.keys(articleColumns) as (keyof typeof articleColumns)[];
  return Object.fromEntries(names.map((name) => [name, table.get(name, row)])) as unknown as ArticleRow;
}

/** What the columns say of where an article is shown. */
export function entryColumns(
  entry: ArticleEntry,
  slug: string | undefined,
): Omit<
  ArticleRow,
  | 'source'
  | 'key'
  | 'summary'
  | 'metasOffset'
  | 'metasLength'
  | 'recordOffset'
  | 'recordLength'
  | 'referencesOffset'
  | 'referencesLength'
  | 'isDraft'
  | 'isPreviewed'
  | 'names'
  | 'claims'
  | 'files'
  | 'looseFiles'
> {
  return {
    path: entry.path,
    section: entry.section,
    slug: slug ?? '',
    instant: entry.instant,
    day: entry.day,
    updated: entry.updated ?? NaN,
    lead: entry.lead ?? NaN,
    pick: entry.pick ?? NaN,
    corrected: entry.corrected ?? NaN,
    breakingUntil: entry.breaking?.until ?? NaN,
    isBreaking: entry.breaking?.isOn === true ? 1 : 0,
    liveUntil: entry.live?.until ?? NaN,
    isLive: entry.live?.isOn === true ? 1 : 0,
    tags: entry.tags,
    authors: entry.authors,
    credit: entry.source ?? '',
    topics: entry.topics,
    related: entry.related.join('\n'),
    aliases: entry.aliases.join('\n'),
    cover: entry.cover?.source ?? '',
    coverWidth: entry.cover?.width ?? 0,
    coverHeight: entry.cover?.height ?? 0,
    coverEncoding: encodingText(entry.cover?.encoding),
    shareCards: entry.shareCards.join('\n'),
    galleryPictures: entry.galleryPictures,
  };
}

export function entryAt(table: ArticleTable, row: number): ArticleEntry {
  const entry = new RowEntry(table, row);
  const { id, path, section, segments, instant, day, updated, aliases, cover, shareCards, galleryPictures } =
    entry;
  const { tags, authors, source, topics, related, lead, pick, breaking, live, corrected } = entry;
  return {
    id,
    path,
    section,
    segments,
    instant,
    day,
    ...(updated === undefined ? {} : { updated }),
    tags,
    authors,
    ...(source === undefined ? {} : { source }),
    topics,
    related,
    ...(lead === undefined ? {} : { lead }),
    ...(pick === undefined ? {} : { pick }),
    ...(breaking === undefined ? {} : { breaking }),
    ...(live === undefined ? {} : { live }),
    ...(corrected === undefined ? {} : { corrected }),
    aliases,
    ...(cover === undefined ? {} : { cover }),
    shareCards,
    galleryPictures,
  };
}

/**
 * The same, read from the table when it is asked for: of a whole archive that takes a tenth of the memory. It keeps the
 * table alive.
 */
export function rowEntry(table: ArticleTable, row: number): ArticleEntry {
  return new RowEntry(table, row) as unknown as ArticleEntry;
}

/** The row that an entry is read from which `rowEntry` gave. */
export function rowOf(entry: ArticleEntry): number {
  return RowEntry.rowOf(entry as unknown as RowEntry);
}

class RowEntry {
  readonly instant: number;
  readonly #table: ArticleTable;
  readonly #row: number;

  constructor(table: ArticleTable, row: number) {
    this.#table = table;
    this.#row = row;
    this.instant = table.get('instant', row);
  }

  static rowOf(entry: RowEntry): number {
    return entry.#row;
  }

  get path(): SourcePath {
    return this.#table.get('path', this.#row) as SourcePath;
  }

  get id(): ArticleEntry['id'] {
    return articleId(this.path);
  }

  get section(): ArticleEntry['section'] {
    return sectionId(this.#table.get('section', this.#row));
  }

  get segments(): readonly string[] {
    return segmentsOf(this.path, this.#table.get('slug', this.#row), this.section);
  }

  get day(): number {
    return this.#table.get('day', this.#row);
  }

  get updated(): number | undefined {
    return numberOf(this.#table.get('updated', this.#row));
  }

  get tags(): readonly string[] {
    return this.#table.get('tags', this.#row);
  }

  get authors(): readonly string[] {
    return this.#table.get('authors', this.#row);
  }

  get source(): string | undefined {
    const key = this.#table.get('credit', this.#row);
    return key === '' ? undefined : key;
  }

  get topics(): readonly string[] {
    return this.#table.get('topics', this.#row);
  }

  get related(): readonly string[] {
    return lines(this.#table.get('related', this.#row));
  }

  get lead(): number | undefined {
    return numberOf(this.#table.get('lead', this.#row));
  }

  get pick(): number | undefined {
    return numberOf(this.#table.get('pick', this.#row));
  }

  get breaking(): TimedState | undefined {
    return timedAt(this.#table, this.#row, 'breakingUntil', 'isBreaking');
  }

  get live(): TimedState | undefined {
    return timedAt(this.#table, this.#row, 'liveUntil', 'isLive');
  }

  get corrected(): number | undefined {
    return numberOf(this.#table.get('corrected', this.#row));
  }

  get aliases(): readonly string[] {
    return lines(this.#table.get('aliases', this.#row));
  }

  get cover(): ArticleEntry['cover'] | undefined {
    return coverAt(this.#table, this.#row);
  }

  get shareCards(): readonly string[] {
    return lines(this.#table.get('shareCards', this.#row));
  }

  get galleryPictures(): number {
    return this.#table.get('galleryPictures', this.#row);
  }
}

function timedAt(
  table: ArticleTable,
  row: number,
  end: 'breakingUntil' | 'liveUntil',
  state: 'isBreaking' | 'isLive',
): TimedState | undefined {
  const until = numberOf(table.get(end, row));
  return until === undefined ? undefined : { until, isOn: table.get(state, row) === 1 };
}

function numberOf(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}

function coverAt(table: ArticleTable, row: number): ArticleEntry['cover'] | undefined {
  const source = table.get('cover', row);
  if (source === '') return undefined;
  const [width, height] = [table.get('coverWidth', row), table.get('coverHeight', row)];
  const encoding = readEncoding(table.get('coverEncoding', row));
  return { source: sourcePath(source), width, height, ...(encoding === undefined ? {} : { encoding }) };
}

function encodingText(encoding: PictureEncoding | undefined): string {
  if (encoding === undefined) return '';
  const { digest, key, fallback, tint } = encoding;
  return [digest, key, fallback, ...(tint === undefined ? [] : [tint])].join(' ');
}

function readEncoding(text: string): PictureEncoding | undefined {
  const [digest = '', key = '', fallback, tint] = text.split(' ');
  if (fallback !== 'jpg' && fallback !== 'png') return undefined;
  return { digest, key, fallback, ...(tint === undefined ? {} : { tint }) };
}

/** Folders of an article and its slug, or its name where it has none; those of a plain page begin below `pages/`. */
export function segmentsOf(
  path: SourcePath,
  slug: string | undefined,
  section: SectionId,
): readonly string[] {
  const folder = parentFolder(path);
  const name =
    slug === undefined || slug === ''
      ? path.slice(folder === '' ? 0 : folder.length + 1, -'.md'.length)
      : slug;
  const folders = folder === '' ? [] : folder.split('/');
  return [...(isPlain(path, section) ? folders.slice(1) : folders), name];
}

/** The rows of plain pages, which lie together, since rows are sorted by path. */
export function plainRows(table: ArticleTable): number[] {
  const rows: number[] = [];
  const end = findRow(table, `${plainFolder}0`).row;
  for (let row = findRow(table, `${plainFolder}/`).row; row < end; row += 1) {
    if (isPlain(table.get('path', row), sectionId(table.get('section', row)))) rows.push(row);
  }
  return rows;
}

const none: readonly string[] = [];

function lines(text: string): readonly string[] {
  return text === '' ? none : text.split('\n');
}
