import type { Diagnostic } from '../model/diagnostic.js';
import { outputPath } from '../model/paths.js';
import { rowEntry } from './article-table.js';
import { addressed, checkAddresses, type AddressedArticle } from './check-addresses.js';
import { checkOutputs, plannedOutputs } from './check-outputs.js';
import type { ArticleRecords } from './open-outputs.js';
import { coverReferences } from './measure-covers.js';
import { hasFileAsFolder, mayClash, publishedFiles } from './output-claims.js';
import { allCompanions } from './published-companions.js';
import { isPublished } from './published-entries.js';
import { isReplaced, type SiteOutputs } from './render-output.js';
import type { SettledArticles } from './settle-articles.js';
import type { SiteFrame } from './site-frame.js';
import type { SiteState, UpdateInputs } from './site-store.js';
import type { Asset, SiteSources } from './sources.js';

export interface Clashes {
  readonly diagnostics: readonly Diagnostic[];
  /** Whether a folder of articles is named like a file: then more than usual has to be looked at. */
  readonly hasFolderLikeFile: boolean;
}

/** DB401, looked for among all files only where something that has changed may be at fault. */
export function findClashes(
  frame: SiteFrame,
  settled: SettledArticles,
  assets: readonly Asset[],
  outputs: SiteOutputs,
  hasSameFrame: boolean,
  { sources, scan, now, store }: UpdateInputs,
  records: ArticleRecords,
): Clashes {
  const { table } = settled;
  const everyRow = (): number[] => Array.from({ length: table.count }, (_, row) => row);
  const rows = hasSameFrame
    ? settled.touched.flatMap(({ after }) => (after === undefined ? [] : [after]))
    : everyRow();
  const site = { config: frame.config, sections: frame.sections };
  const clashesAmong = (some: readonly number[]): Diagnostic[] =>
    checkAddresses(site, addressedRows(settled, some, sources), sources);
  const isRestPlain = hasSameFrame && store.state?.hasFolderLikeFile === false;
  const hasFolderLikeFile = hasFileAsFolder(table, isRestPlain ? rows : everyRow());
  const mayHave =
    hasFolderLikeFile ||
    (hasOtherClaims(settled, store.state, now) &&
      mayClash(table, rows, [
        ...assets.map(({ path }) => path),
        ...publishedFiles(coverReferences(frame.covers), scan.hasFile),
      ]));
  const clashes = clashesAmong(mayHave ? everyRow() : rows);
  if (clashes.length > 0 || !mayHave) return { diagnostics: clashes, hasFolderLikeFile };
  const sectionFiles = new Map(frame.sections.map(({ id, source }) => [id, sources.contentName(source)]));
  const fileOf = {
    article: sources.contentName,
    section: (id: (typeof frame.sections)[number]['id']) => sectionFiles.get(id) ?? id,
  };
  const own = new Set<string>(assets.map(({ path }) => path));
  const companions = allCompanions(table, records, { sources, scan, now }, frame, assets);
  const copied = [...companions.copies, ...assets].map(({ path, file }) => ({
    path: outputPath(path.split('/')),
    file,
  }));
  const encoded = [...companions.renditions].map(({ path, source }) => ({
    path,
    file: sources.contentName(source),
  }));
  const planned = [...outputs.keys('all')]
    .filter((key) => !isReplaced(outputs, key, own))
    .flatMap((key) => plannedOutputs(outputs, key, fileOf));
  return { diagnostics: checkOutputs([...copied, ...encoded, ...planned]), hasFolderLikeFile };
}

/** Whether any article that may differ publishes, or claims for later, something else than before. */
function hasOtherClaims(
  { table, touched }: SettledArticles,
  kept: SiteState | undefined,
  now: number,
): boolean {
  if (kept === undefined || touched.length === 0) return true;
  const { articles: old } = kept;
  return touched.some(({ before, after }) => {
    if (after === undefined) return false;
    if (before === undefined || isPublished(old, before, kept.now) !== isPublished(table, after, now))
      return true;
    if (old.get('isDraft', before) !== table.get('isDraft', after)) return true;
    return (['claims', 'files', 'looseFiles'] as const).some(
      (column) => String(old.get(column, before)) !== String(table.get(column, after)),
    );
  });
}

/** What decides the addresses of some rows; only of those with a slug or aliases the record has to be read. */
function* addressedRows(
  { table, place }: SettledArticles,
  rows: readonly number[],
  sources: Pick<SiteSources, 'contentName'>,
): Generator<AddressedArticle> {
  const { starts: slugs } = table.lists('slug');
  const { starts: aliases } = table.lists('aliases');
  for (const row of rows) {
    if (table.get('isDraft', row) === 1 && table.get('isPreviewed', row) === 0) continue;
    const isNamedByPath = slugs[row] === slugs[row + 1] && aliases[row] === aliases[row + 1];
    if (!isNamedByPath) yield addressed(place(row));
    else {
      const { path, segments } = rowEntry(table, row);
      yield { file: sources.contentName(path), segments, slugAt: undefined, aliases: [] };
    }
  }
}
