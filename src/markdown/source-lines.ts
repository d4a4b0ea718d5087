import type { RootContent } from 'mdast';

export type Place = NonNullable<RootContent['position']>;
export type Point = Place['start'];

/** The lines of a text without their ends, and the offset of each. Lines are numbered from 0 here, and from 1 in points. */
export interface SourceLines {
  readonly lines: readonly string[];
  readonly offsets: readonly number[];
}

export function linesOf(text: string): SourceLines {
  const lines = text.split('\n');
  let offset = 0;
  const offsets = lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
  return { lines, offsets };
}

/** The point before the character at `index` of a line. */
export function pointAt({ offsets }: SourceLines, line: number, index: number): Point {
  return { line: line + 1, column: index + 1, offset: (offsets[line] ?? 0) + index };
}

/** From a character of a line to the end of the same or a later line. */
export function placeOf(source: SourceLines, first: number, index: number, last: number): Place {
  return {
    start: pointAt(source, first, index),
    end: pointAt(source, last, source.lines[last]?.length ?? 0),
  };
}
