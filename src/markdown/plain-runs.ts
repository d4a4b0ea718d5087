import type { Heading, Paragraph, RootContent, Text } from 'mdast';

/** Consecutive blocks of a text that hold nothing Markdown could read. `first` and `last` are indexes of lines. */
export interface PlainRun {
  readonly first: number;
  readonly last: number;
}

/** The lines of a text without their ends, and the offset of each. */
export interface Lines {
  readonly lines: readonly string[];
  readonly offsets: readonly number[];
}

type Position = NonNullable<RootContent['position']>;

/**
 * A line that is text wherever a paragraph may begin or go on: it has none of the characters that begin a container,
 * a block, a table or an inline construct (of CommonMark, GFM and directives), and no space at its ends, which
 * Markdown drops. An indent of U+3000 is text.
 */
// eslint-disable-next-line no-control-regex -- Markdown treats tabs, line ends and NUL in ways of its own
const textLine = /^(?:[^\0-\x7F]|[A-Za-z"'(]|\d+(?=[^\d.)]))[^\0-\x1F\x7F\\`*_[\]<&~|]*(?<! )$/u;
/** `## 標題`, without a closing sequence. */
// eslint-disable-next-line no-control-regex -- as above
const headingLine = /^#{1,6} (?=[^ ])[^\0-\x1F\x7F\\`*_[\]<&~|#]*(?<! )$/u;
const blankLine = /^ *$/u;

export function linesOf(text: string): Lines {
  const lines = text.split('\n');
  let offset = 0;
  const offsets = lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
  return { lines, offsets };
}

export function isBlank(line: string): boolean {
  return blankLine.test(line);
}

/**
 * Finds the runs of plain paragraphs and headings that have an empty line, or an end of the text, on both sides: no line
 * beside them can become part of them. Whether a fence or comment that began above still goes on there is not looked at.
 */
export function findPlainRuns(lines: readonly string[]): PlainRun[] {
  const runs: PlainRun[] = [];
  let first: number | undefined;
  let last = -1;
  /** The last line of the run that an empty one follows. */
  let safe = -1;
  let isFree = true;
  for (const [index, line] of lines.entries()) {
    if (isBlank(line)) {
      safe = last;
      isFree = true;
      continue;
    }
    if ((isFree || first !== undefined) && (textLine.test(line) || headingLine.test(line))) {
      first ??= index;
      last = index;
    } else {
      if (first !== undefined && safe >= first) runs.push({ first, last: safe });
      first = undefined;
    }
    isFree = false;
  }
  if (first !== undefined) runs.push({ first, last });
  return runs;
}

/** The blocks of a plain run, as Markdown's parser makes them. */
export function plainBlocks({ lines, offsets }: Lines, { first, last }: PlainRun): (Heading | Paragraph)[] {
  const blocks: (Heading | Paragraph)[] = [];
  const position = (from: number, column: number, to: number): Position => ({
    start: { line: from + 1, column, offset: (offsets[from] ?? 0) + column - 1 },
    end: {
      line: to + 1,
      column: (lines[to] ?? '').length + 1,
      offset: (offsets[to] ?? 0) + (lines[to] ?? '').length,
    },
  });
  const textNode = (value: string, place: Position): Text => ({ type: 'text', value, position: place });
  for (let at = first; at <= last; at += 1) {
    const line = lines[at] ?? '';
    if (isBlank(line)) continue;
    if (line.startsWith('#')) {
      const depth = line.indexOf(' ') as Heading['depth'];
      const children = [textNode(line.slice(depth + 1), position(at, depth + 2, at))];
      blocks.push({ type: 'heading', depth, children, position: position(at, 1, at) });
      continue;
    }
    const begin = at;
    while (at < last && isTextOf(lines[at + 1])) at += 1;
    const value = begin === at ? line : lines.slice(begin, at + 1).join('\n');
    const children = [textNode(value, position(begin, 1, at))];
    blocks.push({ type: 'paragraph', children, position: position(begin, 1, at) });
  }
  return blocks;
}

/** Whether a line of a plain run goes on with a paragraph. */
function isTextOf(line: string | undefined): boolean {
  return line !== undefined && !line.startsWith('#') && !isBlank(line);
}
