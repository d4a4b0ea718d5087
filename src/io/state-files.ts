import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { OutputPath } from '../model/paths.js';
import { ifStanding, standing } from './walk.js';

/** dongbei's own folder in the output folder: what it published, and the work of an unfinished publication. */
export const stateFolder = '.dongbei';

/** Files of a publication, by path, with the SHA-256 of their bytes. */
export type Manifest = ReadonlyMap<OutputPath, string>;

/** Where the state of the output folder stands. `staged` holds everything that is not in place yet. */
export function stateFiles(output: string) {
  const folder = join(output, stateFolder);
  const staged = join(folder, 'staged');
  return {
    folder,
    manifest: join(folder, 'manifest.json'),
    journal: join(folder, 'journal.json'),
    staged,
    stagedManifest: join(staged, 'manifest.json'),
    stagedJournal: join(staged, 'journal.json'),
  };
}

/** The manifest at `location`; empty where there is none or it is damaged: nothing is known to be dongbei's own then. */
export function readManifest(location: string): Manifest {
  const text = ifStanding(() => readFileSync(location, 'utf8'));
  if (text === undefined) return new Map();
  try {
    const entries = Object.entries(JSON.parse(text) as Record<string, unknown>);
    return new Map(entries.filter((entry): entry is [OutputPath, string] => typeof entry[1] === 'string'));
  } catch {
    return new Map();
  }
}

export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(Object.fromEntries(manifest), null, 1)}\n`;
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Of the file at `location`; undefined where no file stands. */
export function sha256Of(location: string): string | undefined {
  return standing(location)?.isFile() === true ? sha256(readFileSync(location)) : undefined;
}
