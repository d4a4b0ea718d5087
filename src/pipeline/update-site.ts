import { hasErrors, sortDiagnostics } from '../diagnostics/report.js';
import type { RecordPlace } from '../graph/records.js';
import type { ArticleSource } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { compareText, outputPath, type OutputPath, type SourcePath } from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';
import { buildArchive, type Archive } from '../pages/archive.js';
import { positionIn } from '../pages/chronology.js';
import { hasPage } from '../pages/has-page.js';
import { sectionTree } from '../pages/section-tree.js';
import { localPath } from '../pages/site-view.js';
import { createRenderer } from '../render/renderer.js';
import { emptyArticleTable, entryAt, segmentsOf, type ArticleTable } from './article-table.js';
import { changedOutputs } from './changed-outputs.js';
import { addressed, checkAddresses, type AddressedArticle } from './check-addresses.js';
import { checkFolders, checkNavigation } from './check-navigation.js';
import { checkOutputs, plannedOutputs } from './check-outputs.js';
import { countPages } from './count-pages.js';
import { isPublished, publishedEntries } from './published-entries.js';
import { findArticles } from './find-articles.js';
import { loadTemplates } from './load-templates.js';
import { checkScopes } from './load-glossary.js';
import { foldersOf, isSectionFile, nothingPublished, strayFault } from './load-site.js';
import { articleRecords, openOutputs, type ArticleRecords } from './open-outputs.js';
import type { OutputKey } from './output-key.js';
import { hasFileAsFolder, mayClash } from './output-claims.js';
import type { PreparedSource } from './prepare-source.js';
import { allCopies, changedCopies, type CopyChange } from './published-copies.js';
import type { PublishedCopy } from './render-all.js';
import type { SiteOutputs } from './render-output.js';
import { loadFrame, type SiteFrame } from './site-frame.js';
import { settleArticles, type SettledArticles } from './settle-articles.js';
import type { ContentScan, SiteCounts, SiteState, SiteStore } from './site-store.js';
import type { Asset, SiteSources } from './sources.js';

export interface UpdateRequest {
  readonly sources: SiteSources;
  readonly scan: ContentScan;
  readonly store: SiteStore;
  /** Milliseconds since 1970: articles of a later date are left out. */
  readonly now: number;
  /** Of dongbei itself, its dictionaries among it: with the same one, the same input gives the same bytes. */
  readonly codeVersion: string;
  /** Folder of own templates; goes before the one in the configuration. */
  readonly templates?: string;
  /** True where what stands published may be other than the kept state says. */
  readonly renderAll: boolean;
  /** Prepares articles, in the order given; on several threads perhaps. */
  readonly prepare: (
    frame: SiteFrame,
    articles: readonly ArticleSource[],
  ) => Promise<readonly PreparedSource[]>;
}

/** What has to be done to the published site. */
export interface SiteChange {
  readonly outputs: SiteOutputs;
  /** What has to be rendered. */
  readonly render: Iterable<OutputKey>;
  /** Go before what is rendered at the same path: the newsroom's own `robots.txt`. */
  readonly copies: readonly PublishedCopy[];
  /** True where `render` and `copies` are the whole site: everything else has to go. */
  readonly isWhole: boolean;
  /** What has to go where they are not; nothing of it is rendered or copied. */
  readonly gone: readonly OutputPath[];
}

export interface UpdatedSite {
  readonly basePath: string;
  readonly configuredFolders: { readonly templates?: string; readonly assets?: string };
  readonly counts: SiteCounts;
  /** Sorted; those of unchanged files among them. */
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined where there are errors. */
  readonly change?: SiteChange;
  /** To be kept once the change is published. */
  readonly state?: SiteState;
  /** Records that had to be made, by key: articles that were parsed and converted. */
  readonly made: ReadonlyMap<string, RecordPlace>;
}

/**
 * Finds out how the published site has to change. What is kept of the last build is used where it holds, so that the work is that of
 * what has changed; without anything kept, it is a whole build. The published site is the same in either case.
 */
