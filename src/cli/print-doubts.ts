import { fillIn, messagesIn } from '../diagnostics/messages.js';
import type { Doubt, WordForms } from '../model/doubt.js';
import type { Terminal } from './terminal.js';

/** How much of the sentence is shown on each side, in characters. */
const context = 14;

/** Prints the first doubts, each with the commands that answer it, and says how many there are. */
export function printDoubts(
  doubts: readonly Doubt[],
  most: number,
  { language, colors, print }: Terminal,
): void {
  if (doubts.length === 0 || most === 0) return;
  const words = messagesIn(language);
  const shown = doubts.slice(0, most);
  print(fillIn(words.doubts, { n: doubts.length, shown: shown.length }));
  for (const { file, line, column, sentence, at, from, to, other, logOdds, answers } of shown) {
    const answer = answers();
    const before = sentence.slice(Math.max(0, at - context), at);
    const after = sentence.slice(at + 1, at + 1 + context);
    const sure = likelihood(logOdds);
    print(
      `${colors.bold(`${file}:${line}:${column}`)}  ${before}【${colors.yellow(sentence.charAt(at))}】${after}  ` +
        `${to} ${sure} % · ${other} ${100 - sure} %`,
    );
    const [keep, change] =
      answer === undefined
        ? [markup(from, to), markup(from, other)]
        : [command(answer.keep), command(answer.change)];
    print(`  ${colors.dim(fillIn(words.keepReading, { to }))}${keep}`);
    print(`  ${colors.dim(fillIn(words.changeReading, { other }))}${colors.green(change)}`);
  }
  print('');
}

/** One doubt for `--json`. */
export function doubtJson(doubt: Doubt): object {
  const { from, to, other, answers, logOdds, ...rest } = doubt;
  const { keep, change } = answers() ?? {};
  const answer = (forms: WordForms | undefined, reading: string): object =>
    forms === undefined
      ? { markup: markup(from, reading) }
      : { ...forms, command: command(forms), markup: markup(from, reading) };
  return {
    ...{ ...rest, from, to, other, logOdds },
    likelihood: likelihood(logOdds) / 100,
    keep: answer(keep, to),
    change: answer(change, other),
  };
}

/** In percent; never certain. */
function likelihood(logOdds: number): number {
  return Math.min(99, Math.round(100 / (1 + Math.exp(-logOdds))));
}

function command({ hans, hant }: WordForms): string {
  return `dongbei term ${hans} ${hant}`;
}

/** What to write in the text instead of the character, where no word around it would do. */
function markup(from: string, to: string): string {
  return `:zh[${from}]{hant=${to}}`;
}
