import { report } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Leftover } from './imported-article.js';

const longestQuoted = 60;

/** The file that keeps what had no place in an article: one line of the source a line, with its number. */
export function leftoverText(source: string, leftovers: readonly Leftover[]): string {
  const lines = leftovers.map(({ line, text }) => `${String(line)}\t${text.replace(/\r?\n/gu, '\n\t')}`);
  return `${[source, ...lines].join('\n')}\n`;
}

/**
 * DB901 for each stretch of lines without a place.
 *
 * @param kept the file that keeps them, as diagnostics name it
 */
export function reportLeftovers(file: string, leftovers: readonly Leftover[], kept: string): Diagnostic[] {
  interface Stretch {
    readonly line: number;
    readonly part: string | undefined;
    readonly texts: string[];
    last: number;
  }
  const stretches: Stretch[] = [];
  for (const { line, text, part } of leftovers) {
    const open = stretches.at(-1);
    const isNear = open !== undefined && line >= open.last && line <= open.last + 2;
    if (open !== undefined && open.part === part && (isNear || part !== undefined)) {
      open.texts.push(text);
      open.last = line;
    } else {
      stretches.push({ line, part, last: line, texts: [text] });
    }
  }
  return stretches.map(({ line, texts }) => {
    const text = Array.from(texts.join(' / ').replace(/\s+/gu, ' '));
    const quoted = text.length > longestQuoted ? `${text.slice(0, longestQuoted).join('')}…` : text.join('');
    return report('DB901', file, { line, column: 1 }, { text: quoted, kept });
  });
}
