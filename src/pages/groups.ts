import type { ArticleEntry, GroupKind } from '../model/summary.js';

export const groupKinds: readonly GroupKind[] = ['tag', 'author', 'source', 'topic'];

/** The folder of a kind's lists, which is the address of the page of them all. */
export const groupFolders: Readonly<Record<GroupKind, string>> = {
  tag: 'tags',
  author: 'authors',
  source: 'sources',
  topic: 'topics',
};

/** Which groups of a kind an article is in, each once: a tag may be written in both scripts. */
export function groupsOf(
  { tags, authors, source, topics }: GroupedEntry,
  kind: GroupKind,
): readonly string[] {
  switch (kind) {
    case 'tag':
      return eachOnce(tags);
    case 'author':
      return eachOnce(authors);
    case 'source':
      return source === undefined ? [] : [source];
    case 'topic':
      return topics;
  }
}

export type GroupedEntry = Pick<ArticleEntry, 'tags' | 'authors' | 'source' | 'topics'>;

function eachOnce(keys: readonly string[]): readonly string[] {
  return keys.every((key, index) => keys.indexOf(key) === index) ? keys : [...new Set(keys)];
}
