import type { Readable } from 'node:stream';

/**
 * The lines of a stream, as many at a time as each piece of it completes, without their LF or CRLF. Node's readline
 * would also end lines at U+2028, which is part of a text, and hand over one at a time, which takes twice as long.
 */
export async function* readLines(input: Readable): AsyncGenerator<string[]> {
  input.setEncoding('utf8');
  let rest = '';
  for await (const piece of input as AsyncIterable<string>) {
    const end = piece.lastIndexOf('\n');
    if (end < 0) rest += piece;
    else {
      const lines = (rest + piece.slice(0, end)).split('\n');
      rest = piece.slice(end + 1);
      yield lines.map(withoutReturn);
    }
  }
  if (rest !== '') yield [withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
