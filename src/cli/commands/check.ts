import { fillIn, messagesIn } from '../../diagnostics/messages.js';
import { hasErrors, sortDiagnostics } from '../../diagnostics/report.js';
import { diskSources } from '../../io/disk-sources.js';
import { buildSite } from '../../pipeline/build-site.js';
import { findOutputOverlap } from '../find-overlap.js';
import { siteSettings, type SiteOptions } from '../options.js';
import { diagnosticJson, printDiagnostics } from '../print-diagnostics.js';
import type { Terminal } from '../terminal.js';

/** `dongbei check`: everything that `build` would say, and nothing written. Returns the exit code. */
export function check(options: SiteOptions, terminal: Terminal): number {
  const settings = siteSettings(options, terminal);
  const { folders } = settings;
  const built = buildSite(diskSources(folders), settings.now, {
    ...(folders.templates === undefined ? {} : { templates: folders.templates }),
    thorough: true,
  });
  const overlap = findOutputOverlap(settings, built.configuredFolders);
  const diagnostics = sortDiagnostics([...built.diagnostics, ...overlap]);
  const { articles } = built;
  const ok = !hasErrors(diagnostics);
  if (settings.json) {
    terminal.print(
      JSON.stringify({
        ok,
        articles,
        diagnostics: diagnostics.map((each) => diagnosticJson(each, terminal)),
      }),
    );
  } else {
    printDiagnostics(diagnostics, folders.root, terminal);
    if (ok && !settings.quiet) {
      terminal.print(
        terminal.colors.green('✔ ') + fillIn(messagesIn(terminal.language).checked, { articles }),
      );
    }
  }
  return ok ? 0 : 1;
}
