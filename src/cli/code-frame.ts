import { eastAsianWidth } from 'get-east-asian-width';

import type { CodeFrame } from '../model/code-frame.js';
import type { Position } from '../model/diagnostic.js';

const tabStop = 4;
/** Columns of a terminal line that a frame uses at most. */
const widest = 100;

/** The line of a fault with the line before it, long lines cut around the place; undefined where there is no such line. */
export function frameAt(text: string, { line, column, length = 1 }: Position): CodeFrame | undefined {
  const lines = text.split(/\r\n?|\n/u);
  const faulty = lines[line - 1];
  if (faulty === undefined) return undefined;
  const before = lines[line - 2];
  const window = cut(faulty, column - 1);
  const end = window.at + length;
  return {
    line,
    ...(before === undefined || before.trim() === '' ? {} : { above: visible(cut(before, 0).text) }),
    before: visible(window.text.slice(0, window.at)),
    marked: visible(window.text.slice(window.at, end)),
    after: visible(window.text.slice(end)),
  };
}

/**
 * A frame for a terminal, with marks under the place. Han characters and full-width punctuation
 * take two columns, a tab up to four, so that the marks stand where the eye finds them.
 */
export function frameLines({ line, above, before, marked, after }: CodeFrame): string[] {
  const gutter = String(line).length;
  const lead = columns(before);
  const width = columns(marked, lead) || 1;
  return [
    ...(above === undefined ? [] : [`  ${String(line - 1).padStart(gutter)} | ${withoutTabs(above)}`]),
    `> ${line} | ${withoutTabs(before + marked + after)}`,
    `  ${' '.repeat(gutter)} | ${' '.repeat(lead)}${'^'.repeat(Math.min(width, widest))}`,
  ];
}

/** The part of a long line around `at`, and where `at` is in it. */
function cut(line: string, at: number): { text: string; at: number } {
  if (columns(line) <= widest) return { text: line, at };
  const start = Math.max(0, at - 30);
  let end = start;
  while (end < line.length && columns(line.slice(start, end + 1)) <= widest - 4) end += 1;
  const prefix = start > 0 ? '…' : '';
  const suffix = end < line.length ? '…' : '';
  return { text: `${prefix}${line.slice(start, end)}${suffix}`, at: at - start + prefix.length };
}

/** Terminal columns that `text` takes, when it begins at column `from`. */
export function columns(text: string, from = 0): number {
  let at = from;
  for (const character of text) {
    if (character === '\t') at += tabStop - (at % tabStop);
    else if (!/\p{Mark}|\p{Cf}/u.test(character)) at += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return at - from;
}

/** Control characters but tabs as a sign: nothing in a file can move the terminal's cursor. */
function visible(text: string): string {
  return text.replace(/(?!\t)\p{Cc}/gu, '�');
}

function withoutTabs(text: string): string {
  let result = '';
  for (const character of text) {
    result += character === '\t' ? ' '.repeat(tabStop - (columns(result) % tabStop)) : character;
  }
  return result;
}
