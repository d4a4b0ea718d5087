import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { once } from 'node:events';

import { createConversion, type Variant } from '../../conversion/conversion.js';
import { detectScript } from '../../conversion/detect-script.js';
import { fillIn, messagesIn } from '../../diagnostics/messages.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

const variants = ['hans', 'hant', 'tw', 'hk'] as const satisfies readonly Variant[];

/**
 * `dongbei convert`: as many lines out as in, one at a time. With `auto` the script of each line is detected; a line
 * that does not tell is taken for the other script than the one asked for.
 */
export async function convert(
  options: { readonly from: string; readonly to: string },
  terminal: Terminal,
  input: Readable,
  output: Writable,
): Promise<number> {
  const to = oneOf(options.to, variants, '--to', terminal);
  const from = oneOf(options.from, [...variants, 'auto'] as const, '--from', terminal);
  const conversion = createConversion();
  const other: Variant = to === 'hans' ? 'hant' : 'hans';
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    const script: Variant = from === 'auto' ? (detectScript(line) ?? other) : from;
    if (!output.write(`${conversion.convertLine(line, script, to)}\n`)) await once(output, 'drain');
  }
  return 0;
}

function oneOf<T extends string>(
  value: string,
  allowed: readonly T[],
  option: string,
  { language }: Terminal,
): T {
  const found = allowed.find((each) => each === value);
  if (found !== undefined) return found;
  throw new UsageError(
    fillIn(messagesIn(language).badChoice, { value, option, allowed: allowed.join(', ') }),
  );
}
