import { sectionId } from '../model/paths.js';
import type { Archive } from './archive.js';
import { groupFolders, groupKinds } from './groups.js';

/** Whether editions have a page at a path, as `Page.path` writes it: of a section, a group, an article; not list pages. */
export function hasPage({ all, groups, sections }: Archive, path: string): boolean {
  if (['', 'search', 'corrections', '404.html'].includes(path)) return true;
  if (sections.all.includes(sectionId(path))) return true;
  const segments = path.split('/');
  const [folder, key, ...deeper] = segments;
  const kind = groupKinds.find((each) => groupFolders[each] === folder);
  if (kind !== undefined && deeper.length === 0) {
    return key === undefined ? groups[kind].size > 0 : groups[kind].has(key);
  }
  return all.some((entry) => entry.segments.length === segments.length && entry.segments.join('/') === path);
}
