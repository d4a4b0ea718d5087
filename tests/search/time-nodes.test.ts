import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { itemsIn, leafAt, leavesWithin, nodeName, timeLeaves } from '../../src/search/time-nodes.js';

const most = 4;
const instants = fc
  .array(
    fc.oneof(
      fc.integer({ min: -62_000_000_000_000, max: 250_000_000_000_000 }),
      fc.integer({ min: 0, max: 100_000 }),
      fc.constant(7),
    ),
    { maxLength: 60 },
  )
  .map((all) => all.sort((a, b) => b - a).map((instant) => ({ instant })));

describe('the stretches of time that an archive is cut into', () => {
  it('hold every article once, in their order, few enough in each', () => {
    fc.assert(
      fc.property(instants, (list) => {
        const leaves = timeLeaves(list, most);
        expect(leaves.flatMap(({ from, to }) => list.slice(from, to))).toEqual(list);
        expect(new Set(leaves.map(nodeName)).size).toBe(leaves.length);
        for (const leaf of leaves) {
          const seconds = new Set(
            list.slice(leaf.from, leaf.to).map(({ instant }) => Math.floor(instant / 1000)),
          );
          expect(leaf.to - leaf.from <= most || seconds.size === 1).toBe(true);
          expect(itemsIn(list, leaf)).toEqual(leaf);
          expect(leafAt(list, list[leaf.from]?.instant ?? 0, most)).toEqual(leaf);
          expect(leavesWithin(list, leaf, most)).toEqual([leaf]);
        }
      }),
    );
  });

  it('are, but for the one that an article comes into, the same as before', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 100_000 }), (list, instant) => {
        const more = [...list, { instant }].sort((a, b) => b.instant - a.instant);
        const old = leafAt(list, instant, most);
        const names = (leaves: readonly { readonly level: number; readonly index: number }[]) =>
          leaves.map(nodeName);
        const others = names(timeLeaves(list, most)).filter((name) => name !== nodeName(old));
        const now = new Set(names(leavesWithin(more, old, most)));
        expect(names(timeLeaves(more, most)).filter((name) => !now.has(name))).toEqual(others);
      }),
    );
  });
});
