import { nameHash } from '../graph/digest.js';
import type { PublishedRendition } from '../model/output.js';
import { compareText, outputPath, type OutputPath, type SourcePath } from '../model/paths.js';
import type { PictureSettings } from '../model/site.js';
import type { PublishedShareCard } from '../model/share-card.js';
import { renditionBase, renditionsOf, shareCardPath } from '../pages/renditions.js';
import { rowEntry, type ArticleTable } from './article-table.js';
import { coverReferences } from './measure-covers.js';
import { articleRecords, type ArticleRecords } from './open-outputs.js';
import { eachItem, encodedPictures, publishedFiles } from './output-claims.js';
import { pictureLocator } from './picture-locator.js';
import { isPublished } from './published-entries.js';
import { copiedContent, renditionsFor, type PublishedCopy } from './render-all.js';
import type { ResolvedReferences } from './resolve-references.js';
import type { SettledArticles } from './settle-articles.js';
import type { ShareCards } from './share-cards.js';
import { frameCards, type SiteFrame } from './site-frame.js';
import type { SiteState, UpdateInputs } from './site-store.js';
import type { Asset } from './sources.js';

/** Files that are published beside the pages. */
export interface PublishedCompanions {
  /** Content files, sorted. */
  readonly copies: readonly PublishedCopy[];
  /** Can be gone through more than once: those of a whole archive would fill the memory. */
  readonly renditions: Iterable<PublishedRendition>;
  readonly shareCards: Iterable<PublishedShareCard>;
}

export interface CompanionChange extends PublishedCompanions {
  /** What no published article shows or links to any longer. */
  readonly gone: readonly OutputPath[];
}

/** What the published articles show or link to, and the pictures of topics; other files stay in the newsroom. */
export function allCompanions(
  table: ArticleTable,
  records: ArticleRecords,
  { sources, scan, now }: Omit<UpdateInputs, 'store'>,
  frame: SiteFrame,
  assets: readonly Asset[],
): PublishedCompanions {
  const locate = pictureLocator(scan.hasFile, assets, sources);
  const rows = Array.from({ length: table.count }, (_, row) => row);
  const published = function* (): Generator<ResolvedReferences> {
    yield coverReferences(frame.covers);
    for (const row of rows) if (isPublished(table, row, now)) yield records.references(row);
  };
  return {
    copies: copiedContent(published(), scan.hasFile, sources),
    renditions: {
      [Symbol.iterator]: () => renditionsFor(published(), frame.config.pictures, locate),
    },
    shareCards: {
      [Symbol.iterator]: () =>
        cardsOf(
          table,
          rows.filter((row) => isPublished(table, row, now)),
          records,
          frameCards(frame, sources),
          locate,
        ),
    },
  };
}

/** What the articles that may differ show, and what nobody shows now that one of them has shown before. */
export function changedCompanions(
  kept: SiteState | undefined,
  { table, touched }: SettledArticles,
  { sources, scan, now, store }: UpdateInputs,
  records: ArticleRecords,
  frame: SiteFrame,
  assets: readonly Asset[],
): CompanionChange {
  const settings = frame.config.pictures;
  const locate = pictureLocator(scan.hasFile, assets, sources);
  const assetPaths = new Set(assets.map(({ path }) => path));
  // Assets are as they were; what is none of them was a content file, whether it is there still or not.
  const wasFile = (path: SourcePath): boolean => scan.hasFile(path) || !assetPaths.has(path);
  const before = kept === undefined ? undefined : articleRecords(kept.articles, store.records);
  const showing: ResolvedReferences[] = [];
  const shown: number[] = [];
  const oldCards = new Set<string>();
  const shownBefore = new Map<string, readonly OutputPath[]>();
  for (const rows of touched) {
    if (rows.after !== undefined && isPublished(table, rows.after, now)) {
      showing.push(records.references(rows.after));
      shown.push(rows.after);
    }
    if (rows.before === undefined || kept === undefined || before === undefined) continue;
    if (!isPublished(kept.articles, rows.before, kept.now)) continue;
    for (const key of rowEntry(kept.articles, rows.before).shareCards) oldCards.add(key);
    for (const [name, paths] of companionsOf(before.references(rows.before), wasFile, settings)) {
      shownBefore.set(name, paths);
    }
  }
  for (const references of [coverReferences(frame.covers), ...showing]) {
    for (const [name] of companionsOf(references, scan.hasFile, settings)) shownBefore.delete(name);
  }
  for (const name of shownBy(table, [...shownBefore.keys()], now, records, scan.hasFile, settings)) {
    shownBefore.delete(name);
  }
  const shareCards = [...cardsOf(table, shown, records, frameCards(frame, sources), locate)];
  for (const { key } of shareCards) oldCards.delete(key);
  return {
    copies: copiedContent(showing, scan.hasFile, sources),
    renditions: [...renditionsFor(showing, settings, locate)],
    shareCards,
    gone: [...[...shownBefore.values()].flat(), ...[...oldCards].map(shareCardPath)].sort(compareText),
  };
}

/** The share cards of some rows, in every edition. */
function* cardsOf(
  table: ArticleTable,
  rows: readonly number[],
  records: ArticleRecords,
  cards: ShareCards,
  locate: (source: SourcePath) => string,
): Generator<PublishedShareCard> {
  for (const row of rows) {
    const entry = rowEntry(table, row);
    for (const [edition, key] of entry.shareCards.entries()) {
      const content = () => cards.content(entry, records.meta(row, edition), edition);
      yield { path: shareCardPath(key), key, content, locate };
    }
  }
}

/** What an article shows or links to, by the names of which the table has hashes, with the files that are published for it. */
function companionsOf(
  references: ResolvedReferences,
  hasFile: (path: SourcePath) => boolean,
  settings: PictureSettings | undefined,
): [name: string, paths: readonly OutputPath[]][] {
  return [
    ...publishedFiles(references, hasFile).map((path): [string, OutputPath[]] => [
      path,
      [outputPath(path.split('/'))],
    ]),
    ...(settings === undefined ? [] : encodedPictures(references)).map((picture): [string, OutputPath[]] => [
      renditionBase(picture),
      settings === undefined ? [] : renditionsOf(picture, settings).map(({ path }) => path),
    ]),
  ];
}

/** Those of some names that any published article shows or links to. */
function shownBy(
  table: ArticleTable,
  names: readonly string[],
  now: number,
  records: ArticleRecords,
  hasFile: (path: SourcePath) => boolean,
  settings: PictureSettings | undefined,
): ReadonlySet<string> {
  const open = new Map(names.map((name) => [nameHash(name), name]));
  const shown = new Set<string>();
  if (open.size === 0) return shown;
  eachItem(table, 'files', (hash, row) => {
    const name = open.get(hash);
    if (name === undefined || shown.has(name) || !isPublished(table, row, now)) return;
    const found = companionsOf(records.references(row), hasFile, settings);
    if (found.some(([each]) => each === name)) shown.add(name);
  });
  return shown;
}
