import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

import { report } from '../diagnostics/report.js';
import { digestOf } from '../graph/digest.js';
import { createFile } from '../io/create-file.js';
import { createArticleParser } from '../markdown/parse-article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { sourcePath } from '../model/paths.js';
import { readArticle } from '../pipeline/load-site.js';
import { yamlText } from '../schema/front-matter-text.js';
import { articleFile, plainFile, plainLeftovers, sourceDigestOf } from './article-file.js';
import { picturePlacer } from './article-pictures.js';
import { openLedger } from './import-ledger.js';
import type { ImportedArticle, ImportedText } from './imported-article.js';
import type { FoundSection, NewSection } from './known-sections.js';
import { leftoverText, reportLeftovers } from './leftover-text.js';
import { looseAddress } from './loose-address.js';
import { articlePlacer, type Place } from './place-articles.js';

/** Where an import reads and writes; absolute. */
export interface ImportFolders {
  readonly content: string;
  /** Keeps what was imported, and what had no place. */
  readonly records: string;
  /** How diagnostics name a file. */
  readonly nameOf: (location: string) => string;
}

export interface ImportSettings {
  readonly folders: ImportFolders;
  readonly sectionOf: (titles: readonly string[]) => FoundSection;
  /** Whether all articles go where an editor says, whatever section they stood in. */
  readonly isSectionGiven: boolean;
  /** Finds out everything and writes nothing. */
  readonly isDry: boolean;
  /** Told how many articles there are, once that is known, and of each that is done. */
  readonly progress: { readonly begin: (total: number) => void; readonly advance: (count: number) => void };
}

/**
 * What became of an article: it is `created`, it stands `unchanged`, it stands as an editor has `edited` it since, its source has `changed`
 * since, or the file it became has been moved or deleted (`gone`). Only in the first case anything is written.
 */
export type ImportState = 'created' | 'unchanged' | 'edited' | 'changed' | 'gone';

export interface ImportedFile {
  readonly state: ImportState;
  readonly title: string;
  /** The source, as diagnostics name it, and its line. */
  readonly source: string;
  readonly line: number;
  /** The article, as diagnostics name it. */
  readonly file: string;
}

export interface ImportOutcome {
  readonly articles: readonly ImportedFile[];
  /** Files of sections that were made, of pictures, and of what had no place, as diagnostics name them. */
  readonly sections: readonly string[];
  readonly pictures: readonly string[];
  readonly leftovers: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const codes = { edited: 'DB905', changed: 'DB906', gone: 'DB907' } as const;
const start = { line: 1, column: 1 };

/**
 * Brings articles into a newsroom: files, pictures, sections that are missing. Nothing that stands is ever overwritten; each file is whole
 * as soon as it stands; a second import of the same writes nothing.
 *
 * @param articles gives them anew at each call: once to find out where all of them go, once to write them, one at a time
 */
export function importArticles(
  articles: () => Iterable<ImportedArticle>,
  settings: ImportSettings,
): ImportOutcome {
  const { folders, sectionOf, isSectionGiven, isDry } = settings;
  const { content, records, nameOf } = folders;
  const ledger = openLedger(join(records, 'list.tsv'), isDry);
  const place = articlePlacer({ content, ledger, sectionOf });
  const places: Place[] = [];
  const moved = new Map<string, string>();
  for (const article of articles()) {
    const found = place(article);
    places.push(found);
    for (const address of article.addresses) moved.set(looseAddress(address), found.path);
  }
  const sections = new Map<string, NewSection>();
  const files: ImportedFile[] = [];
  const pictures: string[] = [];
  const leftovers: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const placePictures = picturePlacer(content);
  const parse = createArticleParser();

  const create = (path: string, text: string | { readonly copyOf: string }): boolean =>
    isDry ? !existsSync(path) : createFile(path, text);

  const write = (article: ImportedArticle, { origin, path, missing }: Place): ImportState => {
    const location = join(content, path);
    const text = withoutOwnAddress(
      article.read((address) => moved.get(looseAddress(address))),
      path,
    );
    const sourceDigest = sourceDigestOf(text);
    const known = ledger.find(origin);
    if (known !== undefined) {
      if (!existsSync(location)) return 'gone';
      if (digestOf(readFileSync(location)) !== known.digest) return 'edited';
      return known.sourceDigest === sourceDigest ? 'unchanged' : 'changed';
    }
    const placed = placePictures(path, text.pictures);
    const names = new Map(placed.map((each) => [each.mark, posix.basename(each.path)]));
    const isPlain = article.isPlain === true;
    const written = isPlain ? plainFile(text, names) : articleFile(text, names);
    const unplaced = [
      ...(isSectionGiven && article.sections.length > 0
        ? [{ line: article.line, text: article.sections.join(' > ') }]
        : []),
      ...(isPlain ? plainLeftovers(text, article.line) : text.leftovers),
    ];
    const entry = { path, digest: digestOf(written), sourceDigest };
    if (existsSync(location)) {
      ledger.add(origin, entry);
      return digestOf(readFileSync(location)) === entry.digest ? 'unchanged' : 'edited';
    }
    for (const section of missing) {
      const sectionFile = join(content, section.folder, 'section.yaml');
      if (sections.has(section.folder) || !create(sectionFile, yamlText({ title: section.title }))) continue;
      sections.set(section.folder, section);
    }
    for (const { from, path: target, isNew } of placed) {
      if (isNew && create(join(content, target), { copyOf: from }))
        pictures.push(nameOf(join(content, target)));
    }
    const kept = join(records, 'unplaced', path.replace(/\.md$/u, '.txt'));
    if (unplaced.length > 0) {
      if (create(kept, leftoverText(article.file, unplaced))) leftovers.push(nameOf(kept));
      diagnostics.push(...reportLeftovers(article.file, unplaced, nameOf(kept)));
    }
    create(location, written);
    ledger.add(origin, entry);
    const file = nameOf(location);
    const read = readArticle({ path: sourcePath(path), file, text: written, isPlain }, parse);
    diagnostics.push(...text.diagnostics, ...read.diagnostics);
    return 'created';
  };

  settings.progress.begin(places.length);
  let done = 0;
  for (const article of articles()) {
    const found = places[done];
    done += 1;
    if (found === undefined) continue;
    const state = write(article, found);
    const file = nameOf(join(content, found.path));
    if (state !== 'created' && state !== 'unchanged') {
      const about = state === 'gone' ? article.file : file;
      const at = state === 'gone' ? { line: article.line, column: 1 } : start;
      const details = { source: article.file, file, list: nameOf(join(records, 'list.tsv')) };
      diagnostics.push(report(codes[state], about, at, details));
    }
    files.push({ state, title: article.title, source: article.file, line: article.line, file });
    settings.progress.advance(1);
  }
  return {
    articles: files,
    sections: [...sections.keys()].map((folder) => nameOf(join(content, folder, 'section.yaml'))),
    pictures,
    leftovers,
    diagnostics,
  };
}

/** An address that the article keeps is no earlier one. */
function withoutOwnAddress(text: ImportedText, path: string): ImportedText {
  const own = `/${path.replace(/^pages\//u, '').replace(/\.md$/u, '')}`;
  const { aliases, ...meta } = text.meta;
  const others = aliases?.filter((alias) => looseAddress(alias) !== own) ?? [];
  return { ...text, meta: others.length === 0 ? meta : { ...meta, aliases: others } };
}
