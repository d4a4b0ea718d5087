import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { looseName } from '../io/walk.js';
import { cutFrontMatter } from '../markdown/cut-front-matter.js';
import { readSource } from '../markdown/source-text.js';
import { readFrontMatter } from '../schema/front-matter.js';
import { readPlainFrontMatter } from '../schema/plain-front-matter.js';
import { dateless } from './article-file.js';
import type { ImportLedger } from './import-ledger.js';
import type { ImportedArticle } from './imported-article.js';
import { folderName, type FoundSection, type NewSection } from './known-sections.js';

/** Below the content folder. */
const plainPages: FoundSection = { folder: 'pages', missing: [] };

/** Where an imported article goes. */
export interface Place {
  /** Unlike those of all other articles of this import. */
  readonly origin: string;
  /** Below the content folder. */
  readonly path: string;
  readonly missing: readonly NewSection[];
}

/**
 * Chooses the file of each article: `<section>/<year>/<name>.md`, with a number behind the name where another article stands there. One that
 * was imported before keeps the file it got.
 */
export function articlePlacer(options: {
  readonly content: string;
  readonly ledger: ImportLedger;
  readonly sectionOf: (titles: readonly string[]) => FoundSection;
}): (article: ImportedArticle) => Place {
  const { content, ledger, sectionOf } = options;
  const taken = new Set([...ledger.paths()].map(looseName));
  const origins = new Map<string, number>();
  return (article) => {
    const times = (origins.get(article.origin) ?? 0) + 1;
    origins.set(article.origin, times);
    const origin = times === 1 ? article.origin : `${article.origin} ${String(times)}`;
    const known = ledger.find(origin);
    if (known !== undefined) return { origin, path: known.path, missing: [] };
    const { folder, missing } = article.isPlain === true ? plainPages : sectionOf(article.sections);
    const year = article.isPlain === true ? '' : (article.date ?? '').slice(0, 4);
    const base = [folder, year, folderName(article.name)].filter((part) => part !== '').join('/');
    for (let number = 1; ; number += 1) {
      const path = `${base}${number === 1 ? '' : `-${String(number)}`}.md`;
      if (taken.has(looseName(path)) || !isFree(join(content, path), article)) continue;
      taken.add(looseName(path));
      return { origin, path, missing };
    }
  };
}

/** Whether nothing stands there, or the article itself: of an import that is not remembered any more. */
function isFree(location: string, { title, date, isPlain }: ImportedArticle): boolean {
  if (!existsSync(location)) return true;
  const { yaml } = cutFrontMatter(readSource(readFileSync(location, 'utf8')));
  const read = isPlain === true ? readPlainFrontMatter : readFrontMatter;
  const { meta } = read({ text: yaml, file: location, line: 2 }).value;
  return meta.title === title && (isPlain === true || meta.date === (date ?? dateless));
}
