import type { SiteConfig } from '../model/site.js';
import type { Archive } from '../pages/archive.js';
import { countFullPages } from '../pages/pagination.js';

/** Home, search and 404. */
const single = 3;

/** Pages that readers can open, of all editions; those at earlier addresses among them. */
export function countPages(archive: Archive, { editions, pageSize }: SiteConfig): number {
  const lists = [...archive.sections.all.map(archive.below), ...archive.byTag.values(), archive.corrected];
  const listPages = lists.reduce((sum, { length }) => sum + 1 + countFullPages(length, pageSize), 0);
  const redirects = archive.all.reduce((sum, { aliases }) => sum + aliases.length, 0);
  return (single + listPages + archive.all.length) * editions.length + redirects;
}
