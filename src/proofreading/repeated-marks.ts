import { inEachBlock, rewritten, type Slip } from './slip.js';

/** The same mark twice; three full stops are meant for an ellipsis. */
const twice = /([，、；：])\1+|(?<!。)。。(?!。)/gu;
const shouted = /！{4,}|？{4,}/gu;
/** Two that say different things of the same pause. */
const contrary = /[，、；：](?:[。，、；：])|。[，、；：]/gu;

/** DB713: the same mark again and again, or two that exclude each other. Up to three ！ or ？ are usual (GB/T 15834—2011, 4.3). */
export const repeatedMarks = inEachBlock((text) => [
  ...[...text.matchAll(twice)].map(({ 0: wrong, index }) =>
    rewritten('DB713', index, wrong, wrong.charAt(0)),
  ),
  ...[...text.matchAll(shouted)].map(({ 0: wrong, index }) =>
    rewritten('DB713', index, wrong, wrong.slice(0, 3)),
  ),
  ...[...text.matchAll(contrary)]
    .filter(({ 0: marks }) => marks.charAt(0) !== marks.charAt(1))
    .map(({ 0: wrong, index: start }): Omit<Slip, 'block'> => {
      return { code: 'DB713', start, end: start + wrong.length, details: { wrong }, edits: [] };
    }),
]);
