import { inEachBlock, rewritten } from './slip.js';

const run = /[Ａ-Ｚａ-ｚ０-９]+(?:[．，：／－][Ａ-Ｚａ-ｚ０-９]+)*/gu;
/** From the full-width form to the usual one. */
const distance = 0xfee0;

/** DB716: full-width letters and digits, with the marks between them (３．２). Their usual forms are half-width. */
export const fullWidthLetters = inEachBlock((text) =>
  [...text.matchAll(run)].map(({ 0: wrong, index }) => {
    const right = [...wrong].map((each) => String.fromCharCode(each.charCodeAt(0) - distance)).join('');
    return rewritten('DB716', index, wrong, right);
  }),
);
