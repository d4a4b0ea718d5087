import { sectionId } from '../model/paths.js';
import type { Archive } from './archive.js';

/** Whether editions have a page at a path, as `Page.path` writes it: of a section, a tag, an article; not list pages. */
export function hasPage({ all, byTag, sections }: Archive, path: string): boolean {
  if (['', 'search', 'corrections', '404.html'].includes(path)) return true;
  if (sections.all.includes(sectionId(path))) return true;
  const segments = path.split('/');
  if (segments.length === 2 && segments[0] === 'tags' && byTag.has(segments[1] ?? '')) return true;
  return all.some((entry) => entry.segments.length === segments.length && entry.segments.join('/') === path);
}
