import type { SiteConfig } from '../model/site.js';
import type { Archive } from '../pages/archive.js';
import { groupKinds } from '../pages/groups.js';
import { dateKeys } from '../pages/page-key.js';
import { countFullPages } from '../pages/pagination.js';

/** Home, search, 404 and the archive of all years. */
const fixed = 4;

/** Pages that readers can open, of all editions; those at earlier addresses among them. */
export function countPages(archive: Archive, { editions, pageSize }: SiteConfig): number {
  const groups = groupKinds.map((kind) => archive.groups[kind]).filter(({ size }) => size > 0);
  const lists = [
    ...archive.sections.all.map(archive.below),
    archive.corrected,
    ...groups.flatMap((lists) => [...lists.values()]),
  ];
  const listPages = lists.reduce((sum, { length }) => sum + 1 + countFullPages(length, pageSize), 0);
  const datePages = [...dateKeys(archive, pageSize)].length;
  const single = fixed + archive.plain.length + archive.all.length;
  const redirects = [...archive.plain, ...archive.all].reduce((sum, { aliases }) => sum + aliases.length, 0);
  return (single + groups.length + datePages + listPages) * editions.length + redirects;
}
