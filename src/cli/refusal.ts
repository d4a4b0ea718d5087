import { fillIn, type Messages } from '../diagnostics/messages.js';
import { isSystemError } from '../io/system-error.js';

/**
 * What the system refused, in the reader's language; undefined for any other error, which is a fault of ours. So is a
 * file that is not there: those of the newsroom are looked for, and ours must be in the package.
 */
export function refusal(error: unknown, words: Messages): string | undefined {
  if (!isSystemError(error) || error.path === undefined || error.code === 'ENOENT') return undefined;
  return fillIn(words.systemRefused, { path: error.path, code: error.code ?? error.message });
}
