import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { writeJournal, type Decision } from '../../src/io/journal.js';
import { manifestEnd, readPublished } from '../../src/io/manifest.js';
import { sha256, sha256Of, stateFiles } from '../../src/io/state-files.js';
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

/** Decides to publish exactly these files, as a build does that is killed right after. */
export function decideOn(files: readonly OutputFile[], out: string): void {
  const { staged } = stateFiles(out);
  const before = manifestEnd(out);
  if (before === 'torn') throw new Error('The manifest is damaged');
  const own = readPublished(out);
  const wanted = new Set(files.map(({ path }) => path));
  const contents = files
    .map((file) => ({
      path: file.path,
      bytes: 'text' in file ? file.text : 'bytes' in file ? file.bytes : readFileSync(file.copyOf),
    }))
    .filter(({ path, bytes }) => sha256Of(join(out, path)) !== sha256(bytes))
    .sort((a, b) => Number(own.has(a.path)) - Number(own.has(b.path)));
  mkdirSync(staged, { recursive: true });
  const moves = contents.map(({ path, bytes }, number) => {
    writeFileSync(join(staged, String(number)), bytes);
    return { path, sha256: sha256(bytes), aside: String(number) };
  });
  const deletes = [...own.keys()].filter((path) => !wanted.has(path));
  const decision: Decision = { before, moves, adopted: [], deletes };
  writeJournal(decision, out);
}
