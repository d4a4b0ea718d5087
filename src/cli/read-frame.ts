import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

import type { CodeFrame } from '../model/code-frame.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { frameAt } from './code-frame.js';

/** A frame of a larger file is not worth its reading. */
const largestFramed = 5_000_000;

/** Faults of files that are no text, or that nobody may read. */
const frameless: readonly string[] = ['DB001', 'DB004'];

/** The code frame of a diagnostic, read from its file; undefined where the file is gone or no text. */
export function readFrame(diagnostic: Diagnostic, root: string): CodeFrame | undefined {
  if (frameless.includes(diagnostic.code)) return undefined;
  const location = resolve(root, diagnostic.file);
  if (!/\.(?:md|ya?ml|njk)$/u.test(location)) return undefined;
  const stat = statSync(location, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile() || stat.size > largestFramed) return undefined;
  return frameAt(readFileSync(location, 'utf8'), diagnostic);
}
