import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { OutputPath } from '../model/paths.js';
import { isInside } from './manifest.js';
import { replaceManifest } from './replace-manifest.js';
import { sha256Of, stateFiles, stateFolder } from './state-files.js';
import { exists, ifStanding } from './walk.js';

/** What dongbei 0.1 kept in its folder, by what has taken its place. */
const oldNames = { manifest: 'manifest.json', journal: 'journal.json' };

export function hasOldState(output: string, kind: keyof typeof oldNames): boolean {
  return exists(join(output, stateFolder, oldNames[kind]));
}

/**
 * Puts a manifest into the place of the list of files that dongbei 0.1 wrote. A publication that it had left unfinished
 * is dropped; what it had put in place counts as dongbei's own.
 *
 * @returns whether there was an unfinished one
 */
export function adoptOldState(output: string): boolean {
  const isUnfinished = hasOldState(output, 'journal');
  if (!isUnfinished && !hasOldState(output, 'manifest')) return false;
  const { folder, manifest, staged } = stateFiles(output);
  const own = new Map(entriesOf(readJson(join(folder, oldNames.manifest))));
  if (isUnfinished) {
    const { moves = [] } = (readJson(join(folder, oldNames.journal), 1) ?? {}) as { moves?: unknown };
    const decided = Array.isArray(moves)
      ? moves.map((move: { path?: unknown; sha256?: unknown }) => [move.path, move.sha256])
      : [];
    for (const [path, digest] of [...entriesOf(readJson(join(staged, oldNames.manifest))), ...decided]) {
      if (typeof path !== 'string' || !isInside(path) || sha256Of(join(output, path)) !== digest) continue;
      own.set(path as OutputPath, String(digest));
    }
    rmSync(staged, { recursive: true, force: true });
  }
  if (!exists(manifest))
    replaceManifest(
      [...own].map(([path, sha256]) => ({ path, sha256 })),
      output,
    );
  for (const name of Object.values(oldNames)) rmSync(join(folder, name), { recursive: true, force: true });
  return isUnfinished;
}

function entriesOf(value: unknown): [OutputPath, string][] {
  return Object.entries(value ?? {}).filter(
    (entry): entry is [OutputPath, string] => /^[0-9a-f]{64}$/u.test(String(entry[1])) && isInside(entry[0]),
  );
}

/** The JSON from the line `from` on; undefined where there is none that can be read. */
function readJson(location: string, from = 0): unknown {
  try {
    const text = ifStanding(() => readFileSync(location, 'utf8'));
    return text === undefined ? undefined : JSON.parse(text.split('\n').slice(from).join('\n'));
  } catch {
    return undefined;
  }
}
