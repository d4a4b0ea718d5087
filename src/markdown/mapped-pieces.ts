import type { MappedText } from '../model/mapped-text.js';
import { protectedRanges } from './protected-text.js';
import { rubyMarks } from './ruby-text.js';

/** Stands for what is no prose: no word runs across it. */
export const wall: MappedText = { text: '\uFFFC', offsets: [0], isExact: true };

/** Without line breaks and the marks of readings (`:拼音[…]{…}`), which are not in the line, and with boundaries for indents of paragraphs and protected text. */
export function asRead(mapped: MappedText): MappedText {
  const kept = protectedRanges(mapped.text);
  const marks = rubyMarks(mapped.text).map((range) => ({ ...range, filled: false }));
  const cuts = [...mapped.text.matchAll(/[ \t]*\n[ \t]*(\u3000*)/gu)].map(
    ({ 0: written, 1: indent, index }) => ({
      start: index,
      end: index + written.length,
      filled: indent !== '',
    }),
  );
  const ranges = [...kept.map((range) => ({ ...range, filled: true })), ...cuts, ...marks].sort(
    (a, b) => a.start - b.start,
  );
  const pieces: MappedText[] = [];
  let at = 0;
  for (const { start, end, filled } of ranges) {
    if (start < at) continue;
    pieces.push(part(mapped, at, start));
    if (filled) pieces.push(wall);
    at = end;
  }
  return joined([...pieces, part(mapped, at, mapped.text.length)]);
}

export function part({ text, offsets, isExact }: MappedText, start: number, end: number): MappedText {
  return { text: text.slice(start, end), offsets: offsets.slice(start, end), isExact };
}

export function joined(pieces: readonly MappedText[]): MappedText {
  return {
    text: pieces.map(({ text }) => text).join(''),
    offsets: pieces.flatMap(({ offsets }) => offsets),
    isExact: pieces.every(({ isExact }) => isExact),
  };
}
