import { githubAnnotation } from '../diagnostics/github-annotation.js';
import { fillIn, messagesIn } from '../diagnostics/messages.js';
import { explain } from '../diagnostics/render-text.js';
import { displayPath, resolveIn } from '../io/site-folders.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { frameLines } from './code-frame.js';
import { readFrame } from './read-frame.js';
import type { Terminal } from './terminal.js';

/** More warnings of one code in one file get a line each: by then it is known what they are about. */
const mostInFull = 5;

/**
 * Prints every diagnostic with its code frame, then how many there are; before that, `note` where there is one. In a workflow
 * of GitHub they become annotations too.
 */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  root: string,
  terminal: Terminal,
  note?: string,
): void {
  if (diagnostics.length === 0) return;
  const { colors, language } = terminal;
  const words = messagesIn(language);
  const printed = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    const { file, line, column, code, severity } = diagnostic;
    const { what, why, fix } = explain(diagnostic, language);
    const isError = severity === 'error';
    const label = isError ? colors.red(words.error) : colors.yellow(words.warning);
    terminal.complain(`${colors.bold(`${file}:${line}:${column}`)}  ${label} ${colors.dim(code)}  ${what}`);
    const before = printed.get(`${file} ${code}`) ?? 0;
    printed.set(`${file} ${code}`, before + 1);
    if (!isError && before >= mostInFull) continue;
    const frame = readFrame(diagnostic, root);
    for (const framed of frame === undefined ? [] : frameLines(frame)) {
      terminal.complain(`  ${framed.startsWith('>') ? framed : colors.dim(framed)}`);
    }
    terminal.complain(`  ${colors.dim(words.why + words.colon)}${why}`);
    terminal.complain(`  ${colors.dim(words.fix + words.colon)}${colors.green(fix)}\n`);
  }
  if (terminal.githubRoot !== undefined) printAnnotations(diagnostics, root, terminal);
  terminal.complain(colors.dim(fillIn(words.codePage.hint, { code: diagnostics[0]?.code ?? '' })));
  if (note !== undefined) terminal.complain(note);
  terminal.complain(countLine(diagnostics, terminal));
}

/** Prints an annotation for each diagnostic, on standard output. */
export function printAnnotations(diagnostics: readonly Diagnostic[], root: string, terminal: Terminal): void {
  const { language, print } = terminal;
  for (const diagnostic of diagnostics) {
    print(githubAnnotation(diagnostic, inRepository(diagnostic.file, root, terminal), language));
  }
}

/** A file, named relative to the root of its repository where that is known, else as diagnostics name it. */
export function inRepository(file: string, root: string, { githubRoot = root }: Terminal): string {
  return displayPath(githubRoot, resolveIn(root, file));
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
