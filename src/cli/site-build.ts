import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';

import { hasErrors, sortDiagnostics } from '../diagnostics/report.js';
import { DamagedRecord } from '../graph/records.js';
import { codeVersion } from '../io/code-version.js';
import { restampContent, walkContent } from '../io/content-walk.js';
import { inputStamps } from '../io/input-stamps.js';
import { openPublication } from '../io/open-publication.js';
import { openRelease } from '../io/open-release.js';
import type { PublicationOptions, PublicationSession } from '../io/publication-session.js';
import type { Publication } from '../io/publication.js';
import { openSiteCache, type PublishedHead, type SiteCache } from '../io/site-cache.js';
import { displayPath } from '../io/site-folders.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { WrongResult } from '../pipeline/wrong-result.js';
import type { SiteStore } from '../pipeline/site-store.js';
import { encoderName, EncoderUnavailable } from '../pictures/encoder.js';
import { findOutputOverlap } from './find-overlap.js';
import { startStopwatch, type BuildOutcome, type FindOverlap, type Stopwatch } from './opened-build.js';
import type { SiteSettings } from './options.js';
import type { Progress } from './progress.js';

/** Files that change within this time before a build may have the times of the build (the clocks of disks are coarse). */
const coarseClock = 50;
/** In a site of at most so many files every file is compared with what was published, at every build. */
const smallSite = 2000;

/** Builds one site, as often as it is asked to; what a build knows is there for the next one. */
export interface SiteBuilder {
  /**
   * Builds the site from what has changed since the last build, and publishes it. Where nothing has, nothing but the names
   * and times of files is read.
   *
   * @param now milliseconds since 1970
   * @param saved files of the content folder, if it is known that nothing but these has changed since the build before
   */
  readonly build: (now: number, saved?: readonly string[]) => Promise<BuildOutcome>;
  /** The last site that was published, with what was made of its articles. */
  readonly store: () => SiteStore;
  /** Keeps what is known for later commands. */
  readonly save: () => void;
}

/** @param findOverlap faults in where the site is published; asked before anything is written there */
export function openSiteBuilder(
  settings: SiteSettings,
  progress: Progress,
  findOverlap: FindOverlap = (configured) => findOutputOverlap(settings, configured),
): SiteBuilder {
  let kept = openKept(settings, encoderName());
  let isFirst = true;
  /** What differs from what was published last, for a build that was not published; undefined for what is not known. */
  let unpublishedFiles: readonly string[] | undefined = [];
  return {
    build: async (now, savedNow) => {
      const stopwatch = startStopwatch();
      // Someone may delete the folder at any time; what is kept in memory stands for files in it.
      if (!isFirst && !existsSync(kept.cache.folder)) kept = openKept(settings, kept.encoder);
      const saved =
        savedNow === undefined || unpublishedFiles === undefined
          ? undefined
          : [...new Set([...unpublishedFiles, ...savedNow])];
      unpublishedFiles = saved;
      const request = {
        settings,
        now,
        checksOutput: isFirst,
        findOverlap,
        progress,
        stopwatch,
      };
      isFirst = false;
      const outcome = await buildAgainIfDamaged({ ...request, ...kept, saved })
        .catch((error: unknown) => {
          if (!(error instanceof EncoderUnavailable)) throw error;
          kept = openKept(settings, undefined);
          return buildAgainIfDamaged({ ...request, ...kept, saved: undefined });
        })
        .finally(progress.end);
      if (!hasErrors(outcome.diagnostics)) unpublishedFiles = [];
      return outcome;
    },
    store: () => kept.cache.store(),
    save: () => {
      kept.cache.save();
    },
  };
}

/** @param encoder undefined where pictures are published as they are, which makes another site of the same articles */
function openKept(
  settings: SiteSettings,
  encoder: string | undefined,
): Pick<BuildRequest, 'version' | 'encoder' | 'cache'> {
  const version = `${codeVersion()}\n${encoder ?? ''}`;
  const cache = openSiteCache(cacheFolder(settings), JSON.stringify([settings.folders, version]));
  return { version, encoder, cache };
}

async function buildAgainIfDamaged(request: BuildRequest): Promise<BuildOutcome> {
  try {
    return await buildOnce(request);
  } catch (error) {
    if (!(error instanceof DamagedRecord || error instanceof WrongResult)) throw error;
    // What is kept was dropped, so that nothing of it is met again.
    const outcome = await buildOnce({ ...request, saved: undefined });
    return error instanceof WrongResult
      ? { ...outcome, wrongResult: error.about }
      : { ...outcome, hadDamagedCache: true };
  }
}

