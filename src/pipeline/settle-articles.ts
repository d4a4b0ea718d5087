import { createConversion, type Conversion } from '../conversion/conversion.js';
import { digestOf } from '../graph/digest.js';
import { spliceTable, type Splice } from '../graph/table.js';
import type { ArticleFacts } from '../model/article.js';
import { compareText, parentFolder, sectionId, type SourcePath } from '../model/paths.js';
import type { Picture } from '../model/summary.js';
import { daysIn } from '../pages/days.js';
import { affectedRows } from './affected-rows.js';
import { articleEntry } from './article-entry.js';
import { decodeArticle } from './article-record.js';
import type { articleColumns } from './article-table.js';
import {
  emptyArticleTable,
  entryColumns,
  findRow,
  recordPlace,
  rowAt,
  segmentsOf,
  type ArticleRow,
  type ArticleTable,
} from './article-table.js';
import { groupKey } from './article-words.js';
import { scopedTerms } from './load-glossary.js';
import type { FoundArticles } from './find-articles.js';
import { knownHoldings } from './known-holdings.js';
import { isPublishedArticle, nearestSection, statusOf } from './load-site.js';
import type { PlacedArticle } from './loaded-site.js';
import { articleRecords, encodeMetas, encodeReferences } from './open-outputs.js';
import { outputClaims } from './output-claims.js';
import { referenceNames } from './reference-names.js';
import { createResolver, type ResolvedReferences } from './resolve-references.js';
import { frameCards, type SiteFrame } from './site-frame.js';
import { buildSiteIndex, type SiteIndex } from './site-index.js';
import type { ArticleFaults, KeptArticles, SiteStore, UpdateInputs } from './site-store.js';
import type { Asset } from './sources.js';

/** The articles as they are now, and how they differ from those of the kept state. */
export interface SettledArticles {
  readonly table: ArticleTable;
  /**
   * Rows of the kept table, and of the new one, of all articles that may differ; sorted by path. Empty where everything was
   * looked up anew.
   */
  readonly touched: readonly {
    readonly path: SourcePath;
    readonly before?: number;
    readonly after?: number;
  }[];
  readonly faults: Readonly<Record<string, ArticleFaults>>;
  readonly index: SiteIndex;
  /** An article of the new table, with its facts. */
  readonly place: (row: number) => PlacedArticle;
}

/**
 * Looks up what articles refer to, as far as that may have changed, and puts all that is known of them into the table.
 *
 * @param otherAssets paths of assets that may have other bytes than before
 * @param all true looks everything up anew
 */
export function settleArticles(
  request: UpdateInputs,
  frame: SiteFrame,
  assets: readonly Asset[],
  kept: KeptArticles,
  { fresh, removed: removedPaths }: FoundArticles,
  otherAssets: ReadonlySet<string>,
  all: boolean,
): SettledArticles {
  const { sources, scan, store, now } = request;
  const { config } = frame;
  const removed: ReadonlySet<SourcePath> = new Set(removedPaths);
  const sections = new Set(frame.sections.map(({ id }) => id));
  const assetsByPath = new Map(assets.map((asset) => [asset.path, asset]));
  let conversion: Conversion | undefined;
  const dayOf = daysIn(config.timeZone);
  const siteTerms = scopedTerms(frame.glossary)('');
  const keyOfGroup = (name: string): string =>
    groupKey(name, 'hant', (conversion ??= createConversion()), siteTerms);

  const placed = (facts: ArticleFacts): PlacedArticle => {
    const section = nearestSection(parentFolder(facts.path), sections);
    return {
      document: facts,
      status: statusOf(facts.meta.draft, facts.meta.instant, now),
      section,
      segments: segmentsOf(facts.path, facts.meta.slug, section),
    };
  };
  const readRecord = (path: SourcePath) => {
    const found = fresh.get(path)?.place ?? recordPlace(kept.articles, findRow(kept.articles, path).row);
    return decodeArticle(store.records.read(found));
  };
  const recordsOfKept = articleRecords(kept.articles, store.records);
  const freshPlaced = lazyMap([...fresh.keys()], (path) => placed(readRecord(path).facts()));
  const holdings = knownHoldings(
    kept.articles,
    (row) => placed(recordsOfKept.record(row).facts()),
    {
      fresh: freshPlaced,
      groupsOf: (path) => readRecord(path as SourcePath).groups(),
      dayOf: (path) => {
        const { plain, instant } = readRecord(path as SourcePath).facts().meta;
        return plain === undefined ? dayOf(instant) : undefined;
      },
      removed,
    },
    {
      hasFile: scan.hasFile,
      hasAsset: (path) => assetsByPath.has(path),
      hasSection: (folder) => sections.has(sectionId(folder)),
      topics: new Set(frame.topics.map(({ id }) => id)),
      files: scan.files,
    },
  );
  const changed = new Set<string>([...scan.changed, ...scan.removed, ...otherAssets]);
  const unchangedPictures = ({ pictures }: ResolvedReferences): ReadonlyMap<SourcePath, Picture> =>
    new Map(
      [...pictures.values()].flatMap((picture) =>
        changed.has(picture.source) ? [] : [[picture.source, picture]],
      ),
    );
  const index = buildSiteIndex(config, holdings, keyOfGroup);
  const resolver = createResolver(config, holdings, index, assetsByPath, sources);

  const again = all
    ? []
    : affectedRows(request, kept, fresh, removed, otherAssets, (path) => placed(readRecord(path).facts()));
  const faults = new Map<string, ArticleFaults>();
  for (const [path, found] of Object.entries(kept.faults)) {
    if (!fresh.has(path as SourcePath) && !removed.has(path as SourcePath)) faults.set(path, found);
  }
  const cards = frameCards(frame, sources);
  const settle = (path: SourcePath): ArticleRow => {
    const standing = findRow(kept.articles, path);
    const old = standing.isThere ? rowAt(kept.articles, standing.row) : undefined;
    const record = readRecord(path);
    const article = placed(record.facts());
    const { references, diagnostics } = resolver.resolve(
      article,
      standing.isThere ? unchangedPictures(recordsOfKept.references(standing.row)) : undefined,
    );
    const own = record.diagnostics();
    const metas = config.editions.map((_, edition) => record.meta(edition));
    const undrawn = isPublishedArticle(article, frame.isPreview)
      ? cards.faults(article.document.file, metas)
      : [];
    const found = [...diagnostics, ...undrawn];
    if (own.length + found.length > 0) faults.set(path, { own, references: found });
    else faults.delete(path);
    const entry = articleEntry(article, record.groups(), references, now, dayOf, (each) =>
      cards.keys(each, metas),
    );
    const columns = entryColumns(entry, article.document.meta.slug);
    const made = fresh.get(path) ?? {
      source: old?.source ?? '',
      key: old?.key ?? '',
      place: recordPlace(kept.articles, findRow(kept.articles, path).row),
    };
    const written = metas.map((meta) => JSON.stringify(meta));
    const summary = digestOf(JSON.stringify(columns), JSON.stringify(record.terms()), ...written);
    return {
      ...columns,
      source: made.source,
      key: made.key,
      summary,
      ...(old?.summary === summary
        ? { metasOffset: old.metasOffset, metasLength: old.metasLength }
        : keepMetas(written, store)),
      recordOffset: made.place.offset,
      recordLength: made.place.length,
      ...keepReferences(references, old, store),
      isDraft: article.status === 'draft' ? 1 : 0,
      isPreviewed: frame.isPreview ? 1 : 0,
      names: referenceNames(article.document, config, keyOfGroup),
      ...outputClaims(entry, references, scan.hasFile),
    };
  };
  const { table, touched } = all
    ? { table: tableOf([...fresh.keys()], settle), touched: [] }
    : spliced(
        kept.articles,
        [...fresh.keys(), ...again.map((row) => kept.articles.get('path', row) as SourcePath)],
        removed,
        settle,
      );
  const recordsOfAll = articleRecords(table, store.records);
  return {
    table,
    touched,
    faults: Object.fromEntries(faults),
    index,
    place: (row) => placed(recordsOfAll.record(row).facts()),
  };
}

