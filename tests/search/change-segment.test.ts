import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { changeSegment } from '../../src/search/change-segment.js';
import { bucketBits, encodeSegment, Postings, type SegmentShape } from '../../src/search/segment-file.js';
import { gramsIn, textOf, type Indexed } from './search-site.js';

const texts = fc.string({
  unit: fc.constantFrom(...Array.from('公安廳局黑龍江')),
  minLength: 1,
  maxLength: 6,
});
const documents = fc.array(
  fc
    .tuple(texts, texts)
    .map(([title, body]): Indexed => ({ instant: 0, texts: [textOf(title, [body])], hasGallery: false })),
  { maxLength: 40 },
);

function shapeOf({ length }: readonly Indexed[]): SegmentShape {
  return {
    node: { level: 39, index: 0 },
    bits: bucketBits(length),
    documents: length,
    packs: [],
    galleries: [],
  };
}

function encode(all: readonly Indexed[]): Uint8Array {
  const postings = new Postings();
  for (const [number, each] of all.entries()) postings.addDocument(number, gramsIn(each));
  return encodeSegment(shapeOf(all), postings);
}

describe('a segment of the search index', () => {
  it('that is made of earlier ones is the same as one made of all its articles', () => {
    fc.assert(
      fc.property(
        fc.array(documents, { minLength: 1, maxLength: 3 }),
        documents,
        fc.array(fc.nat({ max: 9 }), { minLength: 1 }),
        (before, more, choices) => {
          const old = before.flat();
          // What each article meets: most stay, some go, some are written anew, and new ones come before some.
          const now: { readonly each: Indexed; readonly from?: number }[] = [];
          const spare = [...more];
          const added = (): void => {
            const each = spare.pop();
            if (each !== undefined) now.push({ each });
          };
          for (const [from, each] of old.entries()) {
            const choice = choices[from % choices.length] ?? 0;
            if (choice === 0) added();
            if (choice === 1) added();
            else if (choice !== 2) now.push({ each, from });
          }
          if ((choices[0] ?? 0) > 4) added();
          const numbers = Int32Array.from(old, (_, from) => now.findIndex((each) => each.from === from));
          const after = now.map(({ each }) => each);
          const changed = changeSegment(
            shapeOf(after),
            before.map((all) => ({ bytes: encode(all), bits: bucketBits(all.length) })),
            {
              numbers,
              added: now.flatMap(({ from }, number) => (from === undefined ? [number] : [])),
              ...(choices.length % 2 === 0
                ? {}
                : {
                    gone: new Map(
                      [...old.entries()].flatMap(([at, each]) =>
                        numbers[at] === -1 ? [[at, gramsIn(each)]] : [],
                      ),
                    ),
                  }),
            },
            (number) => gramsIn(after[number] ?? { instant: 0, texts: [], hasGallery: false }),
          );
          expect(Buffer.from(changed).equals(encode(after))).toBe(true);
        },
      ),
    );
  });
});
