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
  let before = '';
  for (const path of paths) {
    for (const folder of foldersAbove(path, sharedFolders(before, path))) {
      if (paths.has(folder)) return { path, other: folder };
    }
    before = path;
  }
  return undefined;
}

/** Length of the folders that two paths have in common, each with its `/`: those above the first were looked at. */
function sharedFolders(one: string, other: string): number {
  let shared = 0;
  for (let at = 0; at < one.length && one[at] === other[at]; at += 1) if (one[at] === '/') shared = at + 1;
  return shared;
}
