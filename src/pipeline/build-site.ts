import { createConversion } from '../conversion/conversion.js';
import { hasErrors, sortDiagnostics } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { OutputFile } from '../model/output.js';
import type { Doubt } from '../model/doubt.js';
import type { FileRepairs } from '../model/repair.js';
import type { SiteConfig } from '../model/site.js';
import { planPages } from '../pages/plan-pages.js';
import { createRenderer, type Renderer } from '../render/renderer.js';
import { interfaceWords } from '../words/interface-words.js';
import { checkAddresses } from './check-addresses.js';
import { checkFolders, checkNavigation } from './check-navigation.js';
import { convertSite, tagKey } from './convert-site.js';
import { decodeText } from './decode-text.js';
import { unusedTerms } from './load-glossary.js';
import { loadConfig, loadSite } from './load-site.js';
import type { LoadedArticle, LoadedSite } from './loaded-site.js';
import { findDoubts } from './find-doubts.js';
import { proofreadSite } from './proofread-site.js';
import { renderAll } from './render-all.js';
import { resolveReferences } from './resolve-references.js';
import { buildSiteIndex } from './site-index.js';
import type { SiteSources } from './sources.js';

export type Stage = 'load' | 'proofread' | 'resolve' | 'convert' | 'plan' | 'render';

/** A built site, in memory. `files` is complete only where no diagnostic is an error; else it is empty. */
export interface BuiltSite {
  readonly files: readonly OutputFile[];
  readonly basePath: string;
  /** Folders that the configuration names, as it writes them. */
  readonly configuredFolders: { readonly templates?: string; readonly assets?: string };
  readonly pages: number;
  readonly articles: number;
  readonly editions: number;
  readonly drafts: number;
  readonly scheduled: number;
  /** When the next scheduled article is due, as written in it. */
  readonly nextDue?: string;
  /** Sorted; all faults of all files. */
  readonly diagnostics: readonly Diagnostic[];
  /** What can be put right in the sources; empty unless the build was thorough. */
  readonly repairs: readonly FileRepairs[];
  /** What the converter is not sure of, the most doubtful first; empty unless the build was thorough. */
  readonly doubts: readonly Doubt[];
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
  const { value: config, diagnostics: configFaults } = timer.time('load', () => loadConfig(sources));
  if (config === undefined) return failed(configFaults, timer.milliseconds);
  const templatesFolder = options.templates ?? config.templates;
  const assets = sources.assets({ templates: templatesFolder, assets: config.assets });
  const assetsByPath = new Map(assets.files.map((asset) => [asset.path, asset]));
  const { value: site, diagnostics: faults } = timer.time('load', () => loadSite(config, sources, now));
  if (site === undefined) return failed([...configFaults, ...faults], timer.milliseconds);
  const { renderer, diagnostics: templateFaults } = timer.time('render', () =>
    loadRenderer(sources, templatesFolder),
  );
  const conversion = createConversion();
  const index = buildSiteIndex(site, new Set(assetsByPath.keys()), (tag) => tagKey(tag, 'hant', conversion));
  const resolved = timer.time('resolve', () => resolveReferences(site, index, assetsByPath, sources));
  const addressFaults = checkAddresses(site, sources);
  const { diagnostics: miswritings, repairs } = options.thorough
    ? timer.time('proofread', () => proofreadSite(site, sources))
    : { diagnostics: [], repairs: [] };
  const doubts = options.thorough ? timer.time('proofread', () => findDoubts(site, sources, conversion)) : [];
  const found = [
    ...configFaults,
    ...faults,
    ...templateFaults,
    ...assets.diagnostics,
    ...resolved.diagnostics,
    ...addressFaults,
    ...checkNavigation(site, index),
    ...checkFolders(config, sources),
    ...miswritings,
    ...(options.thorough
      ? unusedTerms(site.glossary, site.articles, (each) => sourceText(each, sources))
      : []),
  ];
  if (hasErrors([...configFaults, ...templateFaults, ...addressFaults])) {
    return {
      ...failed(found, timer.milliseconds),
      ...counts(site),
      repairs,
      doubts,
      configuredFolders: configuredFolders(config),
    };
  }
  const editions = timer.time('convert', () =>
    config.editions.map((edition) => convertSite(site, resolved.references, edition, conversion)),
  );
  const contents = editions.map(({ content }) => content);
  const plans = timer.time('plan', () => planPages(config, contents, interfaceWords));
  const planned = { site, plans, editions, resolved, assets: assets.files };
  const rendered = timer.time('render', () => renderAll(planned, renderer, sources));
  const diagnostics = sortDiagnostics([...found, ...rendered.diagnostics]);
  return {
    files: hasErrors(diagnostics) ? [] : rendered.files,
    basePath: config.basePath,
    configuredFolders: configuredFolders(config),
    pages: plans.reduce((sum, { pages }) => sum + pages.length, 0),
    ...counts(site),
    diagnostics,
    repairs,
    doubts,
    milliseconds: timer.milliseconds,
  };
}

function loadRenderer(
  sources: SiteSources,
  folder: string | undefined,
): { readonly renderer: Renderer; readonly diagnostics: readonly Diagnostic[] } {
  const texts = new Map<string, { text: string; file: string }>();
  const faults: Diagnostic[] = [];
  for (const [name, { bytes, file }] of sources.templates(folder)) {
    const { value: text, diagnostics } = decodeText(bytes, file);
    faults.push(...diagnostics);
    texts.set(name, { text: text ?? '', file });
  }
  const renderer = createRenderer(texts);
  return { renderer, diagnostics: [...faults, ...renderer.diagnostics] };
}

function configuredFolders({ templates, assets }: SiteConfig): BuiltSite['configuredFolders'] {
  return {
    ...(templates === undefined ? {} : { templates }),
    ...(assets === undefined ? {} : { assets }),
  };
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
    configuredFolders: {},
    pages: 0,
    articles: 0,
    editions: 0,
    drafts: 0,
    scheduled: 0,
    diagnostics: sortDiagnostics(diagnostics),
    repairs: [],
    doubts: [],
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
