/**
 * A text as it is read, and where its characters stand in the file. What the file writes otherwise than it is read (an
 * escape, an entity) has the offset of the nearest Han character before it.
 */
export interface MappedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, an offset (UTF-16) in the file. */
  readonly offsets: readonly number[];
  /** False where the file writes a Han character otherwise than it is read (`&#x8303;`): offsets are then near ones. */
  readonly isExact: boolean;
}

const han = /\p{Script=Han}/gu;

/**
 * Maps a text to the piece of a file that it was read from. Reading takes away and adds marks, spaces and escapes, but
 * Han characters stay and keep their order: so they are what is compared. What stands between two of them has its own
 * place as far as it is written as it is read, counted from the one and from the other.
 *
 * @param written the piece of the file, and where it begins
 * @param side where in the piece the text stands: at the `start` (the description of a picture), or at the `end` (its
 *   title); a piece that holds nothing else is both
 */
export function mapText(
  text: string,
  written: { readonly text: string; readonly offset: number },
  side: 'start' | 'end' = 'start',
): MappedText {
  const read = [...text.matchAll(han)];
  const all = [...written.text.matchAll(han)];
  const there = side === 'start' ? all.slice(0, read.length) : all.slice(all.length - read.length);
  const isExact =
    there.length === read.length && read.every(([character], index) => there[index]?.[0] === character);
  if (!isExact) {
    return { text, offsets: new Array<number>(text.length).fill(written.offset), isExact };
  }
  const offsets: number[] = [];
  let [at, from, nearest] = [0, 0, 0];
  const mapBetween = (end: number, until: number): void => {
    for (const place of placesBetween(text.slice(at, end), written.text.slice(from, until))) {
      offsets.push(written.offset + (place === undefined ? nearest : from + place));
    }
  };
  read.forEach(({ 0: character, index }, number) => {
    const place = there[number]?.index ?? 0;
    mapBetween(index, place);
    for (let unit = 0; unit < character.length; unit += 1) offsets.push(written.offset + place + unit);
    [at, from, nearest] = [index + character.length, place + character.length, place];
  });
  mapBetween(text.length, written.text.length);
  return { text, offsets, isExact };
}

/** For each unit of what is read where it stands in what is written, undefined where that cannot be told. */
function placesBetween(read: string, written: string): (number | undefined)[] {
  if (read === '') return [];
  let same = 0;
  while (same < read.length && read[same] === written[same]) same += 1;
  let fromEnd = 0;
  while (fromEnd < read.length - same && read.at(-1 - fromEnd) === written.at(-1 - fromEnd)) fromEnd += 1;
  return Array.from({ length: read.length }, (_, unit) => {
    if (unit < same) return unit;
    return unit >= read.length - fromEnd ? written.length - (read.length - unit) : undefined;
  });
}
