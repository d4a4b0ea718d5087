import { renameSync } from 'node:fs';

import { changeLines, nextStamp, type ManifestChange } from './manifest.js';
import { flushFolder, stateFiles } from './state-files.js';
import { writeLines } from './write-lines.js';

/** Puts a manifest with exactly these files in the place of the one that stands. */
export function replaceManifest(published: ManifestChange['published'], output: string): void {
  const lines = [...changeLines({ published, removed: [] })];
  putManifest([...lines, `= ${nextStamp('', lines)}\n`], output);
}

/** Puts these lines in the place of the manifest, by one rename. */
export function putManifest(lines: Iterable<string>, output: string): void {
  const { folder, manifest, rewrittenManifest } = stateFiles(output);
  writeLines(rewrittenManifest, lines);
  renameSync(rewrittenManifest, manifest);
  flushFolder(folder);
}
