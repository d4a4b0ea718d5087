/**
 * A text as it is read, and where its Han characters stand in the file. What is no Han character has the offset of
 * the nearest one before it.
 */
export interface MappedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, an offset (UTF-16) in the file. */
  readonly offsets: readonly number[];
  /** False where the file writes a character otherwise than it is read (`&#x8303;`): offsets are then near ones. */
  readonly isExact: boolean;
}

const han = /\p{Script=Han}/gu;

/**
 * Maps a text to the piece of a file that it was read from. Reading takes away and adds marks, spaces and escapes, but
 * Han characters stay and keep their order: so they are what is compared.
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
  const offsets: number[] = [];
  let last = written.offset;
  let next = 0;
  for (let at = 0; at < text.length; at += 1) {
    const match = read[next];
    if (isExact && match?.index === at) {
      last = written.offset + (there[next]?.index ?? 0);
      next += 1;
      for (let unit = 0; unit < match[0].length; unit += 1) offsets.push(last + unit);
      at += match[0].length - 1;
    } else {
      offsets.push(last);
    }
  }
  return { text, offsets, isExact };
}
