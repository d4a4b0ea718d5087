import { fillIn, type Messages } from '../diagnostics/messages.js';

export type Stage = keyof Messages['progress']['stages'];

/** Tells whoever waits how far a command has got. */
export interface Progress {
  /** @param total how much there is to do in it, if that is known */
  readonly begin: (stage: Stage, total?: number) => void;
  readonly advance: (count: number) => void;
  /** Takes away what was drawn. */
  readonly end: () => void;
}

export const noProgress: Progress = {
  begin: () => undefined,
  advance: () => undefined,
  end: () => undefined,
};

/** Milliseconds that work may take without a word. */
const patience = 500;
/** Milliseconds between two drawings on a terminal, and between two lines elsewhere. */
const intervals = { terminal: 100, lines: 10_000 };
const barWidth = 24;

/**
 * On a terminal, a line that is drawn over and over: stage, bar, count and time left. Elsewhere, as in the log of a build service, plain
 * lines: one for each stage that is under way after a while, and one now and then.
 *
 * @param clock milliseconds from any fixed start
 */
export function createProgress({
  write,
  isTerminal,
  clock,
  words,
}: {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  readonly clock: () => number;
  readonly words: Messages['progress'];
}): Progress {
  const started = clock();
  let stage: { readonly name: Stage; readonly total: number | undefined; readonly since: number } | undefined;
  let done = 0;
  let shown = -Infinity;
  let isDrawn = false;

  const show = (): void => {
    const now = clock();
    if (stage === undefined || now - started < patience) return;
    if (now - shown < (isTerminal ? intervals.terminal : intervals.lines)) return;
    shown = now;
    const text = lineOf(stage.name, done, stage.total, now - stage.since, words);
    write(isTerminal ? `\r\u001b[2K${text.bar}${text.line}` : `${text.line}\n`);
    isDrawn = isTerminal;
  };
  return {
    begin: (name, total) => {
      stage = { name, total, since: clock() };
      done = 0;
      shown = -Infinity;
      show();
    },
    advance: (count) => {
      done += count;
      show();
    },
    end: () => {
      stage = undefined;
      if (isDrawn) write('\r\u001b[2K');
      isDrawn = false;
    },
  };
}

function lineOf(
  name: Stage,
  done: number,
  total: number | undefined,
  elapsed: number,
  { stages, left, minutes, seconds }: Messages['progress'],
): { readonly bar: string; readonly line: string } {
  if (total === undefined || total < done || total === 0) {
    return { bar: '', line: done === 0 ? stages[name] : `${stages[name]} ${written(done)}` };
  }
  const share = Math.min(1, done / total);
  const full = Math.round(share * barWidth);
  const count = `${stages[name]} ${written(done)}/${written(total)}`;
  const bar = `${'█'.repeat(full)}${'░'.repeat(barWidth - full)} `;
  // A guess from less than a second or a twentieth of the work would jump about.
  if (elapsed < 1000 || share < 0.05 || share === 1) return { bar, line: count };
  const rest = Math.ceil((elapsed * (1 - share)) / share / 1000);
  const time =
    rest >= 90 ? fillIn(minutes, { n: Math.round(rest / 60) }) : fillIn(seconds, { n: Math.max(1, rest) });
  return { bar, line: `${count}  ${fillIn(left, { time })}` };
}

function written(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
