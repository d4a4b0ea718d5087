/** Offsets in a text, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * An address; Han characters belong to it after a character that divides or begins its parts, and straight after a
 * letter or digit they are the sentence going on.
 */
const address =
  /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[!-~]+(?:(?<=[/=_#&?-])\p{Script=Han}[\p{Script=Han}!-~]*)?/giu;

/** Where addresses and the words to be kept stand in a text. */
export function keptRanges(text: string, words: readonly string[]): Range[] {
  return [...addressRanges(text), ...words.flatMap((word) => placesOf(word, text))];
}

/** Where addresses stand in a text. */
export function addressRanges(text: string): Range[] {
  return [...text.matchAll(address)].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
  }));
}

function placesOf(word: string, text: string): Range[] {
  const places: Range[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    places.push({ start: at, end: at + word.length });
  }
  return places;
}
