import { digestOf } from '../graph/digest.js';
import type { RecordPlace } from '../graph/records.js';
import type { ArticleSource } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { SourcePath } from '../model/paths.js';
import { findRow, recordPlace, type ArticleTable } from './article-table.js';
import { decodeText } from './decode-text.js';
import { isArticleFile, plainFiles } from './load-site.js';
import { articleKeys, type PreparedSource } from './prepare-source.js';
import type { SiteFrame } from './site-frame.js';
import type { ContentScan, UpdateInputs } from './site-store.js';

/** An article that is new, or that something of may differ. */
export interface FreshArticle {
  readonly source: string;
  readonly key: string;
  readonly place: RecordPlace;
}

export interface FoundArticles {
  /** By path, sorted. */
  readonly fresh: ReadonlyMap<SourcePath, FreshArticle>;
  readonly removed: readonly SourcePath[];
  /** Faults of files that could not be read at all. */
  readonly diagnostics: readonly Diagnostic[];
  /** Records that had to be made, by key. */
  readonly made: ReadonlyMap<string, RecordPlace>;
}

/** Articles in a task for a thread: enough that handing it over costs little beside the work. */
const batchSize = 64;
/** Batches that are on their way at a time. */
const batchesAhead = 4;

/**
 * Finds the records of all articles that may differ from the kept state, and has those made that there are none of.
 *
 * @param all true looks at every article, since what all of them depend on has changed
 */
export async function findArticles(
  request: Omit<UpdateInputs, 'now'> & {
    readonly codeVersion: string;
    readonly prepare: (
      frame: SiteFrame,
      sources: readonly ArticleSource[],
    ) => Promise<readonly PreparedSource[]>;
  },
  frame: SiteFrame,
  table: ArticleTable,
  all: boolean,
): Promise<FoundArticles> {
  const { sources, scan, store } = request;
  const keyOf = articleKeys(frame, request.codeVersion);
  const isPlainFile = plainFiles(frame.sections);
  const fresh = new Map<SourcePath, FreshArticle>();
  const diagnostics: Diagnostic[] = [];
  const made = new Map<string, RecordPlace>();

  const waiting: { path: SourcePath; text: string; source: string; key: string }[] = [];
  const running = new Set<Promise<void>>();
  const prepareWaiting = (): void => {
    const batch = waiting.splice(0);
    const articles = batch.map(({ path, text }) => ({
      path,
      file: sources.contentName(path),
      text,
      isPlain: isPlainFile(path),
    }));
    const work: Promise<void> = request.prepare(frame, articles).then((results) => {
      running.delete(work);
      for (const [index, { record, diagnostics: faults }] of results.entries()) {
        const { path, source, key } = batch[index] ?? raise(`More results than articles`);
        if (record === undefined) diagnostics.push(...faults);
        else {
          const place = store.records.append(record);
          fresh.set(path, { source, key, place });
          made.set(key, place);
        }
      }
    });
    running.add(work);
  };

  const changed = new Set(scan.changed);
  for (const path of all ? scan.files() : scan.changed) {
    if (!isArticleFile(path)) continue;
    const { row, isThere } = findRow(table, path);
    const mayDiffer = !isThere || changed.has(path);
    const bytes = mayDiffer ? sources.readContent(path) : undefined;
    const file = sources.contentName(path);
    const source = mayDiffer ? digestOf(bytes ?? '') : table.get('source', row);
    if (!all && isThere && bytes !== undefined && source === table.get('source', row)) continue;
    const key = keyOf(path, file, source);
    const place = isThere && table.get('key', row) === key ? recordPlace(table, row) : store.pending.get(key);
    if (place !== undefined && store.records.isIntact(place)) {
      fresh.set(path, { source, key, place });
      continue;
    }
    const decoded = decodeText(bytes ?? sources.readContent(path), file);
    diagnostics.push(...decoded.diagnostics);
    if (decoded.value === undefined) continue;
    waiting.push({ path, text: decoded.value, source, key });
    if (waiting.length < batchSize) continue;
    prepareWaiting();
    if (running.size >= batchesAhead) await Promise.race(running);
  }
  if (waiting.length > 0) prepareWaiting();
  await Promise.all(running);
  return { fresh: sorted(fresh), removed: removedArticles(scan, table, all), diagnostics, made };
}

function removedArticles(scan: ContentScan, table: ArticleTable, all: boolean): SourcePath[] {
  if (!all) return scan.removed.filter(isArticleFile);
  const removed: SourcePath[] = [];
  for (let row = 0; row < table.count; row += 1) {
    const path = table.get('path', row) as SourcePath;
    if (!scan.hasFile(path)) removed.push(path);
  }
  return removed;
}

function sorted<T>(map: ReadonlyMap<SourcePath, T>): Map<SourcePath, T> {
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function raise(message: string): never {
  throw new Error(message);
}
