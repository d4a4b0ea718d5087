import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

import { hasErrors, report, sortDiagnostics } from '../diagnostics/report.js';
import { contentScan } from '../io/content-scan.js';
import { diskSources } from '../io/disk-sources.js';
import { inputStamps } from '../io/input-stamps.js';
import type { Publication } from '../io/publication.js';
import type { PublicationSession } from '../io/publication-session.js';
import type { CacheHead, PublishedHead } from '../io/site-cache.js';
import { displayPath } from '../io/site-folders.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { outputPath, type OutputPath } from '../model/paths.js';
import { isArticleFile } from '../pipeline/load-site.js';
import type { OutputKey } from '../pipeline/output-key.js';
import { dueColumns } from '../pipeline/article-table.js';
import { newsUntil } from '../pipeline/news-output.js';
import type { ContentScan, SiteState } from '../pipeline/site-store.js';
import type { SiteSources } from '../pipeline/sources.js';
import { openColourThread, type ColourThread } from '../pictures/colour-thread.js';
import { openPictureCache, type PictureCache } from '../pictures/picture-cache.js';
import { glyphFinder } from '../pictures/glyph-finder.js';
import { stageCards } from '../pictures/stage-cards.js';
import { keptNameOf, stageRenditions } from '../pictures/stage-renditions.js';
import { updateSite, type SiteChange, type UpdatedSite } from '../pipeline/update-site.js';
import { openThreads, type Threads, type WorkToRender } from '../workers/threads.js';
import type { FileExplanation } from './explain-build.js';
import type { BuildOutcome, OpenedBuild } from './opened-build.js';

/** Builds what has changed and publishes it. */
export async function updateOnDisk(opened: OpenedBuild): Promise<BuildOutcome> {
  const colours = openColourThread();
  // By itself V8 lets a heap grow to four times what is alive in it. A third less memory costs no time that can be measured.
  setFlagsFromString('--heap-growing-percent=40');
  const threads = openThreads(opened.settings.jobs);
  try {
    return await updateWith(threads, colours, opened);
  } finally {
    await Promise.all([threads.close(), colours.close()]);
  }
}

async function updateWith(
  threads: Threads,
  colours: ColourThread,
  opened: OpenedBuild,
): Promise<BuildOutcome> {
  const { settings, cache, session, stopwatch } = opened;
  const inputs = siteInputs(colours, opened);
  const updated = await update(threads, opened, inputs);
  stopwatch.lap('update');
  const found = [
    ...updated.diagnostics,
    ...opened.findOverlap(updated.configuredFolders),
    ...encoderFaults(updated.state, opened),
  ];
  let explanation: FileExplanation | undefined;
  const finish = (publication: Publication, faults: readonly Diagnostic[]): BuildOutcome => ({
    counts: updated.counts,
    basePath: updated.basePath,
    configuredFolders: updated.configuredFolders,
    publication,
    diagnostics: sortDiagnostics([...found, ...faults, ...publication.diagnostics]),
    prepared: updated.made.size,
    ...(explanation === undefined ? {} : { explanation }),
    encoded,
    milliseconds: stopwatch.times(),
  });
  const { change, state } = updated;
  let encoded = 0;
  const giveUp = (faults: readonly Diagnostic[]): BuildOutcome => {
    cache.savePending(updated.made);
    return finish(session.abandon(), faults);
  };
  if (change === undefined || state === undefined || hasErrors(found)) return giveUp([]);
  const faults = await stageChange(change, state, threads, opened);
  stopwatch.lap('render');
  if (hasErrors(faults)) return giveUp(faults);
  const pictures = openPictureCache(join(opened.settings.cache, 'pictures'));
  encoded = await stagePictures(change, state, pictures, opened);
  stopwatch.lap('pictures');
  if (settings.recheck && updated.basis?.kept !== undefined) {
    const { recheck } = await import('./recheck.js');
    await recheck(updated.basis, updated.made, inputs.sources, threads.prepare, session);
  }
  if (settings.explain !== undefined && updated.basis !== undefined) {
    const { explainFile } = await import('./explain-build.js');
    explanation = explainFile(
      updated.basis,
      settings.folders,
      settings.explain,
      (path) => session.hasNew(path),
      (path) => session.digestOf(path) !== undefined,
    );
  }
  opened.progress.begin('publish');
  const publication = session.commit({ mayRemovePages: updated.counts.articles > 0 });
  stopwatch.lap('publish');
  if (publication.site === 'published' && !hasErrors(publication.diagnostics)) {
    keep(opened, updated, state, [...found, ...faults], publication);
    if (encoded > 0) sweepPictures(pictures, session);
    stopwatch.lap('keep');
  }
  return finish(publication, faults);
}

