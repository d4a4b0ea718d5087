import { fillIn, messagesIn } from '../../diagnostics/messages.js';
import { hasErrors, sortDiagnostics } from '../../diagnostics/report.js';
import { diskSources } from '../../io/disk-sources.js';
import { finishPublication } from '../../io/finish-publication.js';
import type { Publication } from '../../io/publication.js';
import { publish } from '../../io/publish.js';
import { displayPath } from '../../io/site-folders.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { buildSite, type BuiltSite } from '../../pipeline/build-site.js';
import { findOutputOverlap } from '../find-overlap.js';
import { siteSettings, type SiteOptions } from '../options.js';
import { diagnosticJson, printDiagnostics } from '../print-diagnostics.js';
import type { Terminal } from '../terminal.js';

/** `dongbei build`. Returns the exit code. */
export function build(options: SiteOptions, terminal: Terminal): number {
  const settings = siteSettings(options, terminal);
  const { folders } = settings;
  const sources = diskSources(folders);
  const start = sources.stopwatch();
  const name = displayPath(folders.root, folders.output);
  const interrupted = hasErrors(findOutputOverlap(settings, {}))
    ? noPublication
    : finishPublication(folders.output, name);
  const built = buildSite(
    sources,
    settings.now,
    folders.templates === undefined ? {} : { templates: folders.templates },
  );
  const found = [
    ...interrupted.diagnostics,
    ...built.diagnostics,
    ...findOutputOverlap(settings, built.configuredFolders),
  ];
  const publishStart = sources.stopwatch();
  const publication = hasErrors(found)
    ? noPublication
    : publish(built.files, folders.output, name, { mayRemovePages: built.articles > 0 });
  const diagnostics = sortDiagnostics([...found, ...publication.diagnostics]);
  const ok = !hasErrors(diagnostics);
  const milliseconds = {
    ...built.milliseconds,
    publish: sources.stopwatch() - publishStart,
    total: sources.stopwatch() - start,
  };
  if (settings.json) {
    terminal.print(JSON.stringify(buildJson(ok, built, publication, diagnostics, milliseconds, terminal)));
  } else {
    printDiagnostics(diagnostics, folders.root, terminal);
    if (!ok) terminal.complain(fillIn(siteNow(interrupted, publication, terminal), { out: name }));
    else if (!settings.quiet) printResult(built, publication, name, milliseconds.total, terminal);
  }
  return ok ? 0 : 1;
}

const noPublication: Publication = {
  site: 'untouched',
  written: 0,
  unchanged: 0,
  deleted: 0,
  diagnostics: [],
};

/** What a failed build has to say of the published site. */
function siteNow(interrupted: Publication, publication: Publication, { language }: Terminal): string {
  const words = messagesIn(language);
  if ([interrupted.site, publication.site].includes('partly')) return words.sitePartly;
  return interrupted.site === 'published' ? words.siteFinished : words.siteUntouched;
}

function buildJson(
  ok: boolean,
  built: BuiltSite,
  publication: Publication,
  diagnostics: readonly Diagnostic[],
  milliseconds: Readonly<Record<string, number>>,
  terminal: Terminal,
): object {
  const { articles, pages, drafts, scheduled, nextDue } = built;
  const { written, unchanged, deleted } = publication;
  return {
    ok,
    articles,
    drafts,
    scheduled,
    nextDue: nextDue ?? null,
    pages,
    written,
    unchanged,
    deleted,
    diagnostics: diagnostics.map((each) => diagnosticJson(each, terminal)),
    milliseconds: Object.fromEntries(
      Object.entries(milliseconds).map(([stage, time]) => [stage, Math.round(time * 10) / 10]),
    ),
  };
}

function printResult(
  built: BuiltSite,
  publication: Publication,
  out: string,
  total: number,
  { language, colors, print }: Terminal,
): void {
  const words = messagesIn(language);
  const { written, unchanged, deleted } = publication;
  const { articles, pages, editions, drafts, scheduled, nextDue } = built;
  const seconds = (total / 1000).toFixed(2);
  const message = written + deleted === 0 ? words.nothingChanged : words.published;
  print(
    colors.green('✔ ') +
      fillIn(message, { articles, editions, pages, out, written, unchanged, deleted, seconds }),
  );
  if (scheduled > 0) print(fillIn(words.scheduled, { n: scheduled, date: nextDue ?? '' }));
  if (drafts > 0) print(fillIn(words.drafts, { n: drafts }));
}
