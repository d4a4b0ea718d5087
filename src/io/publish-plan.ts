import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { OutputFile } from '../model/output.js';
import { compareText, type OutputPath } from '../model/paths.js';
import { sha256, stateFolder, type Manifest } from './state-files.js';
import { foldersAbove, looseName, standing, walkFiles } from './walk.js';

export interface PlannedWrite {
  readonly path: OutputPath;
  readonly bytes: Uint8Array;
  /** Whether a file stands at the path now. */
  readonly replaces: boolean;
}

/** What has to be done to turn the published site into the built one. */
export interface PublishPlan {
  /** New files before those that replace one, so that what a page links to is there before the page. */
  readonly writes: readonly PlannedWrite[];
  readonly unchanged: number;
  /** Published earlier, no longer part of the site. */
  readonly deletes: readonly OutputPath[];
  /** Files that dongbei never wrote and that are in nobody's way; they stay. */
  readonly foreign: readonly string[];
  readonly manifest: Manifest;
}

/**
 * Compares the built files with what stands in the output folder, byte for byte. No two of the files may clash
 * (`findPathClash`). A file that stands already with the bytes it should have becomes dongbei's own, whoever wrote it.
 */
export function planPublication(
  files: readonly OutputFile[],
  output: string,
  previous: Manifest,
): PublishPlan {
  const found = walkFiles(output, { hidden: true })
    .map(({ path }) => path as OutputPath)
    .filter((path) => !path.startsWith(`${stateFolder}/`));
  const taken = new Set(found);
  const wanted = new Set(files.map(({ path }) => path));
  const left = found.filter((path) => !wanted.has(path));
  const deletes = left.filter((path) => previous.has(path));
  // Where letter case is ignored, deleting `A` takes the `a` away that seems to stand already.
  const respelled = new Set(deletes.map(looseName));
  const manifest = new Map<OutputPath, string>();
  const writes: PlannedWrite[] = [];
  for (const file of [...files].sort((a, b) => compareText(a.path, b.path))) {
    const bytes = 'text' in file ? Buffer.from(file.text, 'utf8') : readFileSync(file.copyOf);
    manifest.set(file.path, sha256(bytes));
    if (!respelled.has(looseName(file.path)) && hasBytes(join(output, file.path), bytes)) continue;
    writes.push({ path: file.path, bytes, replaces: taken.has(file.path) });
  }
  return {
    writes: [...writes.filter(({ replaces }) => !replaces), ...writes.filter(({ replaces }) => replaces)],
    unchanged: manifest.size - writes.length,
    deletes,
    foreign: left.filter((path) => !previous.has(path)),
    manifest,
  };
}

/**
 * The first file that cannot stand beside another one: at the same path, or where the other one needs a folder. The
 * pipeline finds such clashes among pages (DB401); this guards whatever is handed to `publish`.
 */
export function findPathClash(
  files: readonly OutputFile[],
): { readonly path: string; readonly other: string } | undefined {
  const paths = new Set<string>([stateFolder]);
  for (const { path } of files) {
    if (paths.has(path)) return { path, other: path };
    paths.add(path);
  }
  for (const path of paths) {
    const other = foldersAbove(path).find((folder) => paths.has(folder));
    if (other !== undefined) return { path, other };
  }
  return undefined;
}

function hasBytes(location: string, bytes: Uint8Array): boolean {
  const stat = standing(location);
  return stat?.isFile() === true && stat.size === bytes.byteLength && readFileSync(location).equals(bytes);
}
