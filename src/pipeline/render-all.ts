import type { Diagnostic } from '../model/diagnostic.js';
import type { OutputFile } from '../model/output.js';
import { outputPath, type SourcePath } from '../model/paths.js';
import type { EditionPlan } from '../pages/plan-pages.js';
import type { Renderer } from '../render/renderer.js';
import { checkOutputs, ownOutputs, pageOutputs } from './check-outputs.js';
import { editionFeeds, editionSearchIndex, siteMaps } from './companion-files.js';
import type { ConvertedEdition } from './convert-site.js';
import type { LoadedSite } from './loaded-site.js';
import { renderEdition } from './render-site.js';
import type { ResolvedSite } from './resolve-references.js';
import type { Asset, SiteSources } from './sources.js';

/** All that the files of a site are made from. */
export interface PlannedSite {
  readonly site: LoadedSite;
  readonly plans: readonly EditionPlan[];
  readonly editions: readonly ConvertedEdition[];
  readonly resolved: ResolvedSite;
  readonly assets: readonly Asset[];
}

/**
 * Renders every file of the site. Before that, DB401 for files that would overwrite one another; then nothing is rendered.
 * The newsroom's own `robots.txt` goes before dongbei's.
 */
export function renderAll(
  planned: PlannedSite,
  renderer: Renderer,
  sources: SiteSources,
): { readonly files: readonly OutputFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const { plans, assets } = planned;
  const own = new Set<string>(assets.map(({ path }) => path));
  const companions = [
    ...plans.flatMap((plan) => [...editionFeeds(plan), editionSearchIndex(plan, plans)]),
    ...siteMaps(plans).filter(({ path }) => path !== 'robots.txt' || !own.has(path)),
  ];
  const copies = copiedContent(planned).map((path) => ({
    path: outputPath(path.split('/')),
    copyOf: sources.contentLocation(path),
    file: sources.contentName(path),
  }));
  const ownFiles = assets.map(({ path, location, file }) => ({
    path: outputPath(path.split('/')),
    copyOf: location,
    file,
  }));
  const clashes = checkOutputs([
    ...ownOutputs(companions),
    ...ownFiles,
    ...pageOutputs(plans, fileNames(planned, sources)),
    ...copies,
  ]);
  if (clashes.length > 0) return { files: [], diagnostics: clashes };
  const rendered = renderPages(planned, renderer);
  return {
    files: [
      ...rendered.files,
      ...companions,
      ...[...copies, ...ownFiles].map(({ path, copyOf }) => ({ path, copyOf })),
    ],
    diagnostics: rendered.diagnostics,
  };
}

/** A fault of a template that many pages meet is reported once. */
function renderPages({ plans, editions, resolved }: PlannedSite, renderer: Renderer) {
  const faults = new Map<string, Diagnostic>();
  const files = plans.flatMap((plan, index) => {
    const converted = editions[index];
    if (converted === undefined) throw new Error('A plan without its edition');
    return renderEdition(plan, converted, resolved.references, renderer, faults);
  });
  return { files, diagnostics: [...faults.values()] };
}

function fileNames({ site }: PlannedSite, sources: SiteSources): Parameters<typeof pageOutputs>[1] {
  const articles = new Map(site.articles.map(({ document }) => [document.id, document.file]));
  const sections = new Map<string, string>(
    site.sections.map(({ id, source }) => [id, sources.contentName(source)]),
  );
  return {
    article: (id) => articles.get(id) ?? id,
    section: (id) => sections.get(id) ?? id,
  };
}

/** Content files that a published article shows or links to; others stay in the newsroom. */
function copiedContent({ site, resolved }: PlannedSite): SourcePath[] {
  const paths = new Set<SourcePath>();
  for (const { document, status } of site.articles) {
    const references = resolved.references.get(document.id);
    if (status !== 'published' || references === undefined) continue;
    for (const { source } of references.pictures.values()) if (site.files.has(source)) paths.add(source);
    for (const target of references.links.values()) {
      if (target.kind === 'content') paths.add(target.path);
    }
  }
  return [...paths].sort();
}
