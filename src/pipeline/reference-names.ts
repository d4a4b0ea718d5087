import { nameHash } from '../graph/digest.js';
import type { ArticleFacts } from '../model/article.js';
import { parentFolder, resolveReference } from '../model/paths.js';
import type { SiteConfig } from '../model/site.js';
import type { ArticleEntry } from '../model/summary.js';
import { dateSegments } from '../pages/date-links.js';
import { datesOf } from '../pages/days.js';
import { groupFolders, groupKinds, groupsOf } from '../pages/groups.js';
import { aliasAddress } from '../pages/other-pages.js';
import { withoutQuery } from './site-index.js';

/**
 * Hashes of all names that the references of an article may be found by: while nothing of such a name comes, goes or
 * changes, they lead to what they led to. Sections, assets and dongbei's own files are not among them: when those change,
 * every reference is looked up anew.
 *
 * @param keyOfGroup the segment under which a group has its page
 */
export function referenceNames(
  { path, links, images, meta }: Pick<ArticleFacts, 'path' | 'links' | 'images' | 'meta'>,
  { editions }: Pick<SiteConfig, 'editions'>,
  keyOfGroup: (name: string) => string,
): number[] {
  const names = new Set<string>();
  const folder = parentFolder(path);
  const targets = [...links, ...images].map(({ target }) => target);
  for (const target of [...targets, ...(meta.related ?? [])]) {
    const resolved = resolveReference(folder, withoutQuery(target));
    if (resolved === undefined || target === '') continue;
    const address = resolved.replace(/(?:^|\/)index\.html$/u, '');
    names.add(resolved);
    for (const prefix of ['', ...editions.map((edition) => `${edition.prefix.join('/')}/`)]) {
      if (!address.startsWith(prefix)) continue;
      const local = address.slice(prefix.length);
      names.add(local);
      const [, folder, name] = /^([^/]+)\/([^/]+)/u.exec(local) ?? [];
      if (name !== undefined && groupKinds.some((kind) => groupFolders[kind] === folder)) {
        names.add(`${folder ?? ''}/${keyOfGroup(name)}`);
      }
    }
  }
  return [...names].map(nameHash).sort((a, b) => a - b);
}

/** Hashes of the names that an article can be found by. */
export function articleNames(
  entry: Pick<ArticleEntry, 'path' | 'segments' | 'aliases' | 'tags' | 'authors' | 'source' | 'topics'>,
): number[] {
  return [
    entry.path,
    entry.segments.join('/'),
    ...entry.aliases.map((alias) => aliasAddress(alias).segments.join('/')),
    ...groupKinds.flatMap((kind) => {
      const keys = groupsOf(entry, kind);
      const folder = groupFolders[kind];
      return keys.length === 0 ? [] : [folder, ...keys.map((key) => `${folder}/${key}`)];
    }),
  ].map(nameHash);
}

/** Hashes of the addresses of a day, its month and its year. */
export function dateNames(day: number): number[] {
  return datesOf(day).map((date) => nameHash(dateSegments(date).join('/')));
}
