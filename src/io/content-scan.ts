import { report } from '../diagnostics/report.js';
import { compareText, isPathSegment, sourcePath, type SourcePath } from '../model/paths.js';
import type { ContentScan } from '../pipeline/site-store.js';
import { filesIn, filesOf, type ContentDifference } from './content-walk.js';

const start = { line: 1, column: 1 };

/** What a walk found, for the pipeline, and where each file stands. */
export interface LocatedScan extends ContentScan {
  readonly location: (path: SourcePath) => string;
}

/**
 * @param content the content folder
 * @param nameOf how diagnostics name a file of it
 */
export function contentScan(
  content: string,
  { walk, changed, removed }: ContentDifference,
  nameOf: (path: string) => string,
): LocatedScan {
  const unreadable = new Set(walk.odd.flatMap(({ path, why }) => (why === 'form' ? [] : [path])));
  const respelled = new Map(
    walk.odd.flatMap(({ path, why }) => (why === 'form' ? [[sourcePath(path), path] as const] : [])),
  );
  const usable = (paths: Iterable<string>): SourcePath[] =>
    [...paths]
      .filter((path) => !unreadable.has(path))
      .map((path) => sourcePath(path))
      .sort(compareText);
  const written = (path: SourcePath): string => respelled.get(path) ?? path;
  let files: readonly SourcePath[] | undefined;
  const folders = new Map<string, ReadonlySet<string>>();
  return {
    files: () => (files ??= usable(filesOf(walk))),
    // By the names in the folder: no list of all paths is made for a few questions.
    hasFile: (path) => {
      const raw = written(path);
      if (unreadable.has(raw)) return false;
      const cut = raw.lastIndexOf('/') + 1;
      const folder = raw.slice(0, cut);
      const inside = folders.get(folder) ?? filesIn(walk, folder);
      folders.set(folder, inside);
      return inside.has(raw.slice(cut));
    },
    changed: usable(changed),
    removed: usable(removed),
    diagnostics: walk.odd.flatMap(({ path, why }) => {
      if (why === 'link') return [report('DB003', nameOf(path), start, { name: path })];
      const bad = path.split('/').find((segment) => !isPathSegment(segment));
      return why === 'name' ? [report('DB002', nameOf(path), start, { name: bad ?? path })] : [];
    }),
    location: (path) => `${content}/${written(path)}`,
  };
}
