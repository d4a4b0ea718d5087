import { text as readAll } from 'node:stream/consumers';
import type { Readable, Writable } from 'node:stream';

import { fromMediaWiki, toMediaWiki } from '../../markdown/mediawiki.js';
import { fillIn, messagesIn } from '../../diagnostics/messages.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

const targets = ['dongbei', 'mediawiki'];

/**
 * `dongbei markup`: the marks of protected text between MediaWiki's form and dongbei's, from standard input to standard
 * output. Rules for a whole page are told, since they belong into the glossary. Returns the exit code.
 */
export async function markup(
  to: string,
  terminal: Terminal,
  input: Readable,
  output: Writable,
): Promise<number> {
  const words = messagesIn(terminal.language);
  if (!targets.includes(to)) {
    throw new UsageError(fillIn(words.badChoice, { option: '--to', value: to, allowed: targets.join(', ') }));
  }
  const source = await readAll(input);
  if (to === 'mediawiki') {
    output.write(toMediaWiki(source));
    return 0;
  }
  const { text, terms } = fromMediaWiki(source);
  output.write(text);
  for (const { hans, hant } of terms) {
    terminal.complain(fillIn(words.pageRule, { command: `dongbei term ${hans} ${hant}` }));
  }
  return 0;
}
