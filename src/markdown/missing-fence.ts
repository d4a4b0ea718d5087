import type { Position } from '../model/diagnostic.js';
import type { SourceText } from './source-text.js';

/** What an article has where its opening line `---` should be. `problem` is a name of DB101's table, '' for nothing known. */
export interface MissingFence {
  readonly problem: '' | 'empty' | 'space-before' | 'odd-fence' | 'no-fence';
  readonly position: Position;
}

/** Dashes as Chinese input methods and word processors write them, or too many of them. */
const oddFence = /^\s*[-－﹣—―–‒−─_＿]{2,}\s*$/u;
const key = /^\s*(?:title|date|標題|标题)\s*[:：]/iu;

/** Tells from the first line that is not blank why an article has no front matter. */
export function missingFence({ lines }: SourceText): MissingFence {
  const index = lines.findIndex((line) => line.trim() !== '');
  const first = lines[index];
  if (first === undefined) return { problem: 'empty', position: { line: 1, column: 1 } };
  const position = { line: index + 1, column: 1, length: Math.max(1, first.trimEnd().length) };
  if (first.trim() === '---') return { problem: 'space-before', position };
  if (oddFence.test(first)) return { problem: 'odd-fence', position };
  if (key.test(first)) return { problem: 'no-fence', position };
  return { problem: '', position: { line: 1, column: 1 } };
}

/** The line that was probably meant to close front matter; undefined where none is like it. */
export function oddClosingFence({ lines }: SourceText): Position | undefined {
  const index = lines.findIndex((line, at) => at > 0 && oddFence.test(line));
  return index < 0 ? undefined : { line: index + 1, column: 1, length: lines[index]?.trimEnd().length ?? 1 };
}
