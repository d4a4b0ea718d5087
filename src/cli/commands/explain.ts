import { allCodes, codePage, type CodePage } from '../../diagnostics/code-page.js';
import { fillIn, messagesIn } from '../../diagnostics/messages.js';
import { suggestion } from '../../schema/suggestion.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/**
 * `dongbei explain CODE`: what a code means, why it matters, an example and how to turn it off; without a code, all of
 * them in a line each. Returns the exit code.
 */
export function explainCode(
  asked: string | undefined,
  options: { json?: boolean },
  terminal: Terminal,
): number {
  const { language, print } = terminal;
  if (asked === undefined) {
    const pages = allCodes().map((code) => codePage(code, language));
    if (options.json) print(JSON.stringify(pages));
    else for (const page of pages) print(`${terminal.colors.bold(page.code)}  ${page.what}`);
    return 0;
  }
  const wanted = asked.toUpperCase();
  const code = allCodes().find((each) => each === wanted);
  if (code === undefined) throw new UsageError(unknownCode(asked, terminal));
  const page = codePage(code, language);
  if (options.json) print(JSON.stringify(page));
  else printPage(page, terminal);
  return 0;
}

function printPage(
  { code, name, severity, isRule, what, why, fix, sample }: CodePage,
  terminal: Terminal,
): void {
  const { colors, print } = terminal;
  const words = messagesIn(terminal.language);
  const label = severity === 'error' ? colors.red(words.error) : colors.yellow(words.warning);
  print(`${colors.bold(code)}  ${label} ${colors.dim(name)}\n\n${what}\n`);
  print(`${colors.dim(words.why + words.colon)}${why}`);
  print(`${colors.dim(words.fix + words.colon)}${fix}`);
  if (sample !== undefined) {
    const place = words.codePage.places[sample.place];
    print(`\n${colors.dim(fillIn(words.codePage.wrong, { place }))}\n${indented(sample.wrong)}`);
    print(`\n${colors.dim(words.codePage.right)}\n${indented(sample.right)}`);
  }
  print(`\n${fillIn(isRule ? words.codePage.turnOff : words.codePage.alwaysOn, { code })}`);
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n');
}

function unknownCode(asked: string, { language }: Terminal): string {
  const words = messagesIn(language);
  const near = suggestion(asked.toUpperCase(), allCodes());
  const said = fillIn(words.codePage.unknown, { value: asked });
  return near === undefined ? said : `${said} ${fillIn(words.didYouMean, { value: near })}`;
}
