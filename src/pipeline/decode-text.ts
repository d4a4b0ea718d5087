import { report } from '../diagnostics/report.js';
import type { Staged } from '../model/staged.js';
import type { FileBytes } from './sources.js';

/** Decodes UTF-8; anything else is DB001 at the first byte that cannot be read. DB004 for a file that cannot be. */
export function decodeText(bytes: FileBytes, file: string): Staged<string> {
  if (bytes === undefined) return { diagnostics: [report('DB004', file, { line: 1, column: 1 })] };
  try {
    return {
      value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      diagnostics: [],
    };
  } catch {
    const readable = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\uFFFD', 1)[0] ?? '';
    const lines = readable.split(/\r\n?|\n/u);
    const position = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
    return { diagnostics: [report('DB001', file, position)] };
  }
}
