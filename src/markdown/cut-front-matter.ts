import type { SourceText } from './source-text.js';

/** The two parts of an article's file. */
export interface CutSource {
  /** `unclosed`: there is a first fence but no second. */
  readonly state: 'fenced' | 'unclosed' | 'absent';
  /** What stands between the fences; its first line is line 2 of the file. */
  readonly yaml: string;
  /** The whole file with everything before the body blanked out, so that lines and columns stay the same. */
  readonly body: string;
}

const fence = /^---[ \t]*$/u;

/**
 * Cuts at the first two lines that are `---` and nothing else; the first must be the first line of the file. Where
 * the second is missing, the body is taken to begin after the first empty line.
 */
export function cutFrontMatter({ text, lines }: SourceText): CutSource {
  if (!fence.test(lines[0] ?? '')) return { state: 'absent', yaml: '', body: text };
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  if (end >= 0) {
    const yaml = lines.slice(1, end).map((line) => `${line}\n`);
    return { state: 'fenced', yaml: yaml.join(''), body: blank(lines, end + 1) };
  }
  const gap = lines.findIndex((line) => line.trim() === '');
  return { state: 'unclosed', yaml: '', body: blank(lines, gap < 0 ? lines.length : gap) };
}

function blank(lines: readonly string[], count: number): string {
  return lines.map((line, index) => (index < count ? ' '.repeat(line.length) : line)).join('\n');
}
