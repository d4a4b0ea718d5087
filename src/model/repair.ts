import type { Position } from './diagnostic.js';
import type { SourcePath } from './paths.js';

/** A word to be put right in a file. Both forms are equally long. */
export interface Repair extends Position {
  readonly before: string;
  readonly after: string;
  /** Where each UTF-16 unit of `before` stands in the file's text, its byte order mark counted. */
  readonly offsets: readonly number[];
}

/** The repairs of one content file, or of the configuration. */
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
  const units = text.split('');
  for (const { before, after, offsets } of repairs) {
    offsets.forEach((offset, index) => {
      if (before[index] !== after[index]) units[offset] = after[index] ?? '';
    });
  }
  return units.join('');
}
