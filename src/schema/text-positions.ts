import type { Position } from '../model/diagnostic.js';

/**
 * Makes a function from offsets in `text` (0-based, UTF-16) to positions in its file. What spans lines is cut at the
 * end of its first line.
 *
 * @param firstLine 1-based number, in the file, of the first line of `text`
 */
export function textPositions(text: string, firstLine: number): (start: number, end?: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (start, end = start + 1) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    const lineStart = starts[low] ?? 0;
    const lineEnd = lineStart + lineAt(text, lineStart).length;
    const length = Math.max(1, Math.min(end, lineEnd) - start);
    return { line: firstLine + low, column: start - lineStart + 1, length };
  };
}

/** The line that starts at offset `start`, without its line break. */
export function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/u, '');
}

/** Where the line that holds offset `at` starts. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}
