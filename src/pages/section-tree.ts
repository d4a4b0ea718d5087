import { parentFolder, sectionId, type SectionId } from '../model/paths.js';

export const root = sectionId('');

/** How sections lie in one another. */
export interface SectionTree {
  /** In their order; the root (id `''`) is not among them. */
  readonly all: readonly SectionId[];
  /** The sections directly below, in their order. */
  readonly children: (id: SectionId) => readonly SectionId[];
  /** The nearest section above; undefined for the root. */
  readonly parent: (id: SectionId) => SectionId | undefined;
  /** From the top section down to `id`. */
  readonly lineage: (id: SectionId) => readonly SectionId[];
}

/** @param ids of the sections, in their order */
export function sectionTree(ids: readonly SectionId[]): SectionTree {
  const known = new Set(ids);
  const parent = (id: SectionId): SectionId | undefined => {
    if (id === root) return undefined;
    let folder = parentFolder(id);
    while (folder !== '' && !known.has(sectionId(folder))) folder = parentFolder(folder);
    return sectionId(folder);
  };
  const children = new Map<SectionId, SectionId[]>();
  const lineages = new Map<SectionId, readonly SectionId[]>();
  const lineage = (id: SectionId): readonly SectionId[] => {
    const found = lineages.get(id);
    if (found !== undefined) return found;
    const above = parent(id);
    const made = [...(above === undefined ? [] : lineage(above)), ...(known.has(id) ? [id] : [])];
    lineages.set(id, made);
    return made;
  };
  for (const id of ids) {
    const above = parent(id) ?? root;
    children.set(above, [...(children.get(above) ?? []), id]);
  }
  return { all: ids, children: (id) => children.get(id) ?? [], parent, lineage };
}
