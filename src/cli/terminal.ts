import { createColors } from 'picocolors';

import type { Language } from '../diagnostics/language.js';
import { messagesIn } from '../diagnostics/messages.js';
import { createProgress, type Progress } from './progress.js';

/** Where a command prints, and how. */
export interface Terminal {
  readonly language: Language;
  readonly colors: ReturnType<typeof createColors>;
  /** Where a workflow of GitHub runs the command: the root of its repository, absolute. Faults become annotations there. */
  readonly githubRoot?: string;
  /** A result, on standard output. */
  readonly print: (text: string) => void;
  /** A problem or progress, on standard error. */
  readonly complain: (text: string) => void;
  /** Tells on standard error how far work has got that begins now. */
  readonly progress: () => Progress;
}

export function createTerminal(language: Language): Terminal {
  const { env, stdout, stderr } = process;
  const colorful =
    !env['NO_COLOR'] && env['TERM'] !== 'dumb' && (stderr.isTTY || Boolean(env['FORCE_COLOR']));
  return {
    language,
    colors: createColors(colorful),
    ...(env['GITHUB_ACTIONS'] === 'true' ? { githubRoot: env['GITHUB_WORKSPACE'] ?? process.cwd() } : {}),
    print: (text) => {
      stdout.write(`${text}\n`);
    },
    complain: (text) => {
      stderr.write(`${text}\n`);
    },
    progress: () =>
      createProgress({
        write: (text) => stderr.write(text),
        isTerminal: stderr.isTTY && env['TERM'] !== 'dumb',
        clock: () => performance.now(),
        words: messagesIn(language).progress,
      }),
  };
}
