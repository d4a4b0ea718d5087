import { folderUrl } from '../model/paths.js';
import { findRow, plainRows, rowEntry, type ArticleTable } from '../pipeline/article-table.js';
import { statusOf } from '../pipeline/load-site.js';
import type { SiteState } from '../pipeline/site-store.js';
import { deskCollection } from '../server/desk-config.js';
import type { ArticleNote, SiteNotes } from '../server/site-notes.js';

/** @param fileOf the name of a file of the content folder */
export function previewNotes(
  { articles, frame: { config } }: SiteState,
  now: number,
  fileOf: (path: string) => string,
): SiteNotes {
  const drafts = articles.numbers('isDraft');
  const instants = articles.numbers('instant');
  const noteOf = (row: number): ArticleNote => {
    const instant = instants[row] ?? 0;
    const path = articles.get('path', row);
    const section = articles.get('section', row);
    const hasDesk = section !== '' && path.startsWith(`${section}/`);
    const slug = path.slice(section.length + 1, -'.md'.length);
    return {
      file: fileOf(path),
      ...(hasDesk ? { desk: `/admin/#/collections/${deskCollection(section)}/entries/${slug}` } : {}),
      status: statusOf(drafts[row] === 1, instant, now),
      instant,
    };
  };
  const unpublished = function* (): Generator<[string, ArticleNote]> {
    for (let row = 0; row < articles.count; row += 1) {
      if (drafts[row] === 0 && (instants[row] ?? 0) <= now) continue;
      const segments = segmentsAt(articles, row);
      for (const { prefix } of config.editions) {
        yield [`${config.basePath}${folderUrl([...prefix, ...segments])}`, noteOf(row)];
      }
    }
  };
  return {
    timeZone: config.timeZone,
    unpublished: Object.fromEntries(unpublished()),
    articleAt: (path) => {
      const found = articleOf(path, config, articles);
      return found === undefined ? undefined : noteOf(found);
    },
  };
}

/** The row of the article whose page stands at a path, in any edition. */
export function articleOf(
  path: string,
  { basePath, editions }: SiteState['frame']['config'],
  articles: ArticleTable,
): number | undefined {
  if (!path.startsWith(`${basePath}/`) || !path.endsWith('/')) return undefined;
  const all = decoded(path.slice(basePath.length + 1, -1))?.split('/');
  if (all === undefined) return undefined;
  const [edition] = editions
    .filter(({ prefix }) => prefix.every((segment, index) => all[index] === segment))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  const address = all.slice(edition?.prefix.length ?? 0).join('/');
  const { row, isThere } = findRow(articles, `${address}.md`);
  if (isThere && articles.get('slug', row) === '') return row;
  const { starts } = articles.lists('slug');
  const named = Array.from({ length: articles.count }, (_, each) => each).filter(
    (each) => starts[each] !== starts[each + 1],
  );
  return [...named, ...plainRows(articles)].find((each) => segmentsAt(articles, each).join('/') === address);
}

function segmentsAt(articles: ArticleTable, row: number): readonly string[] {
  return rowEntry(articles, row).segments;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