interface SiteInputs {
  readonly scan: ContentScan;
  readonly sources: SiteSources;
}

function siteInputs(
  { averageColour }: ColourThread,
  { settings: { folders }, difference, encoder }: OpenedBuild,
): SiteInputs {
  const scan = contentScan(folders.content, difference, (path) =>
    displayPath(folders.root, join(folders.content, path)),
  );
  const pictures =
    encoder === undefined ? undefined : { encoder, averageColour, missingGlyphs: glyphFinder() };
  return { scan, sources: diskSources(folders, scan.location, pictures) };
}

async function update(
  threads: Threads,
  { settings, now, cache, session, version, renderAll, progress }: OpenedBuild,
  { scan, sources }: SiteInputs,
): Promise<UpdatedSite> {
  const { folders } = settings;
  const store = cache.store();
  const changed = store.state === undefined ? scan.files() : scan.changed;
  progress.begin('articles', changed.filter(isArticleFile).length);
  const request = {
    sources,
    scan: store.state === undefined ? { ...scan, changed, removed: [] } : scan,
    store,
    now,
    codeVersion: version,
    ...(folders.templates === undefined ? {} : { templates: folders.templates }),
    renderAll,
    isPreview: settings.isPreview,
    readPublished: (path: OutputPath) => session.readPublished(path),
    prepare: async (...work: Parameters<Threads['prepare']>) => {
      const prepared = await threads.prepare(...work);
      progress.advance(prepared.length);
      return prepared;
    },
  };
  return updateSite(request);
}

/** Renders what has to be rendered, aside; a fault of a template that many pages meet is told once. */
async function stageChange(
  change: SiteChange,
  state: SiteState,
  threads: Threads,
  opened: OpenedBuild,
): Promise<readonly Diagnostic[]> {
  const { session, progress } = opened;
  const faults = new Map<string, Diagnostic>();
  const tell = (found: readonly Diagnostic[]): void => {
    for (const fault of found) faults.set(`${fault.file}:${fault.line}:${fault.column}:${fault.code}`, fault);
  };
  const wanted = new Set<OutputPath>();
  const render = (keys: Iterable<OutputKey>): void => {
    for (const key of keys) {
      const { files, diagnostics } = change.outputs.render(key);
      tell(diagnostics);
      for (const file of files) {
        if ('text' in file) session.stage(file.path, file.text);
        else if ('bytes' in file) session.stage(file.path, file.bytes);
        wanted.add(file.path);
      }
      progress.advance(1);
    }
  };
  const work = change.kinds.length === 0 ? undefined : siteToRender(change, state, opened);
  progress.begin('pages', change.render.length + (work?.count ?? 0));
  render(change.render);
  const rendered = work === undefined ? undefined : threads.renderAll(work);
  if (rendered === undefined) render(change.outputs.keys(change.kinds));
  else {
    for await (const { outputs, pages, diagnostics } of rendered) {
      tell(diagnostics);
      progress.advance(outputs);
      for (const { path, aside } of pages) {
        wanted.add(path);
        if (aside !== undefined) session.addStaged(path, aside.sha256, aside.name);
      }
    }
  }
  for (const { path, location } of change.copies) {
    const output = outputPath(path.split('/'));
    session.stageCopy(output, location);
    wanted.add(output);
  }
  for (const { path } of change.renditions) wanted.add(path);
  for (const { path } of change.shareCards) wanted.add(path);
  for (const path of change.gone) session.remove(path);
  if (change.kinds === 'all') {
    for (const path of session.paths()) if (!wanted.has(path)) session.remove(path);
  }
  return [...faults.values()];
}

