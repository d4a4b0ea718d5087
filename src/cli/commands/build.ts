import { fillIn, messagesIn } from '../../diagnostics/messages.js';
import { hasErrors } from '../../diagnostics/report.js';
import { displayPath } from '../../io/site-folders.js';
import { siteSettings, type SiteOptions } from '../options.js';
import { diagnosticJson, printDiagnostics } from '../print-diagnostics.js';
import type { BuildOutcome } from '../opened-build.js';
import { noProgress } from '../progress.js';
import { openSiteBuilder } from '../site-build.js';
import type { Terminal } from '../terminal.js';

/** `dongbei build`. Returns the exit code. */
export async function build(options: SiteOptions, terminal: Terminal): Promise<number> {
  const settings = siteSettings(options, terminal);
  const { folders, json, quiet } = settings;
  const builder = openSiteBuilder(settings, json || quiet ? noProgress : terminal.progress());
  const outcome = await builder.build(settings.now);
  builder.save();
  const ok = !hasErrors(outcome.diagnostics);
  if (json) {
    terminal.print(JSON.stringify(buildJson(ok, outcome, terminal)));
  } else {
    const out = displayPath(folders.root, folders.output);
    const { wrongResult: about } = outcome;
    if (about !== undefined) terminal.complain(fillIn(messagesIn(terminal.language).cacheWrong, { about }));
    if (outcome.hadDamagedCache === true) terminal.complain(messagesIn(terminal.language).cacheDamaged);
    printDiagnostics(outcome.diagnostics, folders.root, terminal);
    if (!ok) terminal.complain(fillIn(siteNow(outcome, terminal), { out }));
    else {
      if (!quiet) printResult(outcome, out, terminal);
      if (outcome.explanation !== undefined) {
        const { printExplanation } = await import('../explain-build.js');
        printExplanation(outcome.explanation, folders, terminal);
      }
    }
  }
  return ok ? 0 : 1;
}

/** What a failed build has to say of the published site. */
function siteNow({ publication: { site } }: BuildOutcome, { language }: Terminal): string {
  const words = messagesIn(language);
  if (site === 'partly') return words.sitePartly;
  return site === 'published' ? words.siteFinished : words.siteUntouched;
}

function buildJson(ok: boolean, outcome: BuildOutcome, terminal: Terminal): object {
  const { counts, publication, diagnostics, prepared, encoded, wrongResult, explanation, milliseconds } =
    outcome;
  const { articles, pages, drafts, scheduled, nextDue } = counts;
  const { written, unchanged, deleted } = publication;
  return {
    ok,
    articles,
    drafts,
    scheduled,
    nextDue: nextDue ?? null,
    pages,
    prepared,
    encoded,
    written,
    unchanged,
    deleted,
    diagnostics: diagnostics.map((each) => diagnosticJson(each, terminal)),
    ...(wrongResult === undefined ? {} : { wrongResult }),
    ...(explanation === undefined ? {} : { explanation }),
    milliseconds: Object.fromEntries(
      Object.entries(milliseconds).map(([stage, time]) => [stage, Math.round(time * 10) / 10]),
    ),
  };
}

function printResult(
  { counts, publication, milliseconds }: BuildOutcome,
  out: string,
  { language, colors, print }: Terminal,
): void {
  const words = messagesIn(language);
  const { written, unchanged, deleted } = publication;
  const { articles, pages, editions, drafts, scheduled, nextDue } = counts;
  const seconds = ((milliseconds['total'] ?? 0) / 1000).toFixed(2);
  const message = written + deleted === 0 ? words.nothingChanged : words.published;
  print(
    colors.green('✔ ') +
      fillIn(message, { articles, editions, pages, out, written, unchanged, deleted, seconds }),
  );
  if (scheduled > 0) print(fillIn(words.scheduled, { n: scheduled, date: nextDue ?? '' }));
  if (drafts > 0) print(fillIn(words.drafts, { n: drafts }));
}
