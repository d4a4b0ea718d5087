import type { FoundMiswriting, Miswriting } from './miswriting.js';
import { allMiswritings } from './miswritings.js';
import { keptRanges, type Range } from './kept-ranges.js';
import { isQuoted } from './quoted.js';
import { rightNeighbours } from './word-list.js';

/** What is known of a text besides its words. */
export interface TextKind {
  /** Somebody else's words: what may be meant in them is doubtful. */
  readonly isQuotation: boolean;
  /** Words that the newsroom has decided on. */
  readonly kept: readonly string[];
}

/** Finds the miswritings of a Traditional text, in its order; they do not overlap. */
export type Proofreader = (text: string, kind: TextKind) => FoundMiswriting[];

export function createProofreader(): Proofreader {
  const miswritings = allMiswritings();
  const lengths = [...new Set([...miswritings.keys()].map(({ length }) => length))].sort((a, b) => b - a);
  const firstUnits = new Set([...miswritings.keys()].map((wrong) => wrong.charCodeAt(0)));

  const at = (text: string, start: number): Miswriting | undefined => {
    if (!firstUnits.has(text.charCodeAt(start))) return undefined;
    for (const length of lengths) {
      const found = miswritings.get(text.slice(start, start + length));
      if (found !== undefined && !belongsBeside(text, start, found)) return found;
    }
    return undefined;
  };

  return (text, { isQuotation, kept }) => {
    const found: FoundMiswriting[] = [];
    let ranges: readonly Range[] | undefined;
    for (let start = 0; start < text.length;) {
      const miswriting = at(text, start);
      if (miswriting === undefined) {
        start += 1;
        continue;
      }
      ranges ??= keptRanges(text, kept);
      if (!ranges.some((range) => spares(range, start, miswriting))) {
        const isOld = miswriting.cause === 'internal' && (isQuotation || isQuoted(text, start));
        found.push({ ...miswriting, start, isCertain: miswriting.isCertain && !isOld });
      }
      start += miswriting.wrong.length;
    }
    return found;
  };
}

/** Whether a character at an edge makes a right word with what is beside it: 管制 in 管制販毒, 結合 in 結合並不. */
function belongsBeside(text: string, start: number, { wrong }: Miswriting): boolean {
  const [before = ''] = neighboursOf(wrong.charAt(0));
  const [, after = ''] = neighboursOf(wrong.charAt(wrong.length - 1));
  const previous = text.charAt(start - 1);
  const next = text.charAt(start + wrong.length);
  return (previous !== '' && before.includes(previous)) || (next !== '' && after.includes(next));
}

function neighboursOf(character: string): string[] {
  return rightNeighbours[character]?.split('/') ?? [];
}

/** A kept word spares what stands in it, and the wrong characters that it shares with a word that is no longer. */
function spares(range: Range, start: number, { wrong, right }: Miswriting): boolean {
  if (range.end - range.start < wrong.length) return false;
  return [...wrong].some((character, index) => {
    const place = start + index;
    return character !== right[index] && range.start <= place && place < range.end;
  });
}
