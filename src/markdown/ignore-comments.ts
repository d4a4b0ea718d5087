import type { Position } from '../model/diagnostic.js';
import { cutFrontMatter } from './cut-front-matter.js';
import { htmlPieces } from './html-tags.js';
import { excessIn } from './limits.js';
import type { createQuickReader } from './quick-reader.js';
import { positionAt, type SourceText } from './source-text.js';
import { visit } from './visit.js';

/** A comment that says what `check` is not to report, and in which lines of the file. */
export interface IgnoreComment {
  readonly codes: readonly string[];
  readonly position: Position;
  readonly firstLine: number;
  readonly lastLine: number;
}

const word = 'dongbei-ignore';
const inMarkdown = new RegExp(`^<!--\\s*${word}(?<codes>(?:[\\s,]+[A-Z]+\\d+)+)\\s*-->$`, 'iu');
const inYaml = new RegExp(`(?:^|\\s)#\\s*${word}(?<codes>(?:[\\s,]+[A-Z]+\\d+)+)\\s*$`, 'iu');

/**
 * The comments `<!-- dongbei-ignore DB710 -->` of an article and `# dongbei-ignore DB710` of YAML. One that has its line to
 * itself holds for what follows up to the next empty line, any other for its own line.
 *
 * @param readMarkdown of articles; without it the whole file is YAML
 */
export function ignoreComments(
  source: SourceText,
  readMarkdown?: ReturnType<typeof createQuickReader>,
): IgnoreComment[] {
  if (!source.text.includes(word)) return [];
  if (readMarkdown === undefined) return yamlComments(source, source.lines.length);
  const { body, state } = cutFrontMatter(source);
  const front = state === 'fenced' ? source.lines.indexOf('---', 1) : 0;
  const found = yamlComments(source, front);
  if (excessIn({ text: body, lines: body.split('\n') }) !== undefined) return found;
  visit(readMarkdown(body), 'html', ({ value, position }) => {
    for (const { kind, at, written } of htmlPieces(value)) {
      const codes = kind === 'comment' ? codesIn(inMarkdown.exec(written)) : [];
      if (codes.length > 0) {
        found.push(commentAt(source, (position?.start.offset ?? 0) + at, written.length, codes));
      }
    }
  });
  return found;
}

function yamlComments(source: SourceText, lines: number): IgnoreComment[] {
  return source.lines.slice(0, lines).flatMap((line, index) => {
    const codes = codesIn(inYaml.exec(line));
    if (codes.length === 0) return [];
    const offset = source.lines
      .slice(0, index)
      .reduce((sum, each) => sum + each.length + 1, line.indexOf('#'));
    return [commentAt(source, offset, line.trimEnd().length - line.indexOf('#'), codes)];
  });
}

function codesIn(match: RegExpExecArray | null): string[] {
  return match?.groups?.['codes']?.split(/[\s,]+/u).filter((code) => code !== '') ?? [];
}

function commentAt(
  source: SourceText,
  offset: number,
  length: number,
  codes: readonly string[],
): IgnoreComment {
  const position = positionAt(source, offset, length);
  const { line, column } = position;
  const own = source.lines[line - 1] ?? '';
  const isAlone = (own.slice(0, column - 1) + own.slice(column - 1 + length)).trim() === '';
  if (!isAlone) return { codes, position, firstLine: line, lastLine: line };
  const isEmpty = (number: number): boolean => (source.lines[number - 1] ?? '').trim() === '';
  let firstLine = line + 1;
  while (firstLine < source.lines.length && isEmpty(firstLine)) firstLine += 1;
  let lastLine = firstLine;
  while (lastLine < source.lines.length && !isEmpty(lastLine + 1)) lastLine += 1;
  return { codes, position, firstLine, lastLine };
}
