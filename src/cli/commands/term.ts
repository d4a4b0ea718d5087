import { resolve } from 'node:path';

import { fillIn, messagesIn } from '../../diagnostics/messages.js';
import { configLocation } from '../../io/site-folders.js';
import { decideTerm } from '../decide-term.js';
import { printDiagnostics } from '../print-diagnostics.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

export interface TermOptions {
  readonly content: string;
  readonly scope?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/**
 * `dongbei term`: decides how a word is written, by a line in the glossary. What is decided already is left, and a
 * decision to the contrary is named. Returns the exit code.
 */
export function term(hans: string, hant: string, options: TermOptions, terminal: Terminal): number {
  const words = messagesIn(terminal.language);
  const root = process.cwd();
  const scope = (options.scope ?? '').replace(/^\/+|\/+$/gu, '');
  const folders = { root, config: configLocation(root), content: resolve(root, options.content), output: '' };
  const outcome = decideTerm({ hans, hant }, scope, folders);
  switch (outcome.kind) {
    case 'badWord':
      throw new UsageError(fillIn(words.badTerm, { value: outcome.word }));
    case 'noScope':
      throw new UsageError(fillIn(words.noScope, { scope, folder: options.content }));
    case 'faulty':
      printDiagnostics(outcome.diagnostics, root, terminal);
      return 1;
    case 'decided': {
      const { term: other } = outcome;
      const place = `${other.file}:${other.line}`;
      terminal.complain(fillIn(words.termDecided, { hans: other.hans, hant: other.hant, place }));
      return 1;
    }
    case 'added':
    case 'known': {
      const { kind, file } = outcome;
      if (options.json)
        terminal.print(JSON.stringify({ ok: true, file, hans, hant, added: kind === 'added' }));
      else if (!options.quiet) {
        const message = kind === 'added' ? words.termAdded : words.termKnown;
        terminal.print(fillIn(message, { file, hans, hant }));
      }
      return 0;
    }
  }
}
