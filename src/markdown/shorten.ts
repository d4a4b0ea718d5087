import { openBrackets } from './brackets.js';

/** In widths of a Han character; a Latin one is half as wide. */
const longest = 90;
const shortest = 30;

const sentenceEnd = /[。！？!?][”’」』）)】]*$|\.[”’)]*$/u;
const clauseMark = /[，；：、,;—…。]/u;
const goesOn = /[。！？!?…”’」』）)】》〉]/u;
const wordCharacter = /[\p{Script=Latin}\p{N}.,%'’-]/u;

/**
 * The text itself if it is short, else its beginning: at most about 90 Han characters, to the end of a sentence, or
 * of a clause with …… behind it. It never ends inside brackets, quotation marks, words or numbers; where one pair of
 * marks holds more than that, they are closed behind the ellipsis.
 */
export function shorten(text: string): string {
  const characters = [...text];
  const end = placeAtWidth(characters, longest);
  if (end === characters.length) return text;
  const closers = openBrackets(characters.slice(0, longest * 8));
  const free = (place: number): boolean => closers[place] === '';
  const next = (place: number): string => characters[place] ?? '';
  const last = (isEnd: (place: number) => boolean): number | undefined => {
    const least = placeAtWidth(characters, shortest);
    for (let place = end; place >= least; place -= 1) if (isEnd(place)) return place;
    return undefined;
  };
  const upTo = (place: number): string => characters.slice(0, place).join('').trimEnd();

  const sentence = last(
    (place) =>
      free(place) &&
      !goesOn.test(next(place)) &&
      !isInWord(characters, place) &&
      sentenceEnd.test(characters.slice(Math.max(0, place - 5), place).join('')),
  );
  if (sentence !== undefined) return upTo(sentence);
  const clause = last(
    (place) =>
      free(place) &&
      clauseMark.test(next(place)) &&
      !clauseMark.test(next(place - 1)) &&
      !isInWord(characters, place),
  );
  if (clause !== undefined) return `${upTo(clause)}……`;
  const word = last((place) => free(place) && !goesOn.test(next(place)) && !isInWord(characters, place));
  if (word !== undefined) return `${upTo(word)}……`;
  const any = last((place) => !isInWord(characters, place)) ?? end;
  return `${upTo(any)}……${closers[any] ?? ''}`;
}

/** How many characters fit into a width. */
function placeAtWidth(characters: readonly string[], width: number): number {
  let left = width;
  for (const [place, character] of characters.entries()) {
    left -= (character.codePointAt(0) ?? 0) < 0x1100 ? 0.5 : 1;
    if (left < 0) return place;
  }
  return characters.length;
}

function isInWord(characters: readonly string[], place: number): boolean {
  return wordCharacter.test(characters[place - 1] ?? '') && wordCharacter.test(characters[place] ?? '');
}
