import { createConversion } from '../conversion/conversion.js';
import { hasErrors, sortDiagnostics } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { OutputPath, SourcePath } from '../model/paths.js';
import type { OutputFile, PublishedRendition } from '../model/output.js';
import type { Doubt } from '../model/doubt.js';
import type { FileRepairs } from '../model/repair.js';
import type { SiteConfig } from '../model/site.js';
import type { ArticleEntry } from '../model/summary.js';
import { buildArchive } from '../pages/archive.js';
import { daysIn } from '../pages/days.js';
import { editionBrand } from '../pages/edition-brand.js';
import { planSite } from '../pages/plan-site.js';
import { sectionTree } from '../pages/section-tree.js';
import { createRenderer } from '../render/renderer.js';
import { interfaceWords } from '../words/interface-words.js';
import { checkSite, type CheckedSite } from './check-site.js';
import { checkAddresses, publishable } from './check-addresses.js';
import { checkFolders, checkNamedPages, checkNavigation } from './check-navigation.js';
import { articleEntry } from './article-entry.js';
import { articleTerms, groupKey } from './article-words.js';
import { countPages } from './count-pages.js';
import { editionWords } from './edition-words.js';
import { holdingsOf } from './holdings.js';
import { scopedTerms } from './load-glossary.js';
import { checkTopics } from './load-topics.js';
import { loadTemplates } from './load-templates.js';
import { isPublishedArticle, loadConfig, loadSite } from './load-site.js';
import type { LoadedSite } from './loaded-site.js';
import { measureBrand } from './measure-brand.js';
import { coverReferences, measureCovers, withCovers } from './measure-covers.js';
import { prepareArticle } from './prepare-article.js';
import { copiedContent, renderAll, renditionsFor } from './render-all.js';
import { siteOutputs } from './render-output.js';
import { pictureLocator } from './picture-locator.js';
import { shareCards } from './share-cards.js';
import { shareCardPath } from '../pages/renditions.js';
import { createResolver } from './resolve-references.js';
import { buildSiteIndex } from './site-index.js';
import type { SiteCounts } from './site-store.js';
import type { SiteSources } from './sources.js';

export type Stage = 'load' | 'check' | 'resolve' | 'convert' | 'plan' | 'render';

