import type { YAMLError } from 'yaml';
import { lineAt, lineStart } from './text-positions.js';

/**
 * A place where a text is not YAML, or not what its author meant. `problem` is a name of DB102's table or, for what has
 * none there, a code of the library with its English `message`.
 */
export interface YamlFault {
  readonly problem: string;
  readonly message?: string;
  /** Offsets, 0-based. */
  readonly start: number;
  readonly end: number;
}

export function yamlFault(problem: string, start: number, end = start + 1): YamlFault {
  return { problem, start, end };
}

/** Tells from an error of the YAML library and the parsed `text` what an editor did. */
export function libraryFault({ code, message, pos }: YAMLError, text: string): YamlFault {
  const [start, end] = pos;
  return explained(code, message, text, start) ?? { problem: code, message, start, end };
}

function explained(code: string, message: string, text: string, start: number): YamlFault | undefined {
  switch (code) {
    case 'TAB_AS_INDENT':
      return yamlFault('tab', start);
    case 'DUPLICATE_KEY':
      return yamlFault('duplicate-key', start, wordEnd(text, start));
    case 'NON_STRING_KEY':
      return yamlFault('complex-key', start);
    case 'BAD_DQ_ESCAPE':
      return yamlFault('bad-escape', start, start + 2);
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
    case 'TAG_RESOLVE_FAILED':
      return yamlFault('reserved-sign', start);
    case 'BAD_INDENT':
      return indentFault(text, start);
    case 'MULTIPLE_DOCS':
      return yamlFault('multiple-documents', start);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return nestedFault(text, start);
    case 'MULTILINE_IMPLICIT_KEY':
      return lineSlip(text, start) ?? noColon(text, start);
    case 'MISSING_CHAR':
      if (message.startsWith('Implicit map keys')) return lineSlip(text, start) ?? noColon(text, start);
      return /^[!&]/u.test(text.slice(start - 1, start)) ? yamlFault('reserved-sign', start - 1) : undefined;
    case 'BLOCK_IN_FLOW':
      return yamlFault('no-comma', start);
    case 'UNEXPECTED_TOKEN':
      return unexpectedFault(text, start);
    default:
      return undefined;
  }
}

/** Why the line that holds offset `at` is no key or item, where that can be told from the line alone. */
export function lineSlip(text: string, at: number): YamlFault | undefined {
  const from = lineStart(text, at);
  const line = lineAt(text, from);
  const slips: [string, RegExp][] = [
    ['no-space-after-dash', /^\s*-(?=[^\s-])/u],
    ['full-width-colon', /^\s*(?:-\s+)?["']?\p{L}[^\s:："',，。]{0,20}["']?\s*：/u],
    ['no-space-after-colon', /^\s*(?:-\s+)?["']?\p{L}[^\s:："',，。]{0,20}["']?:(?=[^\s/])/u],
  ];
  for (const [problem, pattern] of slips) {
    const found = pattern.exec(line);
    if (found !== null) return yamlFault(problem, from + found[0].length - 1);
  }
  return undefined;
}

function noColon(text: string, at: number): YamlFault {
  const from = lineStart(text, at);
  const line = lineAt(text, from);
  return yamlFault('no-colon', from + line.search(/\S|$/u), from + line.trimEnd().length);
}

/** `title: 標題: 副題`, or a line after `title: 標題` that is indented like a key below it. */
function nestedFault(text: string, start: number): YamlFault {
  const rest = lineAt(text, start);
  if (isLineBegin(text, start)) return indentFault(text, start);
  if (/^[?-]\s/u.test(rest)) return yamlFault('reserved-sign', start);
  const colon = /:(?=\s|$)/u.exec(rest);
  if (colon !== null) return yamlFault('colon-in-text', start + colon.index);
  return indentFault(text, start + rest.length);
}

function unexpectedFault(text: string, start: number): YamlFault | undefined {
  if (isLineBegin(text, start)) return indentFault(text, start);
  const from = lineStart(text, start);
  const before = text.slice(from, start);
  const block = /(?::|-)[ \t]+[|>]/u.exec(lineAt(text, from));
  const sign = block === null ? start : from + block.index + block[0].length - 1;
  if (sign < start) return yamlFault('reserved-sign', sign);
  if (/^-\s/u.test(text.slice(start, start + 2))) return yamlFault('reserved-sign', start);
  if (/["'\]}]\s*$/u.test(before))
    return yamlFault('text-after-value', start, start + lineAt(text, start).length);
  return undefined;
}

/** At the first word after `start`. */
function indentFault(text: string, start: number): YamlFault {
  const word = start + text.slice(start).search(/\S|$/u);
  return yamlFault('bad-indent', word, wordEnd(text, word));
}

function isLineBegin(text: string, at: number): boolean {
  return text.slice(lineStart(text, at), at).trim() === '';
}

function wordEnd(text: string, start: number): number {
  return start + Math.max(1, /^[^\s:]*/u.exec(text.slice(start))?.[0].length ?? 1);
}
