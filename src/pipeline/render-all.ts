import type { Diagnostic } from '../model/diagnostic.js';
import type { OutputFile } from '../model/output.js';
import { compareText, outputPath, type SectionId, type SourcePath } from '../model/paths.js';
import { publishedFiles } from './output-claims.js';
import { checkOutputs, plannedOutputs } from './check-outputs.js';
import type { SiteOutputs } from './render-output.js';
import type { ResolvedReferences } from './resolve-references.js';
import type { Asset, SiteSources } from './sources.js';

/** A file of the newsroom that is published as it is. */
export interface PublishedCopy {
  readonly path: SourcePath;
  /** Where it is copied from. */
  readonly location: string;
  /** As diagnostics name it. */
  readonly file: string;
}

/** Content files that published articles show or link to, sorted; others stay in the newsroom. */
export function copiedContent(
  published: Iterable<ResolvedReferences>,
  hasFile: (path: SourcePath) => boolean,
  sources: Pick<SiteSources, 'contentLocation' | 'contentName'>,
): PublishedCopy[] {
  const paths = new Set<SourcePath>();
  for (const references of published) {
    for (const path of publishedFiles(references, hasFile)) paths.add(path);
  }
  return [...paths].sort(compareText).map((path) => publishedCopy(path, sources));
}

export function publishedCopy(
  path: SourcePath,
  sources: Pick<SiteSources, 'contentLocation' | 'contentName'>,
): PublishedCopy {
  return { path, location: sources.contentLocation(path), file: sources.contentName(path) };
}

/**
 * Renders every file of the site. Before that, DB401 for files that would overwrite one another; then nothing is rendered.
 * The newsroom's own `robots.txt` goes before dongbei's. A fault of a template that many pages meet is reported once.
 *
 * @param sectionFile the file of a section, as diagnostics name it
 */
export function renderAll(
  outputs: SiteOutputs,
  copies: readonly PublishedCopy[],
  assets: readonly Asset[],
  sources: Pick<SiteSources, 'contentName'>,
  sectionFile: (id: SectionId) => string,
): { readonly files: readonly OutputFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const own = new Set<string>(assets.map(({ path }) => path));
  const keys = [...outputs.keys('all')].filter(({ kind }) => kind !== 'robots' || !own.has('robots.txt'));
  const copied = [...copies, ...assets].map(({ path, location, file }) => ({
    path: outputPath(path.split('/')),
    copyOf: location,
    file,
  }));
  const fileOf = { article: (path: SourcePath) => sources.contentName(path), section: sectionFile };
  const clashes = checkOutputs([...copied, ...keys.flatMap((key) => plannedOutputs(outputs, key, fileOf))]);
  if (clashes.length > 0) return { files: [], diagnostics: clashes };
  const faults = new Map<string, Diagnostic>();
  const rendered = keys.flatMap((key) => {
    const { files, diagnostics } = outputs.render(key);
    for (const fault of diagnostics) {
      const place = `${fault.file}:${fault.line}:${fault.column}:${fault.code}`;
      if (!faults.has(place)) faults.set(place, fault);
    }
    return files;
  });
  return {
    files: [...rendered, ...copied.map(({ path, copyOf }) => ({ path, copyOf }))],
    diagnostics: [...faults.values()],
  };
}
