import { lstatSync, readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join, sep } from 'node:path';

import { compareText } from '../model/paths.js';

/** A file found below a folder. */
export interface WalkedFile {
  /** Relative to the folder, `/`-separated, as the file system spells it. */
  readonly path: string;
  /** True for a link that leads out of the folder; it is not to be read. */
  readonly leavesFolder: boolean;
}

/**
 * Lists the files below `folder`, sorted by path. Hidden files and folders (`.git`, `.DS_Store`) are left out unless
 * `hidden`. A link to a file is listed, a link to a folder is not followed. A missing folder has no files.
 */
export function walkFiles(folder: string, { hidden = false } = {}): WalkedFile[] {
  const files: WalkedFile[] = [];
  const base = realFolder(folder);
  const visit = (directory: string, prefix: string): void => {
    for (const entry of readFolder(directory)) {
      if (!hidden && entry.name.startsWith('.')) continue;
      const location = join(directory, entry.name);
      const path = `${prefix}${entry.name}`;
      if (entry.isDirectory()) visit(location, `${path}/`);
      else if (entry.isFile()) files.push({ path, leavesFolder: false });
      else if (entry.isSymbolicLink()) files.push(...followLink(location, path, base));
    }
  };
  visit(folder, '');
  return files.sort((a, b) => compareText(a.path, b.path));
}

/** True where something stands at `location`, a broken link too. */
export function exists(location: string): boolean {
  return lstatSync(location, { throwIfNoEntry: false }) !== undefined;
}

/** What stands at `location`; undefined for nothing, also where a folder above is a file. */
export function standing(location: string): Stats | undefined {
  return ifStanding(() => statSync(location));
}

/** What `look` finds; undefined where nothing stands at the place it looks at. */
export function ifStanding<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/** The one name that spellings of a path have on a disk that ignores letter case and Unicode form. */
export function looseName(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** The folders above a `/`-separated path, the outermost first: `a/b/c` -> `a`, `a/b`; those longer than `from` only. */
export function foldersAbove(path: string, from = 0): string[] {
  const folders: string[] = [];
  for (let end = path.indexOf('/', from); end >= 0; end = path.indexOf('/', end + 1)) {
    folders.push(path.slice(0, end));
  }
  return folders;
}

function readFolder(directory: string): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function realFolder(folder: string): string {
  return exists(folder) ? realpathSync(folder) : folder;
}

function followLink(location: string, path: string, base: string): WalkedFile[] {
  const target = statSync(location, { throwIfNoEntry: false });
  if (target === undefined || !target.isFile()) return [{ path, leavesFolder: true }];
  const inside = realpathSync(location).startsWith(base + sep);
  return [{ path, leavesFolder: !inside }];
}
