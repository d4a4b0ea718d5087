import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

import type { Decision } from '../../conversion/decision.js';
import { detectScript } from '../../conversion/detect-script.js';
import { createLineConverter, type LineConverter } from '../../conversion/line-converter.js';
import { variants, type Variant } from '../../conversion/variant.js';
import { fillIn, messagesIn } from '../../diagnostics/messages.js';
import { describeDecision } from '../describe-decision.js';
import { readLines } from '../read-lines.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

export interface ConvertOptions {
  readonly from: string;
  readonly to: string;
  readonly explain?: boolean;
  readonly json?: boolean;
}

/**
 * `dongbei convert`: as many lines out as in, as they come. With `auto` the script of each line is detected; a line
 * that does not tell is taken for the other script than the one asked for. With `explain` the choices made in a line
 * follow it, indented; with `json` each line is an object with its choices.
 */
export async function convert(
  options: ConvertOptions,
  terminal: Terminal,
  input: Readable,
  output: Writable,
): Promise<number> {
  const to = oneOf(options.to, variants, '--to', terminal);
  const from = oneOf(options.from, [...variants, 'auto'] as const, '--from', terminal);
  const other: Variant = to === 'hans' ? 'hant' : 'hans';
  const converters = new Map<Variant, LineConverter>();
  const rendered = (line: string): string => {
    const script: Variant = from === 'auto' ? (detectScript(line) ?? other) : from;
    const converter = converters.get(script) ?? createLineConverter(script, to);
    converters.set(script, converter);
    if (options.json === true) return JSON.stringify(explained(line, script, converter, terminal));
    if (options.explain !== true) return converter(line).text;
    const { text, decisions } = explained(line, script, converter, terminal);
    return [
      text,
      ...decisions.map((each) => `  ${each.column}  ${each.from} → ${each.to}  ${each.why}`),
    ].join('\n');
  };
  for await (const lines of readLines(input)) {
    if (!output.write(lines.map((line) => `${rendered(line)}\n`).join(''))) await once(output, 'drain');
  }
  return 0;
}

/** `column` counts the characters of the line from 1. */
type ExplainedDecision = Decision & { readonly column: number; readonly why: string };

function explained(
  line: string,
  from: Variant,
  converter: LineConverter,
  { language }: Terminal,
): { text: string; from: Variant; decisions: readonly ExplainedDecision[] } {
  const decisions: ExplainedDecision[] = [];
  let [column, counted] = [1, 0];
  const { text } = converter(line, (decision) => {
    column += [...line.slice(counted, decision.start)].length;
    counted = decision.start;
    decisions.push({ column, ...decision, why: describeDecision(decision, language) });
  });
  return { text, from, decisions };
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
