import type { AlignedText, Range, Resized } from './alignment.js';

/** Converts text but for addresses in it, part by part: https://zh.wikipedia.org/wiki/软件 leads nowhere in other characters. */
export function convertAroundAddresses(
  text: string,
  convert: (part: string, offset: number) => AlignedText,
): AlignedText {
  const addresses = addressesIn(text);
  if (addresses.length === 0) return convert(text, 0);
  let output = '';
  let copied = 0;
  const alignment: Resized[] = [];
  for (const address of [...addresses, { start: text.length, end: text.length }]) {
    const part = convert(text.slice(copied, address.start), copied);
    for (const resized of part.alignment) alignment.push(moved(resized, copied, output.length));
    output += part.text + text.slice(address.start, address.end);
    copied = address.end;
  }
  return { text: output, alignment };
}

function moved({ start, end, outputStart, outputEnd }: Resized, shift: number, outputShift: number): Resized {
  return {
    start: start + shift,
    end: end + shift,
    outputStart: outputStart + outputShift,
    outputEnd: outputEnd + outputShift,
  };
}

/**
 * Han characters belong to an address after a character that divides or begins its parts; straight after a letter
 * or digit they are the sentence going on, as in 见https://example.com查看.
 */
function addressesIn(text: string): Range[] {
  if (!text.includes('://')) return [];
  const pattern = /[a-z][a-z0-9+.-]*:\/\/[!-~]+(?:(?<=[/=_#&?-])\p{Script=Han}[\p{Script=Han}!-~]*)?/giu;
  return [...text.matchAll(pattern)].map(({ 0: address, index }) => ({
    start: index,
    end: index + address.length,
  }));
}
