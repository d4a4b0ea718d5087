import { lineAt } from './text-positions.js';

/** The lines of a key at the outermost level of a YAML text. */
export interface Entry {
  /** Offset of its first line. */
  readonly start: number;
  /** Offset after its last line. */
  readonly end: number;
}

/**
 * Cuts a YAML text into the entries of its outermost level by looking at indentation alone, so that it works where the
 * YAML cannot be parsed.
 */
export function outermostEntries(text: string): Entry[] {
  const starts: number[] = [];
  let base: number | undefined;
  for (let at = 0; at < text.length; at += lineAt(text, at).length + 1) {
    if (text[at] === '\n' || text[at] === '\r') continue;
    const line = lineAt(text, at);
    const indent = /^[ \t]*/u.exec(line)?.[0].length ?? 0;
    if (indent === line.length || /[#\-\]}%:]/u.test(line.charAt(indent)) || line.startsWith('...')) continue;
    base ??= indent;
    if (indent <= base) starts.push(at);
  }
  return starts.map((start, index) => ({
    start,
    end: starts[index + 1] ?? text.length,
  }));
}

/** What begins a line of `text` like a key, as written, without quotation marks. */
export function lineKeys(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => /^\s*["']?([^\s"':：][^"':：]*?)["']?\s*[:：]/u.exec(line)?.[1] ?? []);
}

/** The same text with the lines of `entry` made comments: all offsets stay. */
export function withoutEntry(text: string, { start, end }: Entry): string {
  return text.slice(0, start) + text.slice(start, end).replace(/^[^\r\n]/gmu, '#') + text.slice(end);
}
