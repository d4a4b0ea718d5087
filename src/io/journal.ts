import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import type { OutputPath } from '../model/paths.js';
import { stateFolder, type Manifest, type PublishPlan } from './publish-plan.js';
import { exists } from './walk.js';

/** What is left to do of a publication that was decided on. Written before the first change, removed after the last. */
interface Journal {
  /** Staged file -> its place. */
  readonly moves: readonly (readonly [staged: string, path: string])[];
  readonly deletes: readonly string[];
  readonly manifest: readonly (readonly [path: string, sha256: string])[];
}

/** Writes the new bytes aside and then the journal, the point from which the publication is finished in any case. */
export function stage(plan: PublishPlan, output: string): void {
  const staged = join(output, stateFolder, 'staged');
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  try {
    const moves = plan.writes.map(({ path, bytes }, index): readonly [string, string] => {
      writeFileSync(join(staged, String(index)), bytes);
      return [String(index), path];
    });
    const journal: Journal = { moves, deletes: plan.deletes, manifest: [...plan.manifest] };
    writeDurably(journalFile(output), JSON.stringify(journal));
  } catch (error) {
    rmSync(staged, { recursive: true, force: true });
    throw error;
  }
}

/** Does what the journal, if there is one, has left; each step may have been done before. */
export function finishInterrupted(output: string): void {
  const journal = readJournal(output);
  const staged = join(output, stateFolder, 'staged');
  if (journal !== undefined) {
    const stay = new Set(journal.manifest.map(([path]) => path));
    for (const path of journal.deletes) {
      if (!stay.has(path)) rmSync(join(output, path), { force: true });
    }
    removeEmptyFolders(journal.deletes, output);
    for (const [index, path] of journal.moves) {
      const from = join(staged, index);
      if (!exists(from)) continue;
      mkdirSync(dirname(join(output, path)), { recursive: true });
      renameSync(from, join(output, path));
    }
    writeDurably(manifestFile(output), `${JSON.stringify(Object.fromEntries(journal.manifest), null, 1)}\n`);
    rmSync(journalFile(output), { force: true });
  }
  rmSync(staged, { recursive: true, force: true });
}

function removeEmptyFolders(paths: readonly string[], output: string): void {
  for (const path of paths) {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      try {
        rmdirSync(join(output, folder));
      } catch {
        break; // not empty, or gone already
      }
    }
  }
}

/** What the last publication wrote; empty where there was none. */
export function readManifest(output: string): Manifest {
  const text = readIfThere(manifestFile(output));
  if (text === undefined) return new Map();
  try {
    return new Map(Object.entries(JSON.parse(text) as Record<string, string>) as [OutputPath, string][]);
  } catch {
    return new Map(); // damaged: the files count as foreign, are reported, and nothing is deleted
  }
}

function readJournal(output: string): Journal | undefined {
  const text = readIfThere(journalFile(output));
  return text === undefined ? undefined : (JSON.parse(text) as Journal);
}

function readIfThere(location: string): string | undefined {
  return exists(location) ? readFileSync(location, 'utf8') : undefined;
}

/** Puts a whole file in place by a rename, its bytes on disk before. */
function writeDurably(location: string, text: string): void {
  const temporary = `${location}.new`;
  const handle = openSync(temporary, 'w');
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, location);
}

function manifestFile(output: string): string {
  return join(output, stateFolder, 'manifest.json');
}

function journalFile(output: string): string {
  return join(output, stateFolder, 'journal.json');
}

export function hasManifest(output: string): boolean {
  return exists(manifestFile(output));
}
