import type { SiteConfig } from '../model/site.js';
import type { ArticleEntry } from '../model/summary.js';
import type { Archive } from '../pages/archive.js';
import type { ArchiveChange } from '../pages/archive-change.js';
import { haveSameItems } from '../pages/changed-numbers.js';
import { groupKinds, groupsOf } from '../pages/groups.js';
import { root } from '../pages/section-tree.js';
import { feedArticles, hasFullText, type FeedKey } from './feed-output.js';
import type { OutputKey } from './output-key.js';

/** The feeds with other articles than before, or with one whose text has changed; those of lists that are gone. */
export function changedFeeds(
  {
    before,
    after,
    removed,
    added,
    rewritten,
  }: ArchiveChange & { readonly rewritten: readonly ArticleEntry[] },
  config: SiteConfig,
): { readonly render: OutputKey[]; readonly gone: OutputKey[] } {
  const otherTexts = new Set(hasFullText(config) ? rewritten : []);
  const isSame = (key: FeedKey): boolean => {
    const [old, now] = [feedArticles(before, key), feedArticles(after, key)];
    return (
      haveSameItems(old, now) &&
      !now.some((entry) => otherTexts.has(entry)) &&
      namingArticle(before, key) === namingArticle(after, key)
    );
  };
  const render: OutputKey[] = [];
  const gone: OutputKey[] = [];
  for (const list of listsOf([...removed, ...added, ...otherTexts], after)) {
    if (list.kind !== 'section' && !after.groups[list.kind].has(list.key)) gone.push({ kind: 'feeds', list });
    else if (!isSame(list)) render.push({ kind: 'feeds', list });
  }
  return { render, gone };
}

/** The lists that some articles are in, or were. */
function* listsOf(entries: readonly ArticleEntry[], { sections }: Archive): Generator<FeedKey> {
  if (entries.length === 0) return;
  const ids = new Set([root, ...entries.flatMap(({ section }) => sections.lineage(section))]);
  for (const section of ids) yield { kind: 'section', section };
  for (const kind of groupKinds) {
    for (const key of new Set(entries.flatMap((entry) => groupsOf(entry, kind)))) yield { kind, key };
  }
}

/** The article that says how the list is called (`groupName`). */
function namingArticle({ groups }: Archive, key: FeedKey): ArticleEntry | undefined {
  return key.kind === 'section' ? undefined : groups[key.kind].get(key.key)?.at(-1);
}
