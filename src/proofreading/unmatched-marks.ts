import type { CopyBlock, CopyRule, Slip } from './slip.js';

/** A quotation mark of a text, as `conversion/quotation-marks.ts` finds them: no apostrophes, no feet and inches. */
export interface FoundMark {
  readonly offset: number;
  readonly opens: boolean;
  readonly paired: boolean;
}

const closing: Readonly<Record<string, string>> = {
  ...{ '《': '》', '〈': '〉', '（': '）', '(': '）', '【': '】', '〔': '〕' },
};
const opening: Readonly<Record<string, string>> = {
  ...{ '》': '《', '〉': '〈', '）': '（', ')': '（', '】': '【', '〕': '〔' },
};
/** `1）`, `（` being left out: a number in a list. */
const numbering = /(?:^|[^\p{Script=Han}\p{L}\p{N}])[\d０-９A-Za-z一二三四五六七八九十]{1,3}$/u;

/**
 * DB712: quotation marks, title marks and brackets that open or close alone. A quotation over several paragraphs opens
 * in each and closes in the last (clreq, “Quotation marks”): so one that is open at the end of a paragraph is right
 * where the next begins with the same mark.
 *
 * @param quotationMarks finds those of a text
 */
export function unmatchedMarks(quotationMarks: (text: string) => readonly FoundMark[]): CopyRule {
  return (blocks) =>
    blocks.flatMap(({ text }, block) => {
      const quotes = quotationMarks(text)
        .filter(({ paired }) => !paired)
        .filter(({ offset, opens }) => !opens || !goesOn(blocks[block + 1], text.charAt(offset)))
        .map(({ offset, opens }) => slipAt(text, offset, opens));
      return [...quotes, ...bracketSlips(text)].map((slip) => ({ ...slip, block }));
    });
}

function goesOn(next: CopyBlock | undefined, mark: string): boolean {
  return next?.text.trimStart().startsWith(mark) === true;
}

function bracketSlips(text: string): Omit<Slip, 'block'>[] {
  const open: { readonly offset: number; readonly closes: string }[] = [];
  const alone: Omit<Slip, 'block'>[] = [];
  for (const { 0: mark, index: offset } of text.matchAll(/[《〈（(【〔》〉）)】〕]/gu)) {
    const closes = closing[mark];
    if (closes !== undefined) {
      open.push({ offset, closes });
      continue;
    }
    const wide = closing[opening[mark] ?? ''];
    const partner = open.findLastIndex((each) => each.closes === wide);
    if (partner >= 0) {
      const between = open.splice(partner).slice(1);
      alone.push(...between.filter(isWide(text)).map((each) => slipAt(text, each.offset, true)));
    } else if (mark !== ')' && !numbering.test(text.slice(0, offset))) {
      alone.push(slipAt(text, offset, false));
    }
  }
  return [...alone, ...open.filter(isWide(text)).map((each) => slipAt(text, each.offset, true))];
}

/** Half-width brackets are used in other ways too: they close a full-width one, and nobody asks about the rest. */
function isWide(text: string): (each: { readonly offset: number }) => boolean {
  return ({ offset }) => text.charAt(offset) !== '(';
}

function slipAt(text: string, start: number, opens: boolean): Omit<Slip, 'block'> {
  const details = { mark: text.charAt(start), ...(opens ? { opens: 'yes' } : {}) };
  return { code: 'DB712', start, end: start + 1, details, edits: [] };
}
