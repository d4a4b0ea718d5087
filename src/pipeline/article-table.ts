import { emptyTable, type Row, type Table } from '../graph/table.js';
import {
  compareText,
  parentFolder,
  sectionId,
  sourcePath,
  articleId,
  type SourcePath,
} from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';

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
  section: 'text',
  slug: 'text',
  instant: 'number',
  /** NaN where there is none, as in `lead`. */
  updated: 'number',
  lead: 'number',
  /** Keys, one a line. */
  tags: 'text',
  aliases: 'text',
  cover: 'text',
  coverWidth: 'whole',
  coverHeight: 'whole',
  galleryPictures: 'whole',
  isDraft: 'whole',
  /** Hashes of the names that its references depend on (`referenceNames`). */
  names: 'list',
  /** Hashes of what it has published (`outputClaims`). */
  claims: 'list',
  files: 'list',
  looseFiles: 'list',
} as const;

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
    updated: entry.updated ?? NaN,
    lead: entry.lead ?? NaN,
    tags: entry.tags.join('\n'),
    aliases: entry.aliases.join('\n'),
    cover: entry.cover?.source ?? '',
    coverWidth: entry.cover?.width ?? 0,
    coverHeight: entry.cover?.height ?? 0,
    galleryPictures: entry.galleryPictures,
  };
}

export function entryAt(table: ArticleTable, row: number): ArticleEntry {
  const path = table.get('path', row) as SourcePath;
  const [updated, lead] = [table.get('updated', row), table.get('lead', row)];
  const cover = table.get('cover', row);
  return {
    id: articleId(path),
    path,
    section: sectionId(table.get('section', row)),
    segments: segmentsOf(path, table.get('slug', row)),
    instant: table.get('instant', row),
    ...(Number.isNaN(updated) ? {} : { updated }),
    tags: lines(table.get('tags', row)),
    ...(Number.isNaN(lead) ? {} : { lead }),
    aliases: lines(table.get('aliases', row)),
    ...(cover === ''
      ? {}
      : {
          cover: {
            source: sourcePath(cover),
            width: table.get('coverWidth', row),
            height: table.get('coverHeight', row),
          },
        }),
    galleryPictures: table.get('galleryPictures', row),
  };
}

/** Folders of an article and its slug, or its name where it has none. */
export function segmentsOf(path: SourcePath, slug: string | undefined): readonly string[] {
  const folder = parentFolder(path);
  const name =
    slug === undefined || slug === ''
      ? path.slice(folder === '' ? 0 : folder.length + 1, -'.md'.length)
      : slug;
  return folder === '' ? [name] : [...folder.split('/'), name];
}

const none: readonly string[] = [];

function lines(text: string): readonly string[] {
  return text === '' ? none : text.split('\n');
}
