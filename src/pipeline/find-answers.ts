import type { Conversion } from '../conversion/conversion.js';
import type { Decision } from '../conversion/decision.js';
import type { Answers, WordForms } from '../model/doubt.js';
import type { Edition } from '../model/edition.js';
import type { Term } from '../model/term.js';

/**
 * What lines of the glossary would keep a reading of a Simplified text, or take the other one. The word of such a line is
 * the fewest whole words around the character that settle it: a word that the dictionary has, or that overlaps one,
 * would not be found, and one cut from other words would be found where it is none. Undefined where there is no such word.
 *
 * @param terms that hold for the text
 */
export function findAnswers(
  { start, to, around, other }: Decision,
  text: string,
  edition: Edition,
  terms: readonly Term[],
  conversion: Conversion,
): Answers | undefined {
  const spans = around === undefined ? [] : spansAround(around);
  const settles = ({ from, end }: Span): boolean => {
    const hans = text.slice(from, end);
    const answer: Term = { file: '', line: 1, column: 1, hans, hant: hans, byEdition: {} };
    return conversion
      .decisions(text, 'hans', edition, [answer, ...terms])
      .some((decision) => decision.reason === 'term' && decision.start === from);
  };
  const span = spans.find(settles);
  if (span === undefined || other === undefined) return undefined;
  const { from, end } = span;
  const hans = text.slice(from, end);
  const whole = conversion.convertText(text, 'hans', edition, terms);
  const isAligned = whole.length === text.length;
  const form = isAligned ? whole.slice(from, end) : conversion.convertText(hans, 'hans', edition, terms);
  const withReading = (reading: string): WordForms => ({
    hans,
    hant: form.slice(0, start - from) + reading + form.slice(start - from + 1),
  });
  return { keep: withReading(to), change: withReading(other.to) };
}

interface Span {
  readonly from: number;
  readonly end: number;
}

/** Whole words, at least two characters: the word itself, with the one before, with the one after, with both. */
function spansAround({ before, start, end, after }: NonNullable<Decision['around']>): Span[] {
  return [
    { from: start, end },
    { from: before, end },
    { from: before, end: after },
    { from: start, end: after },
  ].filter((span) => span.end - span.from > 2 || (span.end - span.from === 2 && end - start === 2));
}
