import { hasErrors, sortDiagnostics } from '../diagnostics/report.js';
import type { RecordPlace } from '../graph/records.js';
import type { ArticleSource } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { PublishedRendition } from '../model/output.js';
import type { Page } from '../model/page.js';
import { compareText, type OutputPath, type SourcePath } from '../model/paths.js';
import type { PublishedShareCard } from '../model/share-card.js';
import type { Archive } from '../pages/archive.js';
import { pageTemplates } from '../pages/page-templates.js';
import { changedTemplates } from '../render/changed-templates.js';
import { createRenderer } from '../render/renderer.js';
import { emptyArticleTable } from './article-table.js';
import { changeFinder } from './changed-outputs.js';
import { checkFolders, checkNamedPages, checkNavigation } from './check-navigation.js';
import { countPages } from './count-pages.js';
import type { BuildBasis } from './explain-output.js';
import { findClashes } from './find-clashes.js';
import { findArticles } from './find-articles.js';
import { checkTopics, isTopicFile } from './load-topics.js';
import { loadTemplates } from './load-templates.js';
import { checkScopes } from './load-glossary.js';
import { foldersOf, isSectionFile, nothingPublished, strayFault } from './load-site.js';
import { articleRecords, openOutputs, type ArticleRecords } from './open-outputs.js';
import { isOfKinds, type OutputKey, type OutputKinds } from './output-key.js';
import type { PreparedSource } from './prepare-source.js';
import { allCompanions, changedCompanions, type CompanionChange } from './published-companions.js';
import type { PublishedCopy } from './render-all.js';
import { isReplaced, type SiteOutputs } from './render-output.js';
import { changedAssets, loadFrame, type SiteFrame } from './site-frame.js';
import type { ReadPublished } from './search-output.js';
import { settleArticles, type SettledArticles } from './settle-articles.js';
import { settledArchives, type Archives } from './settled-archives.js';
import type { ContentScan, SiteCounts, SiteState, UpdateInputs } from './site-store.js';
import type { Asset, SiteSources } from './sources.js';

export interface UpdateRequest extends UpdateInputs {
  /** Of dongbei itself, its dictionaries among it: with the same one, the same input gives the same bytes. */
  readonly codeVersion: string;
  /** Publishes drafts, and articles of a later date, like all others. */
  readonly isPreview?: boolean;
  /** Folder of own templates; goes before the one in the configuration. */
  readonly templates?: string;
  /** True where what stands published may be other than the kept state says. */
  readonly renderAll: boolean;
  /** For files that can be made of those that stand published: quicker, with the same bytes. */
  readonly readPublished?: ReadPublished;
  /** Prepares articles, in the order given; on several threads perhaps. */
  readonly prepare: (
    frame: SiteFrame,
    articles: readonly ArticleSource[],
  ) => Promise<readonly PreparedSource[]>;
}

