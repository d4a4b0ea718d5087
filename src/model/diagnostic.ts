/** 1-based, columns in UTF-16 units, as editors count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** How many UTF-16 units of the line are meant; 1 when unknown. */
  readonly length?: number;
}

/**
 * One fault, as data: the words are made from `code` and `details` when it is shown, in the reader's language.
 * `file` is relative to where the command was run, `/`-separated.
 */
export interface Diagnostic extends Position {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly details: Readonly<Record<string, string>>;
}
