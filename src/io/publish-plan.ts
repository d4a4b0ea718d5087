import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { OutputFile } from '../model/output.js';
import { compareText, type OutputPath } from '../model/paths.js';
import { standing, walkFiles } from './walk.js';

/** dongbei's own folder in the output folder: what it published, and the work of an unfinished publication. */
export const stateFolder = '.dongbei';

/** Files of the last publication, by path, with the SHA-256 of their bytes. */
export type Manifest = ReadonlyMap<OutputPath, string>;

export interface PlannedWrite {
  readonly path: OutputPath;
  readonly bytes: Uint8Array;
}

/** What has to be done to turn the published site into the built one. */
export interface PublishPlan {
  readonly writes: readonly PlannedWrite[];
  readonly unchanged: number;
  /** Published earlier, no longer part of the site. */
  readonly deletes: readonly OutputPath[];
  /** Files that dongbei never wrote; they stay. */
  readonly foreign: readonly string[];
  readonly manifest: Manifest;
}

/** Compares the built files with what stands in the output folder, byte for byte. */
export function planPublication(
  files: readonly OutputFile[],
  output: string,
  previous: Manifest,
): PublishPlan {
  const manifest = new Map<OutputPath, string>();
  const writes: PlannedWrite[] = [];
  for (const file of [...files].sort((a, b) => compareText(a.path, b.path))) {
    if (manifest.has(file.path)) throw new Error(`Two files are published at ${file.path}`);
    const bytes = 'text' in file ? Buffer.from(file.text, 'utf8') : readFileSync(file.copyOf);
    manifest.set(file.path, createHash('sha256').update(bytes).digest('hex'));
    if (!hasBytes(join(output, file.path), bytes)) writes.push({ path: file.path, bytes });
  }
  const standing = walkFiles(output, { hidden: true })
    .map(({ path }) => path)
    .filter((path) => !path.startsWith(`${stateFolder}/`));
  const deletes = standing.filter(
    (path): path is OutputPath => previous.has(path as OutputPath) && !manifest.has(path as OutputPath),
  );
  const foreign = standing.filter(
    (path) => !previous.has(path as OutputPath) && !manifest.has(path as OutputPath),
  );
  return { writes, unchanged: manifest.size - writes.length, deletes, foreign, manifest };
}

function hasBytes(location: string, bytes: Uint8Array): boolean {
  const stat = standing(location);
  return stat?.isFile() === true && stat.size === bytes.byteLength && readFileSync(location).equals(bytes);
}
