import { isQuoted } from './quoted.js';
import { inEachBlock, type CopyRule, type Slip } from './slip.js';

/** A word that the newsroom does not write. */
export interface HouseWord {
  readonly word: string;
  readonly instead?: string;
  readonly why?: string;
}

/**
 * DB718: words of the newsroom's own list. They are replaced where the list says by what, but not in what somebody
 * else has said.
 */
export function houseWords(words: readonly HouseWord[]): CopyRule {
  const longestFirst = words.toSorted((a, b) => b.word.length - a.word.length);
  return inEachBlock((text, { isQuotation }) => {
    const slips: Omit<Slip, 'block'>[] = [];
    for (const { word, instead, why } of longestFirst) {
      for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
        const end = start + word.length;
        if (slips.some((other) => other.start < end && start < other.end)) continue;
        // 「新冠肺炎」 holds 肺炎: what is written already as it should be is no fault.
        if (instead !== undefined && isPartOf(instead, word, text, start)) continue;
        const isOthers = isQuotation || isQuoted(text, start);
        slips.push({
          ...{ code: 'DB718', start, end },
          details: {
            wrong: word,
            ...(instead === undefined ? {} : { right: instead }),
            ...(why === undefined ? {} : { reason: why }),
            ...(isOthers ? { quoted: 'yes' } : {}),
          },
          edits: instead === undefined || isOthers ? [] : [{ start, end, text: instead }],
        });
      }
    }
    return slips;
  });
}

function isPartOf(instead: string, word: string, text: string, start: number): boolean {
  for (let at = instead.indexOf(word); at >= 0; at = instead.indexOf(word, at + 1)) {
    if (text.startsWith(instead, start - at)) return true;
  }
  return false;
}
