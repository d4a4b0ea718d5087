/*
 * `import { createConverter } from 'dongbei/conversion'`: script conversion without the rest of dongbei. It loads no
 * package, and reads its dictionary and model, next to the code, when the first text needs them.
 */
import type { Alignment } from './conversion/alignment.js';
import type { Decision } from './conversion/decision.js';
import { createLineConverter } from './conversion/line-converter.js';
import { variants, type Variant } from './conversion/variant.js';

export { sourceRange, type Alignment, type Range, type Resized } from './conversion/alignment.js';
export type { Decision, Reason } from './conversion/decision.js';
export { detectScript } from './conversion/detect-script.js';
export { versions } from './conversion/text-converter.js';
export type { Variant } from './conversion/variant.js';

export interface ConverterOptions {
  /** How the text is written: `hans`, `hant` (any Traditional), `tw`, `hk`. */
  readonly from: Variant;
  /** What it becomes. The same as `from`: every text stays as it is. */
  readonly to: Variant;
  /** Go before the dictionaries where they are not shorter; of two with the same `from` the first one counts. */
  readonly terms?: readonly { readonly from: string; readonly to: string }[];
  /** Whether results tell their decisions; it takes two to three times as long. */
  readonly explain?: boolean;
}

/** All offsets are in UTF-16 units, as JavaScript counts them. */
export interface Converted {
  readonly text: string;
  /** Where source and output do not run side by side unit by unit; see `sourceRange`. */
  readonly alignment: Alignment;
  /** With `explain`: each place where there was a choice, in order, by offsets of the source. */
  readonly decisions?: readonly Decision[];
}

/**
 * A function that converts texts one by one, each on its own: one paragraph or line at a time, or a whole text, whose
 * quotation marks are nested as one. Any string will do; halves of surrogate pairs are kept.
 *
 * @throws TypeError for a `from` or `to` that is none, and for a term without a `from`
 * @throws Error when the dictionary or the model cannot be read: the installation is damaged
 */
export function createConverter({
  from,
  to,
  terms = [],
  explain = false,
}: ConverterOptions): (text: string) => Converted {
  for (const [name, variant] of Object.entries({ from, to })) {
    if (!variants.includes(variant)) throw new TypeError(`${name} must be one of ${variants.join(', ')}`);
  }
  if (terms.some((term) => term.from === '')) throw new TypeError('a term must have a text in from');
  const convert = createLineConverter(from, to, terms);
  if (!explain) return (text) => convert(text);
  return (text) => {
    const decisions: Decision[] = [];
    return { ...convert(text, (decision) => decisions.push(decision)), decisions };
  };
}