/** Rows that are made at a time: those of a whole archive would fill the memory. */
const rowsAtATime = 1000;

/** @param paths sorted */
function tableOf(paths: readonly SourcePath[], settle: (path: SourcePath) => ArticleRow): ArticleTable {
  let table = emptyArticleTable();
  for (let start = 0; start < paths.length; start += rowsAtATime) {
    const rows = paths.slice(start, start + rowsAtATime).map(settle);
    table = spliceTable(table, [{ at: table.count, removed: 0, rows }]);
  }
  return table;
}

function keepMetas(
  metas: readonly string[],
  { records }: SiteStore,
): Pick<ArticleRow, 'metasOffset' | 'metasLength'> {
  const { offset, length } = records.append(encodeMetas(metas));
  return { metasOffset: offset, metasLength: length };
}

/** Where the resolved references of an article are kept: where they were, if they are as they were. */
function keepReferences(
  references: ResolvedReferences,
  old: ArticleRow | undefined,
  { records }: SiteStore,
): Pick<ArticleRow, 'referencesOffset' | 'referencesLength'> {
  if (references.links.size + references.pictures.size === 0)
    return { referencesOffset: 0, referencesLength: 0 };
  const encoded = encodeReferences(references);
  if (old !== undefined && old.referencesLength === encoded.length) {
    const place = { offset: old.referencesOffset, length: old.referencesLength };
    if (records.isIntact(place) && Buffer.compare(records.read(place), encoded) === 0) {
      return { referencesOffset: place.offset, referencesLength: place.length };
    }
  }
  const { offset, length } = records.append(encoded);
  return { referencesOffset: offset, referencesLength: length };
}

function spliced(
  table: ArticleTable,
  changed: readonly SourcePath[],
  removed: ReadonlySet<SourcePath>,
  settle: (path: SourcePath) => ArticleRow,
): Pick<SettledArticles, 'table' | 'touched'> {
  const paths = [...new Set([...changed, ...removed])].sort(compareText);
  const touched: { path: SourcePath; before?: number; after?: number }[] = [];
  let shift = 0;
  const splices = paths.map((path): Splice<typeof articleColumns> => {
    const { row: at, isThere } = findRow(table, path);
    const isGone = removed.has(path);
    touched.push({ path, ...(isThere ? { before: at } : {}), ...(isGone ? {} : { after: at + shift }) });
    shift += (isGone ? 0 : 1) - (isThere ? 1 : 0);
    return { at, removed: isThere ? 1 : 0, rows: isGone ? [] : [settle(path)] };
  });
  return { table: spliceTable(table, splices), touched };
}

/** A map whose values are made when they are asked for, and not kept: those of a whole archive would fill the memory. */
function lazyMap<V>(
  keys: readonly SourcePath[],
  make: (key: SourcePath) => V,
): Pick<ReadonlyMap<string, V>, 'get' | 'has' | 'keys'> {
  const known = new Set<string>(keys);
  return {
    has: (key) => known.has(key),
    get: (key) => (known.has(key) ? make(key as SourcePath) : undefined),
    keys: () => known.keys(),
  };
}
