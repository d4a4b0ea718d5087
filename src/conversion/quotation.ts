import type { Edition } from '../model/edition.js';
import { findQuotationMarks, type QuotationMark } from './quotation-marks.js';

/** Opening and closing outer marks, then inner ones; deeper levels alternate (W3C clreq, quotation marks). */
const marksByStyle = { corner: '「」『』', curly: '“”‘’' } as const;

/**
 * Puts the quotation marks of a text into a style. Marks are chosen by how deep they are nested, not by what the
 * source has, so that 『』 as outer marks become “”. `blocks` are the paragraphs, headings and the like of one text
 * in order; the result has as many, each of the same length in UTF-16 units.
 *
 * - Nesting starts anew in each block. Only a quotation that is not closed and that the next block opens again
 *   counts to the end of its block (clreq: a quotation over several paragraphs opens in each, closes in the last).
 * - A mark without its partner is turned by its own direction and leaves the level of all others alone.
 * - Apostrophes, feet and inches, curly marks around Latin words, and straight marks stay as they are.
 */
export function convertQuotationMarks(blocks: readonly string[], style: Edition['quotes']): string[] {
  const found = blocks.map((text) => ({ text, marks: findQuotationMarks(text) }));
  const written = found.filter(({ text }) => text.trim() !== '');
  const following = new Map(written.map((block, index) => [block, written[index + 1]?.text ?? '']));
  return found.map((block) => setMarks(block.text, block.marks, following.get(block) ?? '', style));
}

function setMarks(
  text: string,
  marks: readonly QuotationMark[],
  following: string,
  style: Edition['quotes'],
): string {
  if (marks.length === 0) return text;
  const continued = continuedMarks(text, marks, following);
  let output = '';
  let copied = 0;
  let depth = 0;
  marks.forEach((mark, index) => {
    const { offset, opens, paired } = mark;
    if (paired && !opens) depth -= 1;
    const level = depth + (paired || continued.has(mark) ? 0 : levelOfLoneMark(marks, index));
    output += text.slice(copied, offset) + marksByStyle[style].charAt((level % 2) * 2 + (opens ? 0 : 1));
    copied = offset + 1;
    if (opens && (paired || continued.has(mark))) depth += 1;
  });
  return output + text.slice(copied);
}

/** Marks that are left open for the next block, which begins with the same ones. */
function continuedMarks(
  text: string,
  marks: readonly QuotationMark[],
  following: string,
): ReadonlySet<QuotationMark> {
  const open = marks.filter(({ opens, paired }) => opens && !paired);
  const openMarks = open.map(({ offset }) => text.charAt(offset)).join('');
  return new Set(openMarks !== '' && following.trimStart().startsWith(openMarks) ? open : []);
}

/** A lone mark is an inner one if a lone mark of another kind stands outside of it, as in 他說：「先是『引語. */
function levelOfLoneMark(marks: readonly QuotationMark[], index: number): 0 | 1 {
  const mark = marks[index];
  const outer = mark?.opens === true ? marks.slice(0, index) : marks.slice(index + 1);
  return outer.some(({ opens, paired, kind }) => !paired && opens === mark?.opens && kind !== mark.kind)
    ? 1
    : 0;
}