export async function updateSite(request: UpdateRequest): Promise<UpdatedSite> {
  const { sources, scan, store, now } = request;
  const kept = store.state;
  const loaded = loadFrame(sources, sectionFilesOf(scan, kept), request, kept?.frame);
  const { frame, assets } = loaded;
  if (frame === undefined) return failed(loaded.diagnostics);
  const hasSameFrame = frame.digest === kept?.frame.digest;
  const table = kept?.articles ?? emptyArticleTable();
  const found = await findArticles(request, frame, table, !hasSameFrame);
  const settled = settleArticles(
    request,
    frame,
    assets,
    { table, faults: kept?.faults ?? {}, now: kept?.now ?? now },
    found,
    !hasSameFrame,
  );
  const { templates, diagnostics: templateFaults } = loadTemplates(
    sources,
    request.templates ?? frame.config.templates,
    kept?.templates,
  );
  const strays = straysOf(scan, kept, sources);
  const archives = settledArchives(frame, kept, settled, now);
  const siteFaults = [
    ...loaded.diagnostics,
    ...frame.diagnostics,
    ...templateFaults,
    ...scan.diagnostics,
    ...scopeFaults(frame, scan),
    ...strays.flatMap((path) => strayFault(path, sources)),
    ...checkFolders(frame.config, sources),
    ...checkNavigation(frame.config, frame.sections, settled.index),
    ...(archives.after.all.length === 0 ? [nothingPublished(sources)] : []),
  ];
  const records = articleRecords(settled.table, store.records);
  const outputs = openOutputs(frame, archives.after, settled.table, store.records, createRenderer(templates));
  const clashes = findClashes(frame, settled, assets, outputs, hasSameFrame, request, records);
  const counts = countsOf(frame, archives.after, settled, now);
  const diagnostics = sortDiagnostics([
    ...siteFaults,
    ...found.diagnostics,
    ...Object.values(settled.faults).flatMap(({ own, references }) => [...own, ...references]),
    ...clashes.diagnostics,
  ]);
  const result = {
    basePath: frame.config.basePath,
    configuredFolders: configuredFolders(frame),
    counts,
    diagnostics,
    made: found.made,
  };
  if (hasErrors(diagnostics)) return result;
  const isWhole = !hasSameFrame || request.renderAll || archives.hasOtherSite;
  return {
    ...result,
    change: isWhole
      ? wholeSite(outputs, settled, assets, request, records)
      : changeOf(
          frame,
          outputs,
          archives,
          changedCopies(kept, settled, request, records, new Set(assets.map(({ path }) => path))),
        ),
    state: {
      frame,
      articles: settled.table,
      templates,
      now,
      faults: settled.faults,
      strays,
      hasFolderLikeFile: clashes.hasFolderLikeFile,
      archive: archives.after,
      counts,
    },
  };
}

interface Archives {
  readonly before: Archive;
  readonly after: Archive;
  /** Entries that are in one of them only. */
  readonly removed: readonly ArticleEntry[];
  readonly added: readonly ArticleEntry[];
  /** Whose own page alone has changed. */
  readonly rewritten: readonly ArticleEntry[];
  /** Whether what all pages share has changed. */
  readonly hasOtherSite: boolean;
}

function settledArchives(
  frame: SiteFrame,
  kept: SiteState | undefined,
  { table, touched }: SettledArticles,
  now: number,
): Archives {
  const tree = sectionTree(frame.sections.map(({ id }) => id));
  if (kept === undefined || kept.frame.digest !== frame.digest) {
    const after = buildArchive(publishedEntries(table, now), tree);
    return {
      before: buildArchive([], tree),
      after,
      removed: [],
      added: [],
      rewritten: [],
      hasOtherSite: true,
    };
  }
  const old = kept.articles;
  const removed: ArticleEntry[] = [];
  const added: ArticleEntry[] = [];
  const rewritten: number[] = [];
  for (const { before, after } of touched) {
    const was = before !== undefined && isPublished(old, before, kept.now) ? before : undefined;
    const is = after !== undefined && isPublished(table, after, now) ? after : undefined;
    const sameInLists =
      was !== undefined && is !== undefined && old.get('summary', was) === table.get('summary', is);
    if (sameInLists) {
      if (hasOtherPage(old, was, table, is)) rewritten.push(was);
      continue;
    }
    if (was !== undefined) removed.push(entryAt(old, was));
    if (is !== undefined) added.push(entryAt(table, is));
  }
  const before = kept.archive ?? buildArchive(publishedEntries(old, kept.now), tree);
  const gone = removed.map((entry) => sameEntry(before, entry));
  const after = gone.length + added.length === 0 ? before : before.changed(gone, added);
  return {
    before,
    after,
    removed: gone,
    added,
    rewritten: rewritten.map((row) => sameEntry(before, entryAt(old, row))),
    hasOtherSite: frame.config.navigation.some(({ url }) => {
      const path = url === undefined ? undefined : localPath(url);
      return path !== undefined && hasPage(before, path) !== hasPage(after, path);
    }),
  };
}

