import type { Position } from './diagnostic.js';
import type { SourcePath } from './paths.js';

/** Units `start` to `end` (UTF-16, the end excluded) of a text become `text`; nothing is put in where both are one. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is put right in a file. */
export interface Repair extends Position {
  readonly before: string;
  readonly after: string;
  /** In the file's text, its byte order mark counted; in order. */
  readonly edits: readonly Edit[];
}

/** The repairs of one content file, or of the configuration; no two touch the same characters. */
export interface FileRepairs {
  /** Undefined for the configuration. */
  readonly path?: SourcePath;
  /** As diagnostics name it. */
  readonly file: string;
  /** The text that the repairs were found in; a file that holds another by now is left alone. */
  readonly text: string;
  readonly repairs: readonly Repair[];
}

/** The text with its repairs made: no other character changes. */
export function repairText({ text, repairs }: Pick<FileRepairs, 'text' | 'repairs'>): string {
  return editText(
    text,
    repairs.flatMap(({ edits }) => edits),
  );
}

/** The text with its edits made, which may come in any order but must not overlap. */
export function editText(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
