import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import type { Language } from '../../diagnostics/language.js';
import { fillIn, messagesIn } from '../../diagnostics/messages.js';
import { hasErrors } from '../../diagnostics/report.js';
import { displayPath, glossaryFolder, resolveIn, usualTemplates } from '../../io/site-folders.js';
import { isSystemError } from '../../io/system-error.js';
import { watchContent } from '../../io/watch-content.js';
import { watchFolders } from '../../io/watch.js';
import { previewFault, type PreviewFault } from '../../server/preview-fault.js';
import { startServer } from '../../server/server.js';
import { findOutputOverlap, findPreviewOverlap } from '../find-overlap.js';
import { compareTool } from '../compare-tool.js';
import { deskTool } from '../desk-tool.js';
import { previewNotes } from '../preview-notes.js';
import { readFrame } from '../read-frame.js';
import { refusal } from '../refusal.js';
import { noProgress } from '../progress.js';
import { openSiteBuilder } from '../site-build.js';
import { siteSettings, wholeNumber, type SiteOptions } from '../options.js';
import { printDiagnostics } from '../print-diagnostics.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

export interface DevOptions extends SiteOptions {
  readonly port?: string;
  readonly host: string;
  readonly lang?: Language;
  /** Whether articles that readers do not see yet are shown too. */
  readonly drafts: boolean;
}

/**
 * `dongbei dev`: builds, serves, and builds again whenever a file changes. The preview stands in the cache folder, apart
 * from what is published. While there are errors the site of the last
 * good build stays, and the browser shows the errors above it. Runs until the process is ended.
 */
export async function dev(options: DevOptions, terminal: Terminal): Promise<number> {
  const words = messagesIn(terminal.language);
  const settings = siteSettings(options, terminal);
  const folders = {
    ...settings.folders,
    output: join(settings.cache, 'preview'),
  };
  const port = options.port === undefined ? undefined : wholeNumber(options.port, '--port', 0, 65_535, words);
  const server = await startServer({
    folder: folders.output,
    host: options.host,
    ...(port === undefined ? {} : { port }),
    tools: {
      usualLanguage: terminal.language,
      ...(options.lang === undefined ? {} : { language: options.lang }),
      routes: { ...compareTool(() => builder.store().state, folders) },
      desk: deskTool(() => builder.store().state, folders),
    },
    onMissing: () => void later(() => rebuild(false)),
  }).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new UsageError(fillIn(words.portTaken, { port: port ?? '' }));
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EACCES') {
      throw new UsageError(fillIn(words.badHost, { host: options.host }));
    }
    throw error;
  });
  const progress = settings.quiet ? noProgress : terminal.progress();
  const previewed = { ...settings, folders, isPreview: options.drafts };
  const builder = openSiteBuilder(previewed, progress, (configured) => [
    ...findOutputOverlap(settings, configured),
    ...findPreviewOverlap(folders.output, settings, configured),
  ]);

  const fileOf = (path: string): string => displayPath(folders.root, join(folders.content, path));
  const build = async (first: boolean, saved?: readonly string[]): Promise<readonly string[]> => {
    const start = performance.now();
    const now = options.now === undefined ? Date.now() : settings.now;
    const outcome = await builder.build(now, saved);
    const { configuredFolders, publication } = outcome;
    const { diagnostics } = outcome;
    printDiagnostics(diagnostics, folders.root, terminal);
    const faults = diagnostics.map((each) => previewFault(each, readFrame(each, folders.root)));
    if (hasErrors(diagnostics)) {
      server.showFaults(faults);
      terminal.complain(words.rebuildFailed);
    } else {
      const { state } = builder.store();
      const notes = state === undefined ? undefined : previewNotes(state, now, fileOf);
      server.showSite(outcome.basePath, faults, notes);
      const { written, deleted } = publication;
      const ms = Math.round(performance.now() - start);
      if (!first && !settings.quiet) terminal.print(fillIn(words.rebuilt, { ms, written, deleted }));
    }
    return Object.values(configuredFolders);
  };
  /** A fault of ours, or of the disk, ends one rebuild and not the preview. */
  const rebuild = async (first: boolean, saved?: readonly string[]): Promise<readonly string[]> => {
    try {
      return await build(first, saved);
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const what = refusal(error, words) ?? words.bug;
      terminal.complain(`${what}\n${text}`);
      server.showFaults([ownFault(error, text)]);
      return [];
    }
  };

  /** One build after the other; what is saved during one is built by the next. */
  let running: Promise<unknown> = Promise.resolve();
  const later = <T>(work: () => Promise<T>): Promise<T> => {
    const next = running.then(work);
    running = next.catch(() => undefined);
    return next;
  };
  const content = watchContent(folders.content, ({ saved, hasOthers }) => {
    void later(() => rebuild(false, hasOthers ? undefined : saved));
  });
  const configured = await later(() => rebuild(true));
  const watcher = watchFolders(
    [
      ...[folders.config, folders.templates ?? resolveIn(folders.root, usualTemplates)],
      ...[glossaryFolder, ...configured].map((folder) => resolveIn(folders.root, folder)),
    ],
    () => {
      void later(async () => {
        watcher.add((await rebuild(false)).map((folder) => resolveIn(folders.root, folder)));
      });
    },
  );
  // Not before every save is noticed.
  await watcher.ready;
  terminal.print(fillIn(words.serving, { url: server.url() }));
  /** What cannot be kept (a folder that was deleted, a full disk) costs the next start time, and nothing else. */
  const save = (): void => {
    try {
      builder.save();
    } catch (error) {
      if (!isSystemError(error)) throw error;
    }
  };
  // A preview that is killed begins where its first build ended.
  void later(() => Promise.resolve().then(save));
  return new Promise((resolve) => {
    const stop = (): void => {
      content.close();
      void later(() => Promise.all([watcher.close(), server.close()])).then(() => {
        save();
        resolve(0);
      });
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    process.once('SIGHUP', stop);
  });
}

/** What ended a build though no file of the newsroom is at fault. */
function ownFault(error: unknown, details: string): PreviewFault {
  return {
    severity: 'error',
    place: '',
    code: '',
    texts: (language) => {
      const words = messagesIn(language);
      return { what: refusal(error, words) ?? words.bug, why: details, fix: '' };
    },
  };
}
