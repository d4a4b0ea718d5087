import { inEachBlock, rewritten } from './slip.js';

const lookalikes = /(?<=\p{Script=Han})[・•‧∙⋅･](?=\p{Script=Han})/gu;

/** DB715: between the parts of a name stands U+00B7 (clreq, “Interpunct”), and none of the marks that look like it. */
export const interpuncts = inEachBlock((text) =>
  [...text.matchAll(lookalikes)].map(({ 0: wrong, index }) => rewritten('DB715', index, wrong, '·')),
);
