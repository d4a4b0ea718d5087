import { addressRanges } from './kept-ranges.js';
import type { CopyBlock, CopyRule, Slip } from './slip.js';

/** Letters and digits are looked at apart: who writes 5 月 need not write 在 iPhone 上. */
const kinds = [
  { others: 'A-Za-z', units: '' },
  // Dates and times are written without spaces by those who put them around other numbers.
  { others: '0-9', units: '年月日天號号時时分秒' },
].map(({ others, units }) => {
  const chinese = `[\\p{Script=Han}--[${units}]]`;
  return {
    spaced: new RegExp(
      `(?<=${chinese}) (?=[${others}])|(?<=[${others}])(?<!:\\d\\d) (?=\\p{Script=Han})`,
      'gv',
    ),
    close: new RegExp(`(?<=${chinese})(?=[${others}])|(?<=[${others}])(?=${chinese})`, 'gv'),
  };
});

/**
 * DB711: spaces between Chinese characters and Latin letters or digits in a text that has them at some places and not
 * at others: the fewer are to become like the more, and spaces go where there are as many. Both are usual, a
 * mixture is not (clreq, “Mixed text composition in horizontal writing mode”).
 */
export const mixedSpacing: CopyRule = (blocks) =>
  kinds.flatMap(({ spaced, close }) => {
    const withSpace = placesIn(blocks, spaced);
    const without = placesIn(blocks, close);
    if (withSpace.length === 0 || without.length === 0) return [];
    return withSpace.length > without.length
      ? without.map((place) => slipAt(place, blocks, ''))
      : withSpace.map((place) => slipAt(place, blocks, ' '));
  });

interface Place {
  readonly block: number;
  readonly at: number;
}

function placesIn(blocks: readonly CopyBlock[], pattern: RegExp): Place[] {
  return blocks.flatMap(({ text, seams }, block) => {
    const addresses = addressRanges(text);
    return [...text.matchAll(pattern)]
      .filter(({ 0: { length }, index }) => !seams.has(index) && !(length > 0 && seams.has(index + length)))
      .filter(({ 0: { length }, index }) => {
        return !addresses.some(({ start, end }) => start <= index + length && index <= end);
      })
      .map(({ index }) => ({ block, at: index }));
  });
}

function slipAt({ block, at }: Place, blocks: readonly CopyBlock[], written: '' | ' '): Slip {
  const text = blocks[block]?.text ?? '';
  const after = at + written.length;
  const right = written === '' ? ' ' : '';
  const [before, next] = [text.slice(at - 1, at), text.slice(after, after + 1)];
  return {
    ...{ code: 'DB711', block, start: at - 1, end: after + 1 },
    details: {
      wrong: before + written + next,
      right: before + right + next,
      ...(right === ' ' ? { put: 'yes' } : {}),
    },
    edits: [{ start: at, end: after, text: right }],
  };
}
