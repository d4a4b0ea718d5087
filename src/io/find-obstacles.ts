import { accessSync, constants, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { parentFolder, type OutputPath } from '../model/paths.js';
import { stateFiles } from './state-files.js';
import { ifStanding, looseName } from './walk.js';

/** Why a publication could not be carried out to its end. */
export interface Obstacles {
  /** Files and links that do not go and stand where the site needs the place. */
  readonly foreign: readonly string[];
  /** What the system would refuse, in its own words. */
  readonly refused: readonly string[];
}

/**
 * Looks for all that would keep files from being put in place or removed; nothing is changed. Files that
 * were published (`isOwn`) may be replaced.
 */
export function findObstacles(
  { writes, deletes }: { readonly writes: readonly OutputPath[]; readonly deletes: readonly OutputPath[] },
  isOwn: (path: string) => boolean,
  output: string,
): Obstacles {
  const goes = new Set<string>(deletes);
  const respelled = new Set(deletes.map(looseName));
  const foreign = new Set<string>();
  const written = new Set<string>();
  const kinds = new Map<string, Kind>([['', 'folder']]);
  let missing = '/';
  const kind = (path: string): Kind => {
    if (path.startsWith(missing)) return 'nothing';
    const known = kinds.get(path);
    if (known !== undefined) return known;
    if (kind(parentFolder(path)) !== 'folder') return 'nothing';
    const found = kindOf(join(output, path));
    if (found === 'nothing') missing = `${path}/`; // Asked next, most of the time, is what would be in it.
    kinds.set(path, found);
    return found;
  };
  const nearestFolder = (path: string): string =>
    kind(path) === 'folder' ? path : nearestFolder(parentFolder(path));
  const blockedBy = (folder: string): string | undefined => {
    const standing = kind(folder);
    if (standing === 'nothing') return blockedBy(parentFolder(folder));
    return standing === 'file' && !goes.has(folder) ? folder : undefined;
  };
  const clear = (folder: string): void => {
    written.add(folder);
    for (const name of readdirSync(join(output, folder))) {
      const path = `${folder}/${name}`;
      if (kind(path) === 'folder') clear(path);
      else if (!goes.has(path)) foreign.add(path);
    }
  };
  let parent: string | undefined;
  let blocked: string | undefined;
  for (const path of writes) {
    if (parent !== parentFolder(path)) {
      parent = parentFolder(path);
      blocked = blockedBy(parent);
      written.add(nearestFolder(parent));
    }
    // Asked once, and so not kept.
    const standing = kind(parent) === 'folder' ? kindOf(join(output, path)) : 'nothing';
    if (blocked !== undefined) foreign.add(blocked);
    else if (standing === 'folder') clear(path);
    else if (standing === 'file' && !isOwn(path) && !respelled.has(looseName(path))) foreign.add(path);
  }
  for (const path of deletes) written.add(nearestFolder(parentFolder(path)));
  const { dev } = statSync(stateFiles(output).folder);
  const refused = [...written].flatMap((folder) => refusal(join(output, folder), dev) ?? []);
  return { foreign: [...foreign].sort(), refused };
}

/** A link counts as a file, wherever it leads: what is behind it is not dongbei's. */
type Kind = 'file' | 'folder' | 'nothing';

function kindOf(location: string): Kind {
  const stat = ifStanding(() => lstatSync(location));
  return stat === undefined ? 'nothing' : stat.isDirectory() ? 'folder' : 'file';
}

/** Why no staged file can be put into the folder; undefined where it can. */
function refusal(folder: string, device: number): string | undefined {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    return (error as Error).message;
  }
  return statSync(folder).dev === device ? undefined : `EXDEV: cross-device link not permitted, '${folder}'`;
}
