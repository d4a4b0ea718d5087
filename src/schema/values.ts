import * as z from 'zod';
import type { Code } from '../diagnostics/catalogue.js';
import { isPathSegment } from '../model/paths.js';

/** What a custom issue carries to `diagnoseIssues`. */
export interface FaultParams {
  readonly code: Code;
  readonly details: Readonly<Record<string, string>>;
}

/** Adds a fault of the catalogue to a zod refinement; `key` and `value` are put in when it is reported. */
export function addFault(
  context: z.core.$RefinementCtx,
  code: Code,
  details: Readonly<Record<string, string>> = {},
  path: (string | number)[] = [],
): void {
  const params: FaultParams = { code, details };
  context.addIssue({ code: 'custom', params: { ...params }, path });
}

/** Control characters (but line breaks), lone surrogates and the noncharacters that XML forbids. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is refused here
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/u;
const blank = /^[\s\u200b\u2060]*$/u;

/** Text with something in it; space at both ends is cut off. */
export const text = z
  .string()
  .trim()
  .superRefine((value, context) => {
    if (blank.test(value)) addFault(context, 'DB109');
    else if (invisible.test(value)) addFault(context, 'DB107', { rule: 'visible' });
  });

/** Text that passes `test`, else DB107 with `rule`, a name of DB107's table. */
export function textThat(rule: string, test: (value: string) => boolean) {
  return text.superRefine((value, context) => {
    if (!blank.test(value) && !invisible.test(value) && !test(value)) addFault(context, 'DB107', { rule });
  });
}

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number) {
  return z.number().superRefine((value, context) => {
    if (Number.isInteger(value) && value >= least && value <= most) return;
    addFault(context, 'DB107', { allowed: `${least}–${most}` });
  });
}

/** Refuses items that stand twice in a list. */
export function eachOnce(values: readonly (string | number)[], context: z.core.$RefinementCtx): void {
  for (const [index, value] of values.entries()) {
    if (values.indexOf(value) < index) addFault(context, 'DB107', { rule: 'once' }, [index]);
  }
}

/** One text or a list of texts, as a list; none twice. */
export function textOrList(item: z.ZodType<string, string> = text) {
  const one = item.transform((value) => [value]);
  return z.union([one, z.array(item).superRefine(eachOnce)]);
}

/** The same where to name somebody twice does no harm: each is in the list once. */
export function namesOrList() {
  return z.union([
    text.transform((value) => [value]),
    z.array(text).transform((names) => [...new Set(names)]),
  ]);
}

/** An absolute http or https address. */
export const webAddress = textThat('web-address', isWebAddress);

export function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^/]/iu.test(value) && !/\s/u.test(value) && URL.canParse(value);
}

/** Names of folders or files with `/` between them. */
export function areSegments(path: string): boolean {
  return path.split('/').every((segment) => isPathSegment(segment));
}
