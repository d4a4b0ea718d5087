import type { Position } from '../model/diagnostic.js';

/** A file as the Markdown parser gets it: no byte order mark, `\n` alone ends a line. */
export interface SourceText {
  readonly text: string;
  readonly lines: readonly string[];
}

/** A node of mdast or hast, as far as its place in the file goes. */
export interface Placed {
  readonly position?: { readonly start: Point; readonly end: Point } | undefined;
}

interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset?: number | undefined;
}

/** Drops the byte order mark and makes all line endings `\n`: lines and columns stay what an editor shows. */
export function readSource(text: string): SourceText {
  const normal = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  return { text: normal, lines: normal.split('\n') };
}

/** Makes a function from offsets of the source's text to those of the text that it was read from. */
export function offsetsAsWritten(text: string): (offset: number) => number {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  // Of each line break of two characters, where the normal text has the one.
  const breaks = [...text.slice(mark).matchAll(/\r\n/gu)].map(({ index }, before) => index - before);
  return (offset) => {
    let low = 0;
    let high = breaks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((breaks[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset + mark + low;
  };
}

export function lineAt(source: SourceText, line: number): string {
  return source.lines[line - 1] ?? '';
}

/** Where a node begins, and how much of that line it takes. A node without a place is at the start of the file. */
export function positionOf(node: Placed, source: SourceText): Position {
  if (node.position === undefined) return { line: 1, column: 1 };
  const { start, end } = node.position;
  const last = start.line === end.line ? end.column : lineAt(source, start.line).trimEnd().length + 1;
  return { line: start.line, column: start.column, length: Math.max(1, last - start.column) };
}

/** What the author wrote for a node. */
export function writtenBy(node: Placed, source: SourceText): string {
  return source.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** The place of an offset of the source's text. */
export function positionAt(source: SourceText, offset: number, length: number): Position {
  const before = source.text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line += 1;
  return { line, column: offset - lineStart + 1, length };
}
