import type { SectionId } from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';
import { compareNewestFirst, positionIn } from './chronology.js';
import { root, type SectionTree } from './section-tree.js';

/** The published articles, sorted once and found by section and tag. Every list is newest first. */
export interface Archive {
  readonly sections: SectionTree;
  readonly all: readonly ArticleEntry[];
  /** Articles whose own section it is. */
  readonly inSection: (id: SectionId) => readonly ArticleEntry[];
  /** Those and the articles of the sections below. */
  readonly below: (id: SectionId) => readonly ArticleEntry[];
  readonly byTag: ReadonlyMap<string, readonly ArticleEntry[]>;
  /** The archive with some articles taken out and others put in; lists that none of them is in are the same objects. */
  readonly changed: (removed: readonly ArticleEntry[], added: readonly ArticleEntry[]) => Archive;
}

type Lists<K> = ReadonlyMap<K, readonly ArticleEntry[]>;

/** @param articles in any order */
export function buildArchive(articles: readonly ArticleEntry[], sections: SectionTree): Archive {
  const all = [...articles].sort(compareNewestFirst);
  const above = aboveIn(sections);
  return archiveOf(
    sections,
    groupBy(all, ({ section }) => [section]),
    groupBy(all, above),
    groupBy(all, tagsOf),
    all,
  );
}

function archiveOf(
  sections: SectionTree,
  inSection: Lists<SectionId>,
  below: Lists<SectionId>,
  byTag: Lists<string>,
  all: readonly ArticleEntry[],
): Archive {
  return {
    sections,
    all,
    inSection: (id) => inSection.get(id) ?? [],
    below: (id) => (id === root ? all : (below.get(id) ?? [])),
    byTag,
    changed: (removed, added) =>
      archiveOf(
        sections,
        changedLists(inSection, removed, added, ({ section }) => [section]),
        changedLists(below, removed, added, aboveIn(sections)),
        changedLists(byTag, removed, added, tagsOf),
        changedList(all, removed, added),
      ),
  };
}

/** Each once: an author may write a tag in both scripts. */
function tagsOf({ tags }: ArticleEntry): readonly string[] {
  return tags.every((tag, index) => tags.indexOf(tag) === index) ? tags : [...new Set(tags)];
}

/** The sections that an article is below of, but for the root, in which all are. */
function aboveIn(sections: SectionTree): (entry: ArticleEntry) => readonly SectionId[] {
  return ({ section }) => sections.lineage(section);
}

function groupBy<K>(
  items: readonly ArticleEntry[],
  keys: (item: ArticleEntry) => readonly K[],
): Map<K, ArticleEntry[]> {
  const groups = new Map<K, ArticleEntry[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}

function changedLists<K>(
  lists: Lists<K>,
  removed: readonly ArticleEntry[],
  added: readonly ArticleEntry[],
  keys: (item: ArticleEntry) => readonly K[],
): Lists<K> {
  const gone = groupBy(removed, keys);
  const come = groupBy(added, keys);
  const changed = new Map(lists);
  for (const key of new Set([...gone.keys(), ...come.keys()])) {
    const list = changedList(lists.get(key) ?? [], gone.get(key) ?? [], come.get(key) ?? []);
    if (list.length === 0) changed.delete(key);
    else changed.set(key, list);
  }
  return changed;
}

function changedList(
  list: readonly ArticleEntry[],
  removed: readonly ArticleEntry[],
  added: readonly ArticleEntry[],
): readonly ArticleEntry[] {
  if (removed.length + added.length > list.length / 16) {
    const gone = new Set(removed);
    return [...list.filter((entry) => !gone.has(entry)), ...added].sort(compareNewestFirst);
  }
  const changed = [...list];
  for (const entry of removed) {
    const at = positionIn(changed, entry);
    if (changed[at] === entry) changed.splice(at, 1);
  }
  for (const entry of added) changed.splice(positionIn(changed, entry), 0, entry);
  return changed;
}
