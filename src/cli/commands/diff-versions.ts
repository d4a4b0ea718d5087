import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { createLineConverter } from '../../conversion/line-converter.js';
import { fillIn, messagesIn } from '../../diagnostics/messages.js';
import { hasErrors } from '../../diagnostics/report.js';
import { diskSources } from '../../io/disk-sources.js';
import { compareConversions, type MakeConverter } from '../../pipeline/compare-conversions.js';
import { siteSettings, type SiteOptions } from '../options.js';
import { diagnosticJson, printDiagnostics } from '../print-diagnostics.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/**
 * `dongbei diff-versions`: what this version of dongbei converts otherwise than the one installed in `folder`, in all
 * articles of the site. Returns the exit code.
 */
export async function diffVersions(
  folder: string,
  options: SiteOptions,
  terminal: Terminal,
): Promise<number> {
  const settings = siteSettings(options, terminal);
  const words = messagesIn(terminal.language);
  const entry = join(resolve(folder), 'dist', 'conversion.js');
  if (!existsSync(entry)) throw new UsageError(fillIn(words.noVersion, { folder }));
  const other = (await import(pathToFileURL(entry).href)) as { readonly createConverter: MakeConverter };
  const own: MakeConverter = ({ from, to, terms }) => createLineConverter(from, to, terms);
  const sources = diskSources(settings.folders);
  const { differences, diagnostics } = compareConversions(sources, settings.now, other.createConverter, own);
  const ok = !hasErrors(diagnostics);
  if (settings.json) {
    terminal.print(
      JSON.stringify({
        ...{ ok, differences },
        diagnostics: diagnostics.map((each) => diagnosticJson(each, terminal)),
      }),
    );
    return ok ? 0 : 1;
  }
  const { colors, print } = terminal;
  for (const { file, line, column, edition, before, after } of differences) {
    print(
      `${colors.bold(`${file}:${line}:${column}`)}  ${edition}  ${colors.red(before)} → ${colors.green(after)}`,
    );
  }
  if (!settings.quiet) print(fillIn(words.versionsDiffer, { n: differences.length }));
  printDiagnostics(diagnostics, settings.folders.root, terminal);
  return ok ? 0 : 1;
}
