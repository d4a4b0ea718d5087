import type { SectionId } from '../model/paths.js';
import type { ArticleEntry, GroupKind } from '../model/summary.js';
import { compareNewestFirst, positionIn } from './chronology.js';
import { groupsOf } from './groups.js';
import { root, type SectionTree } from './section-tree.js';

/** The published articles, sorted once and found by section and group. Every list is newest first. */
export interface Archive {
  readonly sections: SectionTree;
  readonly all: readonly ArticleEntry[];
  /** The plain pages, which are in no list; by path. */
  readonly plain: readonly ArticleEntry[];
  /** Articles whose own section it is. */
  readonly inSection: (id: SectionId) => readonly ArticleEntry[];
  /** Those and the articles of the sections below. */
  readonly below: (id: SectionId) => readonly ArticleEntry[];
  /** By the key of the group. */
  readonly groups: Readonly<Record<GroupKind, Lists<string>>>;
  /** Those that were corrected, that with the newest correction first. */
  readonly corrected: readonly ArticleEntry[];
  /** Those that are 快訊 at the time of the build, newest first, as those with a place among the editors' picks. */
  readonly breaking: readonly ArticleEntry[];
  readonly picked: readonly ArticleEntry[];
  /**
   * The archive with some articles taken out and others put in, and with these plain pages; lists that none of them is in are the
   * same objects.
   */
  readonly changed: (
    removed: readonly ArticleEntry[],
    added: readonly ArticleEntry[],
    plain: readonly ArticleEntry[],
  ) => Archive;
}

export type Lists<K> = ReadonlyMap<K, readonly ArticleEntry[]>;

/** What an archive is made of. */
export interface ArchiveEntries {
  /** In any order. */
  readonly articles: readonly ArticleEntry[];
  /** The plain pages, by path. */
  readonly plain: readonly ArticleEntry[];
  /**
   * Finds the groups of these articles, which are sorted then, where there is a quicker way than to ask each (`groupsOf`): the same
   * lists, in the order in which the first article of each stands.
   */
  readonly groupAll?: (newestFirst: readonly ArticleEntry[], kind: GroupKind) => Lists<string>;
}

export function buildArchive(
  { articles, plain, groupAll = groupByKeys }: ArchiveEntries,
  sections: SectionTree,
): Archive {
  const all = [...articles].sort(compareNewestFirst);
  const above = aboveIn(sections);
  return archiveOf(sections, {
    inSection: groupBy(all, ({ section }) => [section]),
    below: groupBy(all, above),
    groups: eachKind((kind) => groupAll(all, kind)),
    corrected: all.filter(isCorrected).sort(compareNewestCorrection),
    breaking: all.filter(isBreaking),
    picked: all.filter(isPicked),
    all,
    plain,
  });
}

interface ArchiveLists {
  readonly inSection: Lists<SectionId>;
  readonly below: Lists<SectionId>;
  readonly groups: Archive['groups'];
  readonly corrected: readonly ArticleEntry[];
  readonly breaking: readonly ArticleEntry[];
  readonly picked: readonly ArticleEntry[];
  readonly all: readonly ArticleEntry[];
  readonly plain: readonly ArticleEntry[];
}

function archiveOf(sections: SectionTree, lists: ArchiveLists): Archive {
  const { inSection, below, groups, corrected, breaking, picked, all, plain } = lists;
  return {
    sections,
    all,
    plain,
    inSection: (id) => inSection.get(id) ?? [],
    below: (id) => (id === root ? all : (below.get(id) ?? [])),
    groups,
    corrected,
    breaking,
    picked,
    changed: (removed, added, newPlain) =>
      archiveOf(sections, {
        inSection: changedLists(inSection, removed, added, ({ section }) => [section]),
        below: changedLists(below, removed, added, aboveIn(sections)),
        groups: eachKind((kind) =>
          changedLists(groups[kind], removed, added, (entry) => groupsOf(entry, kind)),
        ),
        corrected: changedFew(corrected, removed, added, isCorrected, compareNewestCorrection),
        breaking: changedFew(breaking, removed, added, isBreaking, compareNewestFirst),
        picked: changedFew(picked, removed, added, isPicked, compareNewestFirst),
        all: changedList(all, removed, added),
        plain: newPlain,
      }),
  };
}

function isCorrected({ corrected }: ArticleEntry): boolean {
  return corrected !== undefined;
}

function isBreaking({ breaking }: ArticleEntry): boolean {
  return breaking?.isOn === true;
}

function isPicked({ pick }: ArticleEntry): boolean {
  return pick !== undefined;
}

/** By the last correction; of the same instant, as articles are sorted. */
function compareNewestCorrection(a: ArticleEntry, b: ArticleEntry): number {
  return (b.corrected ?? 0) - (a.corrected ?? 0) || compareNewestFirst(a, b);
}

/** A short list of articles of which something is true. */
function changedFew(
  list: readonly ArticleEntry[],
  removed: readonly ArticleEntry[],
  added: readonly ArticleEntry[],
  belongs: (entry: ArticleEntry) => boolean,
  compare: (a: ArticleEntry, b: ArticleEntry) => number,
): readonly ArticleEntry[] {
  const gone = new Set(removed.filter(belongs));
  const come = added.filter(belongs);
  if (gone.size + come.length === 0) return list;
  return [...list.filter((entry) => !gone.has(entry)), ...come].sort(compare);
}

function eachKind<Value>(make: (kind: GroupKind) => Value): Readonly<Record<GroupKind, Value>> {
  return { tag: make('tag'), author: make('author'), source: make('source'), topic: make('topic') };
}

/** The sections that an article is below of, but for the root, in which all are. */
function aboveIn(sections: SectionTree): (entry: ArticleEntry) => readonly SectionId[] {
  return ({ section }) => sections.lineage(section);
}

function groupByKeys(newestFirst: readonly ArticleEntry[], kind: GroupKind): Lists<string> {
  return groupBy(newestFirst, (entry) => groupsOf(entry, kind));
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
