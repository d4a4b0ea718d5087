import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { countFullPages, slice } from '../../src/pages/pagination.js';

/** The front, then the full pages from the newest to the oldest. */
function paginate<T>(items: readonly T[], size: number): { number?: number; items: readonly T[] }[] {
  const count = countFullPages(items.length, size);
  const full = Array.from({ length: count }, (_, index) => count - index);
  return [
    { items: slice(items, size, undefined) },
    ...full.map((number) => ({ number, items: slice(items, size, number) })),
  ];
}

describe('pagination', () => {
  it('shows everything on the front while there are fewer than two pages of articles', () => {
    expect(paginate([3, 2, 1], 2)).toEqual([{ items: [3, 2, 1] }]);
    expect(paginate([], 2)).toEqual([{ items: [] }]);
  });

  it('numbers full pages from the oldest', () => {
    expect(paginate([5, 4, 3, 2, 1], 2)).toEqual([{ items: [5, 4, 3] }, { number: 1, items: [2, 1] }]);
  });

  it('shows every article once, in order', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 25 }), (length, size) => {
        const items = Array.from({ length }, (_, index) => length - index);
        const shown = paginate(items, size).flatMap((page) => page.items);
        expect(shown).toEqual(items);
      }),
    );
  });

  it('shows nothing on a page that there is not', () => {
    expect(slice([3, 2, 1], 1, 3)).toEqual([]);
    expect(slice([3, 2, 1], 1, 0)).toEqual([]);
  });

  it('leaves every full page as it is when an article is added, but for one that may be new', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 25 }), (length, size) => {
        const items = Array.from({ length }, (_, index) => length - index);
        const before = paginate(items, size).slice(1);
        const after = paginate([length + 1, ...items], size).slice(1);
        expect(after.slice(after.length - before.length)).toEqual(before);
        expect(after.length - before.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
