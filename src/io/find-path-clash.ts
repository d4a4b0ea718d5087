import { parentFolder } from '../model/paths.js';
import { stateFolder } from './state-files.js';
import { foldersAbove } from './walk.js';

/**
 * The first file that cannot stand beside another one: at the same path, or where the other one needs a folder. The
 * pipeline finds such clashes among pages (DB401); this guards whatever is handed over to be published.
 */
export function findPathClash(
  files: Iterable<string>,
): { readonly path: string; readonly other: string } | undefined {
  const paths = new Set<string>([stateFolder]);
  for (const path of files) {
    if (paths.has(path)) return { path, other: path };
    paths.add(path);
  }
  let folder: string | undefined;
  for (const path of paths) {
    if (folder === parentFolder(path)) continue;
    folder = parentFolder(path);
    const other = foldersAbove(path).find((each) => paths.has(each));
    if (other !== undefined) return { path, other };
  }
  return undefined;
}