/** A built site, in memory. `files` is complete only where no diagnostic is an error; else it is empty. */
export interface BuiltSite extends SiteCounts {
  readonly files: readonly OutputFile[];
  /** Pictures that are still to be encoded; none where the sources have no encoder. */
  readonly renditions: readonly PublishedRendition[];
  /** Where cards for link previews belong, which are still to be drawn. */
  readonly shareCards: readonly OutputPath[];
  readonly basePath: string;
  /** Folders that the configuration names, as it writes them. */
  readonly configuredFolders: { readonly templates?: string; readonly assets?: string };
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
  /** Publishes drafts, and articles of a later date, like all others. */
  readonly isPreview?: boolean;
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
  const brand = measureBrand(config, assets.files, sources);
  const { value: site, diagnostics: faults } = timer.time('load', () =>
    loadSite(config, sources, now, options.isPreview),
  );
  if (site === undefined) return failed([...configFaults, ...faults], timer.milliseconds);
  const files = { has: (path: SourcePath) => site.files.has(path), all: () => site.files };
  const covers = measureCovers(site.topics, files, new Map(), config, sources);
  const { templates, diagnostics: templateFaults } = timer.time('render', () =>
    loadTemplates(sources, templatesFolder),
  );
  const conversion = createConversion();
  const termsIn = scopedTerms(site.glossary);
  const holdings = holdingsOf(site, new Set(assetsByPath.keys()), conversion, termsIn);
  const index = buildSiteIndex(config, holdings, (name) => groupKey(name, 'hant', conversion, termsIn('')));
  const resolver = createResolver(config, holdings, index, assetsByPath, sources);
  const resolved = timer.time('resolve', () => site.articles.map((article) => resolver.resolve(article)));
  const addressFaults = checkAddresses(site, publishable(site.articles, options.isPreview), sources);
  const checked: CheckedSite = options.thorough
    ? timer.time('check', () => checkSite(site, sources, conversion))
    : { diagnostics: [], repairs: [], doubts: [] };
  const { repairs, doubts } = checked;
  const found = [
    ...configFaults,
    ...faults,
    ...templateFaults,
    ...assets.diagnostics,
    ...resolved.flatMap((each) => each.diagnostics),
    ...addressFaults,
    ...checkNavigation(config, site.sections, index),
    ...checkNamedPages(config, index),
    ...checkTopics(site.topics, index, sources),
    ...checkFolders(config, sources),
    ...brand.diagnostics,
    ...covers.diagnostics,
    ...checked.diagnostics,
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
  const dayOf = daysIn(config.timeZone);
  const words = config.editions.map((edition) => {
    const own = editionWords(site, edition, termsIn(''), conversion);
    return {
      ...own,
      brand: editionBrand(config, brand.sizes, edition),
      topics: withCovers(own.topics, covers.covers),
    };
  });
  const cards = shareCards(config, words, sources);
  const published = timer.time('convert', () =>
    site.articles.flatMap((article, at) => {
      if (article.status !== 'published' && options.isPreview !== true) return [];
      const terms = articleTerms(article, termsIn, conversion);
      const { document, script } = article;
      const prepared = prepareArticle(document, script, config.editions, terms, conversion);
      const references = resolved[at]?.references ?? { links: new Map(), pictures: new Map() };
      const metas = prepared.editions.map(({ meta }) => meta);
      const entry = articleEntry(article, prepared.groups, references, now, dayOf, (each) =>
        cards.keys(each, metas),
      );
      const isArticle = isPublishedArticle(article, options.isPreview);
      const undrawn = isArticle ? cards.faults(document.file, metas) : [];
      return [{ entry, prepared, references, isArticle, faults: undrawn }];
    }),
  );
  const entriesThat = (are: boolean): ArticleEntry[] =>
    published.filter(({ isArticle }) => isArticle === are).map(({ entry }) => entry);
  const archive = buildArchive(
    { articles: entriesThat(true), plain: entriesThat(false) },
    sectionTree(site.sections.map(({ id }) => id)),
  );
  const outputs = timer.time('plan', () => {
    const byEntry = new Map(published.map((each) => [each.entry, each]));
    const byPath = new Map<string, ArticleEntry>(archive.all.map((entry) => [entry.path, entry]));
    const of = <T>(found: T | undefined): T => {
      if (found === undefined) throw new Error('An article that is not published');
      return found;
    };
    const contents = words.map((own, number) => ({
      ...own,
      articles: {
        find: (path: string) => byPath.get(path),
        meta: (entry: ArticleEntry) => of(byEntry.get(entry)?.prepared.editions[number]).meta,
        text: (entry: ArticleEntry) => {
          const { prepared } = of(byEntry.get(entry));
          const { headings, entries } = of(prepared.editions[number]);
          return { headings, entries, length: prepared.facts.length };
        },
        terms: (entry: ArticleEntry) => of(byEntry.get(entry)).prepared.terms,
      },
    }));
    const bodies = {
      body: (entry: ArticleEntry, number: number) => of(byEntry.get(entry)?.prepared.editions[number]).body,
      references: (entry: ArticleEntry) => of(byEntry.get(entry)).references,
    };
    const plan = planSite(config, archive, contents, interfaceWords);
    return siteOutputs(config, plan, bodies, createRenderer(templates), now);
  });
  const references = [coverReferences(covers.covers), ...published.map((each) => each.references)];
  const copies = copiedContent(references, holdings.hasFile, sources);
  const locate = pictureLocator(holdings.hasFile, assets.files, sources);
  const renditions = [...renditionsFor(references, config.pictures, locate)];
  const sectionFiles = new Map(site.sections.map(({ id, source }) => [id, sources.contentName(source)]));
  const rendered = timer.time('render', () =>
    renderAll(outputs, copies, renditions, assets.files, sources, (id) => sectionFiles.get(id) ?? id),
  );
  const diagnostics = sortDiagnostics([
    ...found,
    ...published.flatMap(({ faults: undrawn }) => undrawn),
    ...rendered.diagnostics,
  ]);
  return {
    files: hasErrors(diagnostics) ? [] : rendered.files,
    renditions: hasErrors(diagnostics) ? [] : renditions,
    shareCards: hasErrors(diagnostics)
      ? []
      : published.flatMap(({ entry }) => entry.shareCards.map(shareCardPath)),
    basePath: config.basePath,
    configuredFolders: configuredFolders(config),
    pages: countPages(archive, config),
    ...counts(site),
    diagnostics,
    repairs,
    doubts,
    milliseconds: timer.milliseconds,
  };
}

function configuredFolders({ templates, assets }: SiteConfig): BuiltSite['configuredFolders'] {
  return {
    ...(templates === undefined ? {} : { templates }),
    ...(assets === undefined ? {} : { assets }),
  };
}

function counts(
  site: LoadedSite,
): Pick<BuiltSite, 'articles' | 'editions' | 'drafts' | 'scheduled' | 'nextDue'> {
  const scheduled = site.articles.filter(({ status }) => status === 'scheduled');
  const due = scheduled.map(({ document }) => document.meta).sort((a, b) => a.instant - b.instant)[0];
  return {
    articles: site.articles.filter((article) => isPublishedArticle(article)).length,
    editions: site.config.editions.length,
    drafts: site.articles.filter(({ status }) => status === 'draft').length,
    scheduled: scheduled.length,
    ...(due === undefined ? {} : { nextDue: due.date }),
  };
}

function failed(diagnostics: readonly Diagnostic[], milliseconds: BuiltSite['milliseconds']): BuiltSite {
  return {
    files: [],
    renditions: [],
    shareCards: [],
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
