import { readFileSync, statSync } from 'node:fs';

import { packageFile } from '../model/package-file.js';

/**
 * Of dongbei itself, with its dictionaries: what is kept of another version's builds is not used. In a checkout, where the
 * version in package.json stays while the code changes, it has the stamp of the last compilation.
 */
export function codeVersion(): string {
  const { version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string };
  const data = ['data/dictionary.bin', 'data/model.bin'].map((path) => {
    const { size = 0, mtimeMs = 0 } = statSync(packageFile(path), { throwIfNoEntry: false }) ?? {};
    return `${String(size)} ${String(mtimeMs)}`;
  });
  return [version, compiled(), process.version, ...data].join('\n');
}

function compiled(): string {
  try {
    return readFileSync(packageFile('dist/.compiled'), 'utf8');
  } catch {
    return ''; // a package that was installed
  }
}
