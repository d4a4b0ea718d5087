import { foldText } from '../search/fold-text.js';
import { isPathSegment, toPathSegment } from '../model/paths.js';
import type { SiteConfig, Section } from '../model/site.js';

/** Where an article goes: the folder of its section, and the sections that have to be made for it. */
export interface FoundSection {
  /** Below the content folder. */
  readonly folder: string;
  readonly missing: readonly NewSection[];
}

export interface NewSection {
  readonly folder: string;
  readonly title: string;
}

/** Finds the section of an article by the titles of those that it stood in, from the outermost. */
export type FindSection = (titles: readonly string[]) => FoundSection;

interface KnownSection {
  readonly folder: string;
  readonly names: ReadonlySet<string>;
}

/**
 * A title names a section that has it, or has it in the menu, in whichever script, or whose folder is called so: one that lies in the
 * section of the title before, or, for the first title, the only one of that name. What names none is made anew.
 */
export function sectionFinder(
  sections: readonly Pick<Section, 'id' | 'title'>[],
  navigation: SiteConfig['navigation'],
): FindSection {
  const known = sections.map(({ id, title }): KnownSection => {
    const menu = navigation.flatMap((entry) =>
      entry.section === id && entry.title !== undefined ? [entry.title.text] : [],
    );
    const names = [title.text, ...Object.values(title.byEdition), ...menu, lastPart(id)];
    return { folder: id, names: new Set(names.map(looseTitle)) };
  });
  return (titles) => {
    let folder = '';
    const missing: NewSection[] = [];
    for (const title of titles) {
      const found = missing.length > 0 ? undefined : findIn(known, folder, title);
      folder = found ?? `${folder === '' ? '' : `${folder}/`}${folderName(title)}`;
      if (found === undefined) missing.push({ folder, title });
    }
    return { folder, missing };
  };
}

function findIn(known: readonly KnownSection[], above: string, title: string): string | undefined {
  const inside = known.filter(
    ({ folder, names }) => (above === '' || folder.startsWith(`${above}/`)) && names.has(looseTitle(title)),
  );
  const direct = inside.find(({ folder }) => parentOf(folder) === above);
  return (direct ?? (inside.length === 1 ? inside[0] : undefined))?.folder;
}

/** The sections of a path of folders that are not there yet; a new one is called like its folder. */
export function givenSection(folders: readonly string[], exists: (folder: string) => boolean): FoundSection {
  const paths = folders.map((title, index) => ({ title, folder: folders.slice(0, index + 1).join('/') }));
  return { folder: folders.join('/'), missing: paths.filter(({ folder }) => !exists(folder)) };
}

function looseTitle(title: string): string {
  return foldText(title.normalize('NFC'));
}

function parentOf(folder: string): string {
  return folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
}

function lastPart(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}

/** A folder's or file's name for a title: without spaces, in lower case. */
export function folderName(title: string): string {
  const name = title.normalize('NFC').trim().toLowerCase().replace(/\s+/gu, '-');
  return isPathSegment(name)
    ? name
    : toPathSegment(name)
        .replace(/-{2,}/gu, '-')
        .replace(/^-+|-+$/gu, '') || 'page';
}
