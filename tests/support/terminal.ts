import { createColors } from 'picocolors';

import type { Terminal } from '../../src/cli/terminal.js';
import type { Language } from '../../src/diagnostics/language.js';

/** A terminal that keeps what it is given: results and problems, a line each. */
export function recordingTerminal(language: Language): Terminal & {
  readonly printed: readonly string[];
  readonly complained: readonly string[];
} {
  const printed: string[] = [];
  const complained: string[] = [];
  return {
    ...{ language, printed, complained, colors: createColors(false) },
    print: (text) => void printed.push(text),
    complain: (text) => void complained.push(text),
    progress: () => {
      throw new Error('nothing takes long here');
    },
  };
}
