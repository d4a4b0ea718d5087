import type { Diagnostic } from '../model/diagnostic.js';
import type { OutputFile, PublishedRendition } from '../model/output.js';
import { compareText, outputPath, type SectionId, type SourcePath } from '../model/paths.js';
import type { PictureSettings } from '../model/site.js';
import type { EncodedPicture } from '../model/summary.js';
import { renditionBase, renditionsOf } from '../pages/renditions.js';
import { encodedPictures, publishedFiles } from './output-claims.js';
import { checkOutputs, plannedOutputs } from './check-outputs.js';
import { isReplaced, type SiteOutputs } from './render-output.js';
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

/** Content files that published articles show as they are or link to, sorted; others stay in the newsroom. */
export function copiedContent(
  published: Iterable<ResolvedReferences>,
  hasFile: (path: SourcePath) => boolean,
  sources: Pick<SiteSources, 'contentLocation' | 'contentName'>,
): PublishedCopy[] {
  const paths = new Set<SourcePath>();
  for (const references of published) {
    for (const path of publishedFiles(references, hasFile)) paths.add(path);
  }
  return [...paths].sort(compareText).map((path) => ({
    path,
    location: sources.contentLocation(path),
    file: sources.contentName(path),
  }));
}

/**
 * Renditions of the pictures that published articles show, by picture; those that two pictures share, once.
 *
 * @param locate where a picture stands
 */
export function* renditionsFor(
  published: Iterable<ResolvedReferences>,
  settings: PictureSettings | undefined,
  locate: (source: SourcePath) => string,
): Generator<PublishedRendition> {
  if (settings === undefined) return;
  const known = new Set<string>();
  for (const references of published) {
    for (const picture of encodedPictures(references)) {
      const base = renditionBase(picture);
      if (known.has(base)) continue;
      known.add(base);
      yield* publishedRenditions(picture, settings, locate);
    }
  }
}

function publishedRenditions(
  picture: EncodedPicture,
  settings: PictureSettings,
  locate: (source: SourcePath) => string,
): PublishedRendition[] {
  const { source, encoding } = picture;
  const original = locate(source);
  return renditionsOf(picture, settings).map((rendition) => ({
    ...rendition,
    source,
    original,
    key: encoding.key,
  }));
}

/**
 * Renders every file of the site. Before that, DB401 for files that would overwrite one another; then nothing is rendered.
 * The newsroom's own `robots.txt` goes before dongbei's, and its own rules for its web server. A fault of a template that many pages meet is reported once.
 *
 * @param sectionFile the file of a section, as diagnostics name it
 */
export function renderAll(
  outputs: SiteOutputs,
  copies: readonly PublishedCopy[],
  renditions: readonly PublishedRendition[],
  assets: readonly Asset[],
  sources: Pick<SiteSources, 'contentName'>,
  sectionFile: (id: SectionId) => string,
): { readonly files: readonly OutputFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const own = new Set<string>(assets.map(({ path }) => path));
  const keys = [...outputs.keys('all')].filter((key) => !isReplaced(outputs, key, own));
  const copied = [...copies, ...assets].map(({ path, location, file }) => ({
    path: outputPath(path.split('/')),
    copyOf: location,
    file,
  }));
  const fileOf = { article: (path: SourcePath) => sources.contentName(path), section: sectionFile };
  const encoded = renditions.map(({ path, source }) => ({ path, file: sources.contentName(source) }));
  const clashes = checkOutputs([
    ...copied,
    ...encoded,
    ...keys.flatMap((key) => plannedOutputs(outputs, key, fileOf)),
  ]);
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
