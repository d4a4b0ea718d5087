import { messagesIn } from '../../diagnostics/messages.js';
import { hasErrors } from '../../diagnostics/report.js';
import { diskSources } from '../../io/disk-sources.js';
import { listArticles } from '../../pipeline/list-articles.js';
import { siteSettings, type SiteOptions } from '../options.js';
import { diagnosticJson, printDiagnostics } from '../print-diagnostics.js';
import type { Terminal } from '../terminal.js';

/** `dongbei list`: every article and page with its addresses. Returns the exit code. */
export function list(options: SiteOptions, terminal: Terminal): number {
  const settings = siteSettings(options, terminal);
  const { articles, diagnostics } = listArticles(diskSources(settings.folders), settings.now);
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
    const { status, page } = messagesIn(terminal.language);
    for (const article of articles) {
      const url = Object.values(article.editions)[0]?.url ?? '';
      terminal.print(
        `${article.date ?? page}  ${status[article.status]}  ${article.title}\n  ${article.path}  ${decodeURI(url)}`,
      );
    }
    printDiagnostics(diagnostics, settings.folders.root, terminal);
  }
  return ok ? 0 : 1;
}
