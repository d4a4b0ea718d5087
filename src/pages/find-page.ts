import { parentFolder, sectionId, type SectionId } from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';
import type { Archive } from './archive.js';
import { datesFolder } from './date-links.js';
import { hasEntriesOn } from './days.js';
import { groupFolders, groupKinds } from './groups.js';
import { isPlain } from './plain-pages.js';
import { root, type SectionTree } from './section-tree.js';

/**
 * The segments of the page that a path leads to in every edition: the path of a page, as `Page.path` writes it (of a section, a
 * group, a day, an article, a plain page; not list pages), or that of the file of a published article or plain page. Undefined where
 * there is none.
 */
export function findPage(archive: Archive, path: string): readonly string[] | undefined {
  if (path.endsWith('.md')) return entryOf(archive, path)?.segments;
  return hasPage(archive, path) ? path.split('/').filter((segment) => segment !== '') : undefined;
}

function entryOf({ plain, inSection, sections }: Archive, path: string): ArticleEntry | undefined {
  const section = sectionAbove(sections, parentFolder(path));
  const entries = isPlain(path, section) ? plain : inSection(section);
  return entries.find((entry) => entry.path === path);
}

function sectionAbove(sections: SectionTree, folder: string): SectionId {
  const id = sectionId(folder);
  return sections.all.includes(id) ? id : (sections.parent(id) ?? root);
}

function hasPage({ all, plain, groups, inSection, sections }: Archive, path: string): boolean {
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
  return [...plain, ...inSection(section)].some((entry) => entry.segments.join('/') === path);
}
