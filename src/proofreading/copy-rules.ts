import { ellipsesAndDashes } from './ellipses-and-dashes.js';
import { fullWidthLetters } from './full-width-letters.js';
import { halfWidthMarks } from './half-width-marks.js';
import { houseWords, type HouseWord } from './house-words.js';
import { impossibleAmounts } from './impossible-amounts.js';
import { impossibleNumbers } from './impossible-numbers.js';
import { interpuncts } from './interpuncts.js';
import { addressRanges } from './kept-ranges.js';
import { mixedSpacing } from './mixed-spacing.js';
import { repeatedMarks } from './repeated-marks.js';
import type { CopyRule, Slip } from './slip.js';
import { unmatchedMarks, type FoundMark } from './unmatched-marks.js';

/**
 * All copy-editing rules, as one; they leave addresses alone. Where the edits of two would touch the same characters, the later one comes without:
 * it is found again once the first is made.
 */
export function copyRules(
  words: readonly HouseWord[],
  quotationMarks: (text: string) => readonly FoundMark[],
): CopyRule {
  const rules: readonly CopyRule[] = [
    ...[halfWidthMarks, repeatedMarks, ellipsesAndDashes, interpuncts, fullWidthLetters, mixedSpacing],
    ...[unmatchedMarks(quotationMarks), houseWords(words), impossibleNumbers, impossibleAmounts],
  ];
  return (blocks) => {
    const taken = new Set<string>();
    const addresses = blocks.map(({ text }) => addressRanges(text));
    return rules
      .flatMap((rule) => rule(blocks))
      .filter(
        ({ block, start, end }) => !addresses[block]?.some((each) => each.start < end && start < each.end),
      )
      .map((slip): Slip => {
        const places = slip.edits.flatMap((edit) => placesOf(edit).map((at) => `${slip.block} ${at}`));
        if (places.some((place) => taken.has(place))) return { ...slip, edits: [] };
        places.forEach((place) => taken.add(place));
        return slip;
      });
  };
}

/** Each unit that an edit touches; what is put in touches both neighbours. */
function placesOf({ start, end }: Slip['edits'][number]): number[] {
  return start === end ? [start - 1, start] : Array.from({ length: end - start }, (_, unit) => start + unit);
}
