import { sectionId } from '../model/paths.js';
import type { Archive } from './archive.js';
import { datesFolder } from './date-links.js';
import { hasEntriesOn } from './days.js';
import { groupFolders, groupKinds } from './groups.js';
import { root } from './section-tree.js';

/** Whether editions have a page at a path, as `Page.path` writes it: of a section, a group, a day, an article; not list pages. */
export function hasPage({ all, groups, inSection, sections }: Archive, path: string): boolean {
  if (['', 'search', 'corrections', datesFolder, '404.html'].includes(path)) return true;
  if (sections.all.includes(sectionId(path))) return true;
  const segments = path.split('/');
  const [folder, key, ...deeper] = segments;
  if (folder === datesFolder) return hasEntriesOn(all, [key, ...deeper].join('-'));
  const kind = groupKinds.find((each) => groupFolders[each] === folder);
  if (kind !== undefined && deeper.length === 0) {
    return key === undefined ? groups[kind].size > 0 : groups[kind].has(key);
  }
  const section = sections.parent(sectionId(path)) ?? root;
  return inSection(section).some((entry) => entry.segments.join('/') === path);
}
