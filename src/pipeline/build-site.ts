import { createConversion } from '../conversion/conversion.js';
import { hasErrors, sortDiagnostics } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { OutputFile } from '../model/output.js';
import { outputPath, type SourcePath } from '../model/paths.js';
import { planPages, type EditionPlan } from '../pages/plan-pages.js';
import { createRenderer, type Renderer } from '../render/renderer.js';
import { interfaceWords } from '../words/interface-words.js';
import { checkAddresses } from './check-addresses.js';
import { checkNavigation } from './check-navigation.js';
import { editionFeeds, editionSearchIndex, siteMaps } from './companion-files.js';
import { convertSite, type ConvertedEdition } from './convert-site.js';
import { decodeText } from './decode-text.js';
import { unusedTerms } from './load-glossary.js';
import { loadConfig, loadSite } from './load-site.js';
import type { LoadedArticle, LoadedSite } from './loaded-site.js';
import { renderEdition } from './render-site.js';
import { resolveReferences, type ResolvedSite } from './resolve-references.js';
import { buildSiteIndex } from './site-index.js';
import type { Asset, SiteSources } from './sources.js';

export type Stage = 'load' | 'resolve' | 'convert' | 'plan' | 'render';

/** A built site, in memory. `files` is complete only where no diagnostic is an error; else it is empty. */
export interface BuiltSite {
  readonly files: readonly OutputFile[];
  readonly basePath: string;
  readonly pages: number;
  readonly articles: number;
  readonly editions: number;
  readonly drafts: number;
  readonly scheduled: number;
  /** When the next scheduled article is due, as written in it. */
  readonly nextDue?: string;
  /** Sorted; all faults of all files. */
  readonly diagnostics: readonly Diagnostic[];
  readonly milliseconds: Readonly<Partial<Record<Stage, number>>>;
}

export interface BuildOptions {
  /** Folder of own templates; goes before the one in the configuration. */
  readonly templates?: string;
  /** Also look for what does no harm to a site but should be put in order. */
  readonly thorough?: boolean;
}

/**
 * Builds the whole site from its sources. Pure but for reading through `sources`: the same sources and the same `now`
 * give the same files and diagnostics.
 *
 * @param now milliseconds since 1970: articles of a later date are left out
 */
export function buildSite(sources: SiteSources, now: number, options: BuildOptions = {}): BuiltSite {
  const timer = stageTimer(sources.stopwatch);
  const config = timer.time('load', () => loadConfig(sources));
  if (config.value === undefined) return failed(config.diagnostics, timer.milliseconds);
  const templatesFolder = options.templates ?? config.value.templates;
  const folders = { templates: templatesFolder, assets: config.value.assets };
  const assets = sources.assets(folders);
  const loaded = timer.time('load', () =>
    loadSite(config.value as NonNullable<typeof config.value>, sources, now),
  );
  const site = loaded.value;
  if (site === undefined) return failed([...config.diagnostics, ...loaded.diagnostics], timer.milliseconds);
  const renderer = timer.time('render', () => createRenderer(sources.templates(templatesFolder)));
  const resolved = timer.time('resolve', () =>
    resolveReferences(site, buildSiteIndex(site, new Set(assets.map(({ path }) => path))), sources),
  );
  const found = [
    ...config.diagnostics,
    ...loaded.diagnostics,
    ...renderer.diagnostics,
    ...resolved.diagnostics,
    ...checkAddresses(site, sources),
    ...checkNavigation(site),
    ...(options.thorough
      ? unusedTerms(site.glossary, site.articles, (each) => sourceText(each, sources))
      : []),
  ];
  if (hasErrors(found)) return { ...failed(found, timer.milliseconds), ...counts(site) };
  const conversion = createConversion();
  const editions = timer.time('convert', () =>
    site.config.editions.map((edition) => convertSite(site, resolved.references, edition, conversion)),
  );
  const plans = timer.time('plan', () =>
    planPages(
      site.config,
      editions.map(({ content }) => content),
      interfaceWords,
    ),
  );
  const rendered = timer.time('render', () =>
    renderAll(site, plans, editions, resolved, renderer, assets, sources),
  );
  const diagnostics = sortDiagnostics([...found, ...rendered.diagnostics]);
  return {
    files: hasErrors(diagnostics) ? [] : rendered.files,
    basePath: site.config.basePath,
    pages: plans.reduce((sum, { pages }) => sum + pages.length, 0),
    ...counts(site),
    diagnostics,
    milliseconds: timer.milliseconds,
  };
}

