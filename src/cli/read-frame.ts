import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

import type { Diagnostic } from '../model/diagnostic.js';
import { codeFrame } from './code-frame.js';

/** A frame of a larger file is not worth its reading. */
const largestFramed = 5_000_000;

/** Faults of files that are no text, or that nobody may read. */
const frameless: readonly string[] = ['DB001', 'DB004'];

/** The code frame of a diagnostic, read from its file; empty where the file is gone or no text. */
export function readFrame(diagnostic: Diagnostic, root: string): string[] {
  if (frameless.includes(diagnostic.code)) return [];
  const location = resolve(root, diagnostic.file);
  if (!/\.(?:md|ya?ml|njk)$/u.test(location)) return [];
  const stat = statSync(location, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile() || stat.size > largestFramed) return [];
  return codeFrame(readFileSync(location, 'utf8'), diagnostic);
}
