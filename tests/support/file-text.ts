import type { OutputFile } from '../../src/model/output.js';

/** The text of a file that is made, whether it was given as text or as bytes; undefined for a copy. */
export function fileText(file: OutputFile): string | undefined {
  if ('text' in file) return file.text;
  return 'bytes' in file ? Buffer.from(file.bytes).toString() : undefined;
}