function renderAll(
  site: LoadedSite,
  plans: readonly EditionPlan[],
  editions: readonly ConvertedEdition[],
  resolved: ResolvedSite,
  renderer: Renderer,
  assets: readonly Asset[],
  sources: SiteSources,
): { readonly files: readonly OutputFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const rendered = plans.map((plan, index) => {
    const converted = editions[index];
    if (converted === undefined) throw new Error('A plan without its edition');
    return renderEdition(plan, converted, resolved.references, renderer);
  });
  const copied = copiedContent(site, resolved).map((path) => ({
    path: outputPath(path.split('/')),
    copyOf: sources.contentLocation(path),
  }));
  const ownFiles: OutputFile[] = assets.map(({ path, file }) => ({
    path: outputPath(path.split('/')),
    copyOf: file,
  }));
  const own = new Set(ownFiles.map(({ path }) => path));
  const made = [
    ...rendered.flatMap(({ files }) => files),
    ...plans.flatMap((plan) => [...editionFeeds(plan), editionSearchIndex(plan, plans)]),
    ...siteMaps(plans),
    ...copied,
  ];
  return {
    files: [...made.filter(({ path }) => !own.has(path)), ...ownFiles],
    diagnostics: rendered.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Content files that a published article shows or links to; others stay in the newsroom. */
function copiedContent(site: LoadedSite, resolved: ResolvedSite): SourcePath[] {
  const paths = new Set<SourcePath>();
  for (const { document, status } of site.articles) {
    const references = resolved.references.get(document.id);
    if (status !== 'published' || references === undefined) continue;
    for (const { source } of references.pictures.values()) paths.add(source);
    for (const target of references.links.values()) {
      if (target.kind === 'content') paths.add(target.path);
    }
  }
  return [...paths].sort();
}

function sourceText({ document: { path, file } }: LoadedArticle, sources: SiteSources): string {
  return decodeText(sources.readContent(path), file).value ?? '';
}

function counts(
  site: LoadedSite,
): Pick<BuiltSite, 'articles' | 'editions' | 'drafts' | 'scheduled' | 'nextDue'> {
  const scheduled = site.articles.filter(({ status }) => status === 'scheduled');
  const due = scheduled.map(({ document }) => document.meta).sort((a, b) => a.instant - b.instant)[0];
  return {
    articles: site.articles.filter(({ status }) => status === 'published').length,
    editions: site.config.editions.length,
    drafts: site.articles.filter(({ status }) => status === 'draft').length,
    scheduled: scheduled.length,
    ...(due === undefined ? {} : { nextDue: due.date }),
  };
}

function failed(diagnostics: readonly Diagnostic[], milliseconds: BuiltSite['milliseconds']): BuiltSite {
  return {
    files: [],
    basePath: '',
    pages: 0,
    articles: 0,
    editions: 0,
    drafts: 0,
    scheduled: 0,
    diagnostics: sortDiagnostics(diagnostics),
    milliseconds,
  };
}

interface StageTimer {
  readonly milliseconds: Partial<Record<Stage, number>>;
  readonly time: <T>(stage: Stage, work: () => T) => T;
}

function stageTimer(stopwatch: () => number): StageTimer {
  const milliseconds: Partial<Record<Stage, number>> = {};
  return {
    milliseconds,
    time: (stage, work) => {
      const start = stopwatch();
      const result = work();
      milliseconds[stage] = (milliseconds[stage] ?? 0) + stopwatch() - start;
      return result;
    },
  };
}
