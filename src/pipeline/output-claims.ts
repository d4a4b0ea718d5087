import { nameHash } from '../graph/digest.js';
import type { SourcePath } from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';
import { aliasAddress } from '../pages/other-pages.js';
import type { ArticleRow, ArticleTable } from './article-table.js';
import type { ResolvedReferences } from './resolve-references.js';

/** Hashes of what an article has published. Only where two of them are the same can files clash. */
export interface OutputClaims {
  /** Of its address and its earlier ones, without letter case and Unicode form, as some file systems see them. */
  readonly claims: readonly number[];
  /** Of the content files that it shows or links to. */
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
  const files = publishedFiles(references, hasFile);
  return {
    claims: hashes(addresses.map(loose)),
    files: hashes(files),
    looseFiles: hashes(files.map(loose)),
  };
}

/** The content files that an article shows or links to. */
export function publishedFiles(
  { pictures, links }: ResolvedReferences,
  hasFile: (path: SourcePath) => boolean,
): SourcePath[] {
  const paths = new Set<SourcePath>();
  for (const { source } of pictures.values()) if (hasFile(source)) paths.add(source);
  for (const target of links.values()) if (target.kind === 'content') paths.add(target.path);
  return [...paths];
}

/**
 * Whether the rows given may publish something where another article, or one of `others`, publishes too. False is
 * certain; true is to be looked at.
 *
 * @param others paths of files that are published besides, `/`-separated
 */
export function mayClash(table: ArticleTable, rows: readonly number[], others: Iterable<string>): boolean {
  const own = new Set(rows);
  const claims = rows.flatMap((row) => table.get('claims', row));
  const looseFiles = rows.flatMap((row) => table.get('looseFiles', row));
  // An address that looks like a file's name may be a folder where another needs a file.
  if (rows.some((row) => hasDot(table.get('path', row), table.get('slug', row), table.get('aliases', row)))) {
    return true;
  }
  if (new Set(claims).size < claims.length) return true;
  const besides = new Set(
    [...others].flatMap((path) => {
      const name = loose(path);
      return [nameHash(name), nameHash(name.replace(/\/index\.html$/u, ''))];
    }),
  );
  if ([...claims, ...looseFiles].some((hash) => besides.has(hash))) return true;
  const wanted = new Set([...claims, ...looseFiles]);
  if (hasOther(table, 'claims', wanted, own)) return true;
  if (hasOther(table, 'looseFiles', new Set(claims), own)) return true;
  // A picture that several articles show is one file; only another spelling of its name is another file.
  const files = new Set(rows.flatMap((row) => table.get('files', row)));
  const shared = sharedFiles(table, files, own);
  const unshared = [...files].some((hash) => !shared.has(hash));
  return unshared && hasOther(table, 'looseFiles', new Set(looseFiles), own);
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

function hasDot(path: string, slug: ArticleRow['slug'], aliases: ArticleRow['aliases']): boolean {
  return aliases !== '' || slug.includes('.') || path.slice(0, -'.md'.length).includes('.');
}

function loose(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function hashes(names: readonly string[]): number[] {
  return [...new Set(names.map(nameHash))].sort((a, b) => a - b);
}
