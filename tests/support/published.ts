import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { walkFiles } from '../../src/io/walk.js';
import type { OutputFile } from '../../src/model/output.js';
import { outputPath } from '../../src/model/paths.js';

/** Files by path, with their text. */
export type Pages = Readonly<Record<string, string>>;

export function outputFiles(pages: Pages): OutputFile[] {
  return Object.entries(pages).map(([path, text]) => ({ path: outputPath(path.split('/')), text }));
}

/** What readers can ask for: every file of the output folder but dongbei's own. */
export function standingPages(out: string): Pages {
  return Object.fromEntries(walkFiles(out).map(({ path }) => [path, readFileSync(join(out, path), 'utf8')]));
}

/** Folders that hold nothing. */
export function emptyFolders(out: string): string[] {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((folder) => readdirSync(folder).length === 0);
}

/** What stands in dongbei's own folder. */
export function stateEntries(out: string): string[] {
  return readdirSync(join(out, '.dongbei')).sort();
}