/** What has to be done to the published site. */
export interface SiteChange {
  readonly outputs: SiteOutputs;
  /** All outputs of these kinds have to be rendered; where it is every kind, everything that is neither rendered nor copied has to go. */
  readonly kinds: OutputKinds;
  /** Outputs of other kinds that have to be rendered. */
  readonly render: readonly OutputKey[];
  /** Go before what is rendered at the same path: the newsroom's own `robots.txt`. */
  readonly copies: readonly PublishedCopy[];
  /** Those that stand published already are as they should be: their names say what they hold. */
  readonly renditions: Iterable<PublishedRendition>;
  readonly shareCards: Iterable<PublishedShareCard>;
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
  /** For who wants to know why; undefined where the site cannot be read at all. */
  readonly basis?: BuildBasis;
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
  const loaded = loadFrame(sources, dataFilesOf(scan, kept), request, kept?.frame);
  const { frame, assets } = loaded;
  if (frame === undefined) return failed(loaded.diagnostics);
  const hasSameFrame = frame.digest === kept?.frame.digest;
  const keptArticles = kept ?? { articles: emptyArticleTable(), faults: {}, now };
  const found = await findArticles(request, frame, keptArticles.articles, !hasSameFrame);
  const otherAssets = kept === undefined ? new Set<string>() : changedAssets(kept.frame, frame);
  const settled = settleArticles(request, frame, assets, keptArticles, found, otherAssets, !hasSameFrame);
  const { templates, diagnostics: templateFaults } = loadTemplates(
    sources,
    request.templates ?? frame.config.templates,
    kept?.templates,
  );
  const strays = straysOf(scan, kept, sources);
  const archives = settledArchives(frame, kept, settled, now, store.records);
  const siteFaults = [
    ...loaded.diagnostics,
    ...frame.diagnostics,
    ...frame.brandFaults,
    ...frame.coverFaults,
    ...templateFaults,
    ...scan.diagnostics,
    ...scopeFaults(frame, scan),
    ...strays.flatMap((path) => strayFault(path, sources)),
    ...checkFolders(frame.config, sources),
    ...checkNavigation(frame.config, frame.sections, settled.index),
    ...checkNamedPages(frame.config, settled.index),
    ...checkTopics(frame.topics, settled.index, sources),
    ...(archives.after.all.length === 0 ? [nothingPublished(sources)] : []),
  ];
  const records = articleRecords(settled.table, store.records);
  const outputs = openOutputs(
    frame,
    archives.after,
    settled.table,
    store.records,
    createRenderer(templates),
    now,
    request.readPublished,
  );
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
    basis: {
      kept,
      frame,
      templates,
      assets,
      scan,
      settled,
      archives,
      outputs,
      store,
      now,
      renderAll: request.renderAll,
    },
  };
  if (hasErrors(diagnostics)) return result;
  const isWhole = !hasSameFrame || request.renderAll || archives.hasOtherSite;
  return {
    ...result,
    change: isWhole
      ? wholeSite(frame, outputs, settled, assets, request, records)
      : changeOf(
          frame,
          outputs,
          archives,
          pagesFrom(changedTemplates(kept.templates, templates)),
          withAssets(
            changedCompanions(kept, settled, request, records, frame, assets),
            assets.filter(({ path }) => otherAssets.has(path)),
          ),
          new Set(assets.map(({ path }) => path)),
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

function wholeSite(
  frame: SiteFrame,
  outputs: SiteOutputs,
  settled: SettledArticles,
  assets: readonly Asset[],
  request: UpdateRequest,
  records: ArticleRecords,
): SiteChange {
  const { copies, ...companions } = allCompanions(settled.table, records, request, frame, assets);
  return {
    outputs,
    kinds: 'all',
    render: [],
    copies: [...copies, ...assets],
    ...companions,
    gone: [],
  };
}

/**
 * @param kinds kinds of pages whose templates have changed
 * @param own paths of all assets: some go before what would be rendered there
 */
function changeOf(
  frame: SiteFrame,
  outputs: SiteOutputs,
  archives: Archives,
  kinds: readonly Page['kind'][],
  companions: CompanionChange,
  own: ReadonlySet<string>,
): SiteChange {
  const changed = changeFinder(archives, frame.config)(archives);
  const render = changed.render.filter((key) => !isReplaced(outputs, key, own));
  const standing = new Set(render.flatMap((key) => outputs.paths(key)));
  const left = [...changed.gone.flatMap((key) => outputs.paths(key)), ...companions.gone];
  return {
    outputs,
    kinds,
    render: render.filter(({ kind }) => !isOfKinds(kind, kinds)),
    copies: companions.copies,
    renditions: companions.renditions,
    shareCards: companions.shareCards,
    gone: left.filter((path) => !standing.has(path)),
  };
}

function pagesFrom(templates: ReadonlySet<string>): Page['kind'][] {
  return (Object.keys(pageTemplates) as Page['kind'][]).filter((kind) => templates.has(pageTemplates[kind]));
}

function withAssets(companions: CompanionChange, assets: readonly Asset[]): CompanionChange {
  return { ...companions, copies: [...companions.copies, ...assets] };
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

/** The files of sections and topics. */
function dataFilesOf(scan: ContentScan, kept: SiteState | undefined): SourcePath[] {
  if (kept === undefined) return scan.files().filter(isDataFile);
  const removed = new Set(scan.removed);
  const { sections, topics } = kept.frame;
  const known = [...sections, ...topics].map(({ source }) => source).filter((path) => path !== undefined);
  return [...new Set([...known, ...scan.changed.filter(isDataFile)])]
    .filter((path) => !removed.has(path))
    .sort(compareText);
}

function isDataFile(path: SourcePath): boolean {
  return isSectionFile(path) || isTopicFile(path);
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
