import { fillIn, messagesIn } from '../diagnostics/messages.js';
import { explain } from '../diagnostics/render-text.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { frameLines } from './code-frame.js';
import { readFrame } from './read-frame.js';
import type { Terminal } from './terminal.js';

/** Prints every diagnostic with its code frame, then how many there are; before that, `note` where there is one. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  root: string,
  terminal: Terminal,
  note?: string,
): void {
  if (diagnostics.length === 0) return;
  const { colors, language } = terminal;
  const words = messagesIn(language);
  for (const diagnostic of diagnostics) {
    const { file, line, column, code, severity } = diagnostic;
    const { what, why, fix } = explain(diagnostic, language);
    const isError = severity === 'error';
    const label = isError ? colors.red(words.error) : colors.yellow(words.warning);
    terminal.complain(`${colors.bold(`${file}:${line}:${column}`)}  ${label} ${colors.dim(code)}  ${what}`);
    const frame = readFrame(diagnostic, root);
    for (const framed of frame === undefined ? [] : frameLines(frame)) {
      terminal.complain(`  ${framed.startsWith('>') ? framed : colors.dim(framed)}`);
    }
    terminal.complain(`  ${colors.dim(words.why + words.colon)}${why}`);
    terminal.complain(`  ${colors.dim(words.fix + words.colon)}${colors.green(fix)}\n`);
  }
  if (note !== undefined) terminal.complain(note);
  terminal.complain(countLine(diagnostics, terminal));
}

function countLine(diagnostics: readonly Diagnostic[], { language }: Terminal): string {
  const words = messagesIn(language);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return fillIn(words.summary, {
    errors: fillIn(words.errorCount, { n: errors }),
    warnings: fillIn(words.warningCount, { n: diagnostics.length - errors }),
  });
}

/** One diagnostic for `--json`: the data, and the words in the reader's language. */
export function diagnosticJson(diagnostic: Diagnostic, { language }: Terminal): object {
  return { ...diagnostic, ...explain(diagnostic, language) };
}
