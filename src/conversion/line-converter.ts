import type { AlignedText } from './alignment.js';
import { movedDecision, type Explain } from './decision.js';
import { createTermFinder, type GlossaryEntry } from './glossary.js';
import { convertAroundAddresses } from './protected-text.js';
import { convertQuotationMarks } from './quotation.js';
import { textConverter } from './text-converter.js';
import { changesScript, directionOf, type Variant } from './variant.js';

/** Converts a text that stands by itself; offsets are UTF-16 units of it. */
export type LineConverter = (text: string, explain?: Explain) => AlignedText;

/**
 * From one way of writing to another, with quotation marks changed along with the script. Addresses stay as they are.
 * `terms` go before the dictionaries; of two for the same word the first one counts.
 */
export function createLineConverter(
  from: Variant,
  to: Variant,
  terms: readonly GlossaryEntry[] = [],
): LineConverter {
  const direction = directionOf(from, to);
  if (direction === undefined) return (text) => ({ text, alignment: [] });
  const finder = terms.length === 0 ? undefined : createTermFinder(terms);
  const convert = textConverter(direction);
  const quotes = to === 'hans' ? 'curly' : 'corner';
  return (text, explain) => {
    const converted = convertAroundAddresses(text, (part, offset) =>
      convert(part, finder, explain && moved(explain, offset)),
    );
    if (!changesScript(direction)) return converted;
    const [marked] = convertQuotationMarks([converted.text], quotes);
    return { ...converted, text: marked ?? converted.text };
  };
}

/** Tells of a part's decisions by their places in the whole text. */
function moved(explain: Explain, offset: number): Explain {
  if (offset === 0) return explain;
  return (decision) => explain(movedDecision(decision, offset));
}
