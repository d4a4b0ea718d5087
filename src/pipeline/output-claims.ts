import { nameHash } from '../graph/digest.js';
import { parentFolder, type SourcePath } from '../model/paths.js';
import type { ArticleEntry, EncodedPicture } from '../model/summary.js';
import { aliasAddress } from '../pages/other-pages.js';
import { isEncoded, renditionBase } from '../pages/renditions.js';
import type { ArticleTable } from './article-table.js';
import type { ResolvedReferences } from './resolve-references.js';

/** Hashes of what an article has published. Only where two of them are the same can files clash. */
export interface OutputClaims {
  /** Of its address and its earlier ones, without letter case and Unicode form, as some file systems see them. */
  readonly claims: readonly number[];
  /** Of the content files that it shows or links to, and of what the names of renditions begin with. */
  readonly files: readonly number[];
  /** Of the same files, without letter case and Unicode form. */
  readonly looseFiles: readonly number[];
}

export function outputClaims(
  { segments, aliases }: Pick<ArticleEntry, 'segments' | 'aliases'>,
  references: ResolvedReferences,
  hasFile: (path: SourcePath) => boolean,
): OutputClaims {
  const addresses = [segments.join('/'), ...aliases.map((alias) => aliasAddress(alias).segments.join('/'))];
  const files = [
    ...publishedFiles(references, hasFile),
    ...encodedPictures(references).map((picture) => renditionBase(picture)),
  ];
  return {
    claims: hashes(addresses.map(loose)),
    files: hashes(files),
    looseFiles: hashes(files.map(loose)),
  };
}

/** The content files that an article shows as they are or links to. */
export function publishedFiles(
  { pictures, links }: ResolvedReferences,
  hasFile: (path: SourcePath) => boolean,
): SourcePath[] {
  const paths = new Set<SourcePath>();
  for (const picture of pictures.values()) {
    if (!isEncoded(picture) && hasFile(picture.source)) paths.add(picture.source);
  }
  for (const target of links.values()) if (target.kind === 'content') paths.add(target.path);
  return [...paths];
}

/** The pictures that an article shows in renditions. */
export function encodedPictures({ pictures }: ResolvedReferences): EncodedPicture[] {
  return [...pictures.values()].filter(isEncoded);
}

/**
 * Whether the rows given may publish something where another article, or one of `others`, publishes too. False is
 * certain, where no folder is named like a file (`hasFileAsFolder`); true is to be looked at.
 *
 * @param rows all that may have changed; those of the other articles are known not to clash
 * @param others paths of files that are published besides, `/`-separated
 */
export function mayClash(table: ArticleTable, rows: readonly number[], others: Iterable<string>): boolean {
  const own = new Set(rows);
  const claims = itemsOf(table, 'claims', rows);
  const looseFiles = new Set(itemsOf(table, 'looseFiles', rows));
  const files = new Set(itemsOf(table, 'files', rows));
  const wanted = new Set(claims);
  if (wanted.size < claims.length || looseFiles.size < files.size) return true;
  if ([...wanted].some((hash) => looseFiles.has(hash))) return true;
  const besides = new Set(
    [...others].flatMap((path) => {
      const name = loose(path);
      return [nameHash(name), nameHash(name.replace(/\/index\.html(?:\.md)?$/u, ''))];
    }),
  );
  if ([...wanted, ...looseFiles].some((hash) => besides.has(hash))) return true;
  if (own.size === table.count) return false;
  if (hasOther(table, 'claims', wanted, own) || hasOther(table, 'claims', looseFiles, own)) return true;
  if (hasOther(table, 'looseFiles', wanted, own)) return true;
  // A picture that several articles show is one file; only another spelling of its name is another file.
  const shared = sharedFiles(table, files, own);
  const hasNewFile = [...files].some((hash) => !shared.has(hash));
  return hasNewFile && hasOther(table, 'looseFiles', looseFiles, own);
}

function itemsOf(
  table: ArticleTable,
  column: 'claims' | 'files' | 'looseFiles',
  rows: readonly number[],
): number[] {
  const { items, starts } = table.lists(column);
  const found: number[] = [];
  for (const row of rows) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) found.push(items[at] ?? 0);
  }
  return found;
}

/** Whether a folder that rows are published in is named like a file (`v1.2/`): then a file may stand where it is needed. */
export function hasFileAsFolder(table: ArticleTable, rows: readonly number[]): boolean {
  const { starts } = table.lists('aliases');
  return rows.some((row) => {
    if (parentFolder(table.get('path', row)).includes('.')) return true;
    const hasAlias = starts[row] !== starts[row + 1];
    return hasAlias && /\.[^/\n]*\/[^\n]/u.test(table.get('aliases', row));
  });
}

/** Those of some files, by their hashes, that other rows have too. */
function sharedFiles(
  table: ArticleTable,
  files: ReadonlySet<number>,
  except: ReadonlySet<number>,
): ReadonlySet<number> {
  const shared = new Set<number>();
  eachItem(table, 'files', (hash, row) => {
    if (files.has(hash) && !except.has(row)) shared.add(hash);
  });
  return shared;
}

function hasOther(
  table: ArticleTable,
  column: 'claims' | 'looseFiles',
  wanted: ReadonlySet<number>,
  except: ReadonlySet<number>,
): boolean {
  if (wanted.size === 0) return false;
  let found = false;
  eachItem(table, column, (hash, row) => {
    if (wanted.has(hash) && !except.has(row)) found = true;
  });
  return found;
}

/** Calls `look` for every item of a column of lists, with its row. */
export function eachItem(
  table: ArticleTable,
  column: 'names' | 'claims' | 'files' | 'looseFiles',
  look: (item: number, row: number) => void,
): void {
  const { items, starts } = table.lists(column);
  for (let row = 0; row < table.count; row += 1) {
    const end = starts[row + 1] ?? 0;
    for (let item = starts[row] ?? 0; item < end; item += 1) look(items[item] ?? 0, row);
  }
}

function loose(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function hashes(names: readonly string[]): number[] {
  return [...new Set(names.map(nameHash))].sort((a, b) => a - b);
}
