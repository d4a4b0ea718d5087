import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  composeAlignments,
  outputBoundary,
  type AlignedText,
  type Alignment,
  type Resized,
} from '../../src/conversion/alignment.js';

/** Alignments of a text of `length` units: gaps and stretches as a list of numbers says. */
function alignmentFrom(numbers: readonly (readonly [gap: number, size: number, outputSize: number])[]): {
  alignment: Alignment;
  length: number;
  outputLength: number;
} {
  const alignment: Resized[] = [];
  let [start, outputStart] = [0, 0];
  for (const [gap, size, outputSize] of numbers) {
    start += gap;
    outputStart += gap;
    if (size !== outputSize) {
      alignment.push({ start, end: start + size, outputStart, outputEnd: outputStart + outputSize });
    }
    start += size;
    outputStart += outputSize;
  }
  return { alignment, length: start + 2, outputLength: outputStart + 2 };
}

const size = fc.integer({ min: 1, max: 3 });
const numbers = fc.array(fc.tuple(fc.nat({ max: 2 }), size, size), { maxLength: 6 });

/** The smallest stretches of both texts that belong together: where both steps have a boundary. */
function boundaries(alignment: Alignment, length: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let offset = 0; offset <= length; offset += 1) {
    if (alignment.some(({ start, end }) => offset > start && offset < end)) continue;
    const shift = alignment
      .filter(({ end }) => end <= offset)
      .reduce((sum, r) => sum + r.outputEnd - r.outputStart - (r.end - r.start), 0);
    found.set(offset, offset + shift);
  }
  return found;
}

test('two steps together have the boundaries that both have', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const first = alignmentFrom(a);
      const second = alignmentFrom(b);
      const fitting = second.alignment.filter(({ end }) => end <= first.outputLength);
      const both = boundaries(composeAlignments(first.alignment, fitting), first.length);
      const firstBoundaries = boundaries(first.alignment, first.length);
      const secondBoundaries = boundaries(fitting, first.outputLength);
      for (const [offset, between] of firstBoundaries) {
        const output = secondBoundaries.get(between);
        if (output !== undefined) expect(both.get(offset)).toBe(output);
      }
    }),
    { numRuns: 2000 },
  );
});

test('a boundary inside a stretch divides its output in proportion and cuts no surrogate pair', () => {
  const aligned: AlignedText = {
    text: '用部落格𠮷𠮷的',
    alignment: [
      { start: 1, end: 3, outputStart: 1, outputEnd: 4 },
      { start: 3, end: 5, outputStart: 4, outputEnd: 8 },
    ],
  };
  expect([0, 1, 2, 3, 4, 5, 6].map((offset) => outputBoundary(aligned, offset))).toEqual([
    0, 1, 3, 4, 6, 8, 9,
  ]);
  const odd: AlignedText = { text: 'a𠮷', alignment: [{ start: 0, end: 2, outputStart: 0, outputEnd: 3 }] };
  expect(outputBoundary(odd, 1)).toBe(3);
});