/** The object that stands for an article in an archive. */
function sameEntry({ all }: Archive, entry: ArticleEntry): ArticleEntry {
  return all[positionIn(all, entry)] ?? entry;
}

function hasOtherPage(old: ArticleTable, before: number, table: ArticleTable, after: number): boolean {
  return (['key', 'referencesOffset', 'referencesLength'] as const).some(
    (column) => old.get(column, before) !== table.get(column, after),
  );
}

function wholeSite(
  outputs: SiteOutputs,
  settled: SettledArticles,
  assets: readonly Asset[],
  { sources, now, scan }: UpdateRequest,
  records: ArticleRecords,
): SiteChange {
  return {
    outputs,
    render: outputs.keys(),
    copies: [...allCopies(settled.table, now, records, scan.hasFile, sources), ...assets],
    isWhole: true,
    gone: [],
  };
}

function changeOf(
  frame: SiteFrame,
  outputs: SiteOutputs,
  archives: Archives,
  copies: CopyChange,
): SiteChange {
  const { render, gone } = changedOutputs(archives, frame.config);
  const rendered = [...render, ...archives.rewritten.map((entry): OutputKey => ({ kind: 'article', entry }))];
  const standing = new Set(rendered.flatMap((key) => outputs.paths(key)));
  const left = [
    ...gone.flatMap((key) => outputs.paths(key)),
    ...copies.gone.map((path) => outputPath(path.split('/'))),
  ];
  return {
    outputs,
    render: rendered,
    copies: copies.copied,
    isWhole: false,
    gone: left.filter((path) => !standing.has(path)),
  };
}

interface Clashes {
  readonly diagnostics: readonly Diagnostic[];
  /** Whether a folder of articles is named like a file: then more than usual has to be looked at. */
  readonly hasFolderLikeFile: boolean;
}

/** DB401, looked for among all files only where something that has changed may be at fault. */
function findClashes(
  frame: SiteFrame,
  settled: SettledArticles,
  assets: readonly Asset[],
  outputs: SiteOutputs,
  hasSameFrame: boolean,
  { sources, scan, now, store }: UpdateRequest,
  records: ArticleRecords,
): Clashes {
  const { table } = settled;
  const everyRow = (): number[] => Array.from({ length: table.count }, (_, row) => row);
  const rows = hasSameFrame
    ? settled.touched.flatMap(({ after }) => (after === undefined ? [] : [after]))
    : everyRow();
  const site = { config: frame.config, sections: frame.sections };
  const clashesAmong = (some: readonly number[]): Diagnostic[] =>
    checkAddresses(site, addressedRows(settled, some, sources), sources);
  const isRestPlain = hasSameFrame && store.state?.hasFolderLikeFile === false;
  const hasFolderLikeFile = hasFileAsFolder(table, isRestPlain ? rows : everyRow());
  const mayHave =
    hasFolderLikeFile ||
    (hasOtherClaims(settled, store.state, now) &&
      mayClash(
        table,
        rows,
        assets.map(({ path }) => path),
      ));
  const clashes = clashesAmong(mayHave ? everyRow() : rows);
  if (clashes.length > 0 || !mayHave) return { diagnostics: clashes, hasFolderLikeFile };
  const sectionFiles = new Map(frame.sections.map(({ id, source }) => [id, sources.contentName(source)]));
  const fileOf = {
    article: sources.contentName,
    section: (id: (typeof frame.sections)[number]['id']) => sectionFiles.get(id) ?? id,
  };
  const own = new Set<string>(assets.map(({ path }) => path));
  const copied = [...allCopies(table, now, records, scan.hasFile, sources), ...assets].map(
    ({ path, file }) => ({
      path: outputPath(path.split('/')),
      file,
    }),
  );
  const planned = [...outputs.keys()]
    .filter(({ kind }) => kind !== 'robots' || !own.has('robots.txt'))
    .flatMap((key) => plannedOutputs(outputs, key, fileOf));
  return { diagnostics: checkOutputs([...copied, ...planned]), hasFolderLikeFile };
}

