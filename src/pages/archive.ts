import { parentFolder, sectionId, type ArticleId, type SectionId } from '../model/paths.js';
import type { ArticleSummary } from '../model/summary.js';
import { newestFirst } from './chronology.js';
import type { EditionContent, EditionSection } from './edition-content.js';

export const root = sectionId('');

/** The articles of an edition, sorted once and found by section and tag. Every list is newest first. */
export interface Archive {
  readonly all: readonly ArticleSummary[];
  readonly section: (id: SectionId) => EditionSection | undefined;
  /** The sections directly below, in their order. */
  readonly children: (id: SectionId) => readonly EditionSection[];
  /** The nearest section above; undefined for the root. */
  readonly parent: (id: SectionId) => SectionId | undefined;
  /** From the top section down to `id`. */
  readonly lineage: (id: SectionId) => readonly EditionSection[];
  /** Articles whose own section it is. */
  readonly inSection: (id: SectionId) => readonly ArticleSummary[];
  /** Those and the articles of the sections below. */
  readonly below: (id: SectionId) => readonly ArticleSummary[];
  readonly byTag: ReadonlyMap<string, readonly ArticleSummary[]>;
  /** Place of an article in the list of a tag. */
  readonly tagPositions: ReadonlyMap<string, ReadonlyMap<ArticleId, number>>;
}

export function buildArchive(content: EditionContent): Archive {
  const all = newestFirst(content.articles);
  const sections = new Map(content.sections.map((section) => [section.id, section]));
  const parent = (id: SectionId): SectionId | undefined => {
    if (id === root) return undefined;
    let folder = parentFolder(id);
    while (folder !== '' && !sections.has(sectionId(folder))) folder = parentFolder(folder);
    return sectionId(folder);
  };
  const lineage = (id: SectionId): EditionSection[] => {
    const above = parent(id);
    const own = sections.get(id);
    return [...(above === undefined ? [] : lineage(above)), ...(own === undefined ? [] : [own])];
  };
  const children = groupBy(content.sections, (section) => [parent(section.id) ?? root]);
  const inSection = groupBy(all, (article) => [article.section]);
  const below = groupBy(all, (article) => [root, ...lineage(article.section).map(({ id }) => id)]);
  const byTag = groupBy(all, (article) => article.tags.map(({ key }) => key));
  return {
    all,
    section: (id) => sections.get(id),
    children: (id) => children.get(id) ?? [],
    parent,
    lineage,
    inSection: (id) => inSection.get(id) ?? [],
    below: (id) => below.get(id) ?? [],
    byTag,
    tagPositions: new Map(
      [...byTag].map(([key, list]) => [key, new Map(list.map((article, index) => [article.id, index]))]),
    ),
  };
}

function groupBy<T, K>(items: readonly T[], keys: (item: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