/** DB409 where pictures should be encoded, or share cards drawn, and cannot. */
function encoderFaults(state: SiteState | undefined, { encoder }: OpenedBuild): readonly Diagnostic[] {
  const config = state?.frame.config;
  const isWanted = config !== undefined && (config.pictures !== undefined || config.shareCards);
  return isWanted && encoder === undefined ? [report('DB409', config.file, { line: 1, column: 1 })] : [];
}

/** @returns how many pictures had to be encoded or drawn */
async function stagePictures(
  { renditions, shareCards }: SiteChange,
  { frame: { config } }: SiteState,
  cache: PictureCache,
  { session, settings, isVerifying, progress }: OpenedBuild,
): Promise<number> {
  progress.begin('pictures');
  const request = {
    cache,
    jobs: settings.jobs,
    isPublished: (path: OutputPath) => !isVerifying && session.digestOf(path) !== undefined,
    stage: (path: OutputPath, bytes: Uint8Array) => {
      session.stage(path, bytes);
      progress.advance(1);
    },
  };
  const { pictures } = config;
  const encoded =
    pictures === undefined ? 0 : await stageRenditions(renditions, { ...request, quality: pictures.quality });
  return encoded + (await stageCards(shareCards, request));
}

/** Keeps the cache from growing without end. */
function sweepPictures(cache: PictureCache, session: PublicationSession): void {
  const inUse = new Set(session.paths().flatMap((path) => keptNameOf(path) ?? []));
  cache.sweep((name) => inUse.has(name));
}

function siteToRender(
  { outputs, kinds }: SiteChange,
  state: SiteState,
  { cache, session, isVerifying }: OpenedBuild,
): WorkToRender {
  return {
    state,
    kinds,
    outputs,
    count: [...outputs.keys(kinds)].length,
    records: cache.flushRecords(),
    published: session.published,
    verify: isVerifying,
    asideFolder: session.asideFolder,
  };
}

function keep(
  { settings, cache, difference, startedAt }: OpenedBuild,
  { basePath, configuredFolders, counts }: UpdatedSite,
  state: SiteState,
  diagnostics: readonly Diagnostic[],
  { stamp }: Publication,
): void {
  const inputs = inputStamps(settings.folders, configuredFolders, Infinity);
  if (stamp === undefined || inputs === undefined) return;
  const head: PublishedHead = {
    inputs,
    stamp,
    ...dueTimes(state),
    startedAt,
    isPreview: settings.isPreview,
    counts,
    basePath,
    configuredFolders,
    diagnostics,
  };
  cache.keep(head, difference.walk, state);
}

/** From when to when the same is published of every article, and the same ones are news. */
function dueTimes({ articles, now }: SiteState): Pick<CacheHead, 'from' | 'until'> {
  const isDraft = articles.numbers('isDraft');
  let from = -Infinity;
  let until = Infinity;
  for (const column of dueColumns) {
    for (const [row, instant] of articles.numbers(column).entries()) {
      if (isDraft[row] === 1 || Number.isNaN(instant)) continue;
      for (const change of column === 'instant' ? [instant, newsUntil(instant)] : [instant]) {
        if (change <= now) from = Math.max(from, change);
        else until = Math.min(until, change);
      }
    }
  }
  return { from: Number.isFinite(from) ? from : 0, until: Number.isFinite(until) ? until : null };
}