/** Whether any article that may differ publishes, or claims for later, something else than before. */
function hasOtherClaims(
  { table, touched }: SettledArticles,
  kept: SiteState | undefined,
  now: number,
): boolean {
  if (kept === undefined || touched.length === 0) return true;
  const { articles: old } = kept;
  return touched.some(({ before, after }) => {
    if (after === undefined) return false;
    if (before === undefined || isPublished(old, before, kept.now) !== isPublished(table, after, now))
      return true;
    if (old.get('isDraft', before) !== table.get('isDraft', after)) return true;
    return (['claims', 'files', 'looseFiles'] as const).some(
      (column) => String(old.get(column, before)) !== String(table.get(column, after)),
    );
  });
}

/** What decides the addresses of some rows; only of those with a slug or aliases the record has to be read. */
function* addressedRows(
  { table, place }: SettledArticles,
  rows: readonly number[],
  sources: Pick<SiteSources, 'contentName'>,
): Generator<AddressedArticle> {
  const { starts: slugs } = table.lists('slug');
  const { starts: aliases } = table.lists('aliases');
  for (const row of rows) {
    if (table.get('isDraft', row) === 1) continue;
    const isPlain = slugs[row] === slugs[row + 1] && aliases[row] === aliases[row + 1];
    const path = table.get('path', row) as SourcePath;
    if (!isPlain) yield addressed(place(row));
    else {
      const segments = segmentsOf(path, undefined);
      yield { file: sources.contentName(path), segments, slugAt: undefined, aliases: [] };
    }
  }
}

function countsOf(
  { config }: SiteFrame,
  archive: Archive,
  { table, place }: SettledArticles,
  now: number,
): SiteCounts {
  const [isDraft, instants] = [table.numbers('isDraft'), table.numbers('instant')];
  let drafts = 0;
  let scheduled = 0;
  let next: number | undefined;
  for (let row = 0; row < table.count; row += 1) {
    const instant = instants[row] ?? 0;
    if (isDraft[row] === 1) drafts += 1;
    else if (instant > now) {
      scheduled += 1;
      if (next === undefined || instant < (instants[next] ?? 0)) next = row;
    }
  }
  return {
    pages: countPages(archive, config),
    articles: archive.all.length,
    editions: config.editions.length,
    drafts,
    scheduled,
    ...(next === undefined ? {} : { nextDue: place(next).document.meta.date }),
  };
}

function sectionFilesOf(scan: ContentScan, kept: SiteState | undefined): SourcePath[] {
  if (kept === undefined) return scan.files().filter(isSectionFile);
  const removed = new Set(scan.removed);
  const known = kept.frame.sections.map(({ source }) => source).filter((path) => path !== undefined);
  return [...new Set([...known, ...scan.changed.filter(isSectionFile)])]
    .filter((path) => !removed.has(path))
    .sort(compareText);
}

function straysOf(
  scan: ContentScan,
  kept: SiteState | undefined,
  sources: Pick<SiteSources, 'contentName'>,
): SourcePath[] {
  const removed = new Set(scan.removed);
  return [...new Set([...(kept?.strays ?? []), ...scan.changed])]
    .filter((path) => !removed.has(path) && strayFault(path, sources).length > 0)
    .sort(compareText);
}

function scopeFaults({ glossary }: SiteFrame, scan: ContentScan): Diagnostic[] {
  return glossary.every(({ scope }) => scope === '') ? [] : checkScopes(glossary, foldersOf(scan.files()));
}

function configuredFolders({ config: { templates, assets } }: SiteFrame): UpdatedSite['configuredFolders'] {
  return {
    ...(templates === undefined ? {} : { templates }),
    ...(assets === undefined ? {} : { assets }),
  };
}

function failed(diagnostics: readonly Diagnostic[]): UpdatedSite {
  return {
    basePath: '',
    configuredFolders: {},
    counts: { pages: 0, articles: 0, editions: 0, drafts: 0, scheduled: 0 },
    diagnostics: sortDiagnostics(diagnostics),
    made: new Map(),
  };
}