interface BuildRequest {
  readonly settings: SiteSettings;
  readonly version: string;
  readonly encoder: string | undefined;
  readonly cache: SiteCache;
  readonly now: number;
  readonly saved: readonly string[] | undefined;
  /** Whether a small site is compared with what was published. */
  readonly checksOutput: boolean;
  readonly findOverlap: FindOverlap;
  readonly progress: Progress;
  readonly stopwatch: Stopwatch;
}

async function buildOnce(request: BuildRequest): Promise<BuildOutcome> {
  const { settings, version, encoder, cache, now, saved, checksOutput, stopwatch } = request;
  const { folders } = settings;
  const name = displayPath(folders.root, folders.output);
  const head = cache.head();
  const overlap = request.findOverlap(head?.configuredFolders ?? {});
  if (hasErrors(overlap)) return refused(unpublished(overlap), stopwatch.times());
  const opened = openSession(settings, name, cache, checksOutput);
  if ('site' in opened) return refused(opened, stopwatch.times());
  const { session, isDamaged } = opened;
  try {
    const walk = cache.walk();
    const restamped =
      walk === undefined || saved === undefined ? undefined : restampContent(folders.content, walk, saved);
    const startedAt =
      restamped === undefined || head === undefined ? Date.now() - coarseClock : head.startedAt;
    const trustedUntil = settings.verify ? -Infinity : (head?.startedAt ?? Infinity);
    const difference = restamped ?? walkContent(folders.content, walk, trustedUntil);
    stopwatch.lap('scan');
    const isKept = head !== undefined && !isDamaged && session.stamp === head.stamp;
    const isSame =
      isKept &&
      head.isPreview === settings.isPreview &&
      settings.explain === undefined &&
      !settings.recheck &&
      difference.changed.length + difference.removed.length === 0 &&
      inputStamps(folders, head.configuredFolders, trustedUntil) === head.inputs &&
      now >= head.from &&
      (head.until === null || now < head.until);
    if (isSame) return unchanged(head, session.commit(), stopwatch);
    const { updateOnDisk } = await import('./site-update.js');
    return await updateOnDisk({
      settings,
      now,
      cache,
      session,
      difference,
      startedAt,
      version,
      encoder,
      renderAll: !isKept,
      isVerifying: isDamaged,
      findOverlap: request.findOverlap,
      progress: request.progress,
      stopwatch,
    });
  } catch (error) {
    session.abandon();
    if ([DamagedRecord, WrongResult, EncoderUnavailable].some((each) => error instanceof each)) cache.clear();
    throw error;
  }
}

/** What is kept for each place that a site is published at; a preview has its own. */
function cacheFolder({ cache, folders: { content, output } }: SiteSettings): string {
  const digest = createHash('sha256').update(`${content}\n${output}`).digest('hex').slice(0, 12);
  return join(cache, `${basename(output)}-${digest}`);
}

function openSession(
  { folders: { output }, verify, keepReleases: keep }: SiteSettings,
  name: string,
  { folder }: SiteCache,
  checksOutput: boolean,
): { readonly session: PublicationSession; readonly isDamaged: boolean } | Publication {
  const index = join(folder, 'published');
  const open = (options: PublicationOptions): PublicationSession | Publication =>
    keep === undefined
      ? openPublication(output, name, { index, ...options })
      : openRelease(output, name, { index, keep, ...options });
  const session = open({ verify });
  if ('site' in session) return session;
  const isDamaged =
    verify || (checksOutput && session.count <= smallSite && session.findDamaged().length > 0);
  if (!isDamaged || verify) return { session, isDamaged };
  session.abandon();
  const verified = open({ verify: true });
  return 'site' in verified ? verified : { session: verified, isDamaged };
}

function unchanged(head: PublishedHead, publication: Publication, stopwatch: Stopwatch): BuildOutcome {
  stopwatch.lap('publish');
  return {
    counts: head.counts,
    basePath: head.basePath,
    configuredFolders: head.configuredFolders,
    publication,
    diagnostics: sortDiagnostics([...head.diagnostics, ...publication.diagnostics]),
    prepared: 0,
    encoded: 0,
    milliseconds: stopwatch.times(),
  };
}

function refused(publication: Publication, milliseconds: BuildOutcome['milliseconds']): BuildOutcome {
  return {
    counts: { pages: 0, articles: 0, editions: 0, drafts: 0, scheduled: 0 },
    basePath: '',
    configuredFolders: {},
    publication,
    diagnostics: sortDiagnostics(publication.diagnostics),
    prepared: 0,
    encoded: 0,
    milliseconds,
  };
}

function unpublished(diagnostics: readonly Diagnostic[]): Publication {
  return { site: 'untouched', written: 0, unchanged: 0, deleted: 0, diagnostics };
}
