import type { GroupKind } from '../model/summary.js';
import { groupFolders } from './groups.js';
import type { EditionViews } from './views.js';

/** A topic by its title; another group as its oldest article writes it, so that a newer one with another spelling leaves old pages as they are. */
export function groupName({ archive, content }: EditionViews, kind: GroupKind, key: string): string {
  const oldest = archive.groups[kind].get(key)?.at(-1);
  if (oldest === undefined) return key;
  const { tags, authors, source } = content.articles.meta(oldest);
  switch (kind) {
    case 'tag':
      return tags[oldest.tags.indexOf(key)] ?? key;
    case 'author':
      return authors[oldest.authors.indexOf(key)] ?? key;
    case 'source':
      return source?.name ?? key;
    case 'topic':
      return content.topics.get(key)?.title ?? key;
  }
}

/** The segments of a group's front. */
export function groupSegments(kind: GroupKind, key: string): readonly string[] {
  return [groupFolders[kind], key];
}
