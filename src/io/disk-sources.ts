import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { report } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { isPathSegment, sourcePath, type SourcePath } from '../model/paths.js';
import type { Asset, FileBytes, NamedFile, SiteSources } from '../pipeline/sources.js';
import { readPictureFacts } from './picture-facts.js';
import { isSystemError } from './system-error.js';
import {
  displayPath,
  glossaryFolder,
  houseListFile,
  isFolder,
  resolveIn,
  shippedTemplates,
  usualTemplates,
  type SiteFolders,
} from './site-folders.js';
import { standing, walkFiles } from './walk.js';

const start = { line: 1, column: 1 };

/**
 * Reads a site from disk.
 *
 * @param locate where a content file stands, for who has walked the content folder already
 * @param pictures for who encodes pictures: without it they are published as they are
 */
export function diskSources(
  folders: SiteFolders,
  locate?: (path: SourcePath) => string,
  pictures?: {
    readonly encoder: string;
    /** `#rgb`; undefined for what cannot be decoded. */
    readonly averageColour: (bytes: Uint8Array) => string | undefined;
    readonly missingGlyphs: SiteSources['missingGlyphs'];
  },
): SiteSources {
  const locations = new Map<SourcePath, string>();
  const name = (location: string): string => displayPath(folders.root, location);
  const contentLocation =
    locate ?? ((path: SourcePath): string => locations.get(path) ?? join(folders.content, path));
  const templateFolders = (folder: string | undefined): string[] => {
    const own = resolveIn(folders.root, folder ?? usualTemplates);
    return own === shippedTemplates ? [shippedTemplates] : [shippedTemplates, own];
  };
  return {
    config: () =>
      standing(folders.config)?.isFile() === true
        ? { bytes: readBytes(folders.config), file: name(folders.config) }
        : undefined,
    glossary: () =>
      walkFiles(resolveIn(folders.root, glossaryFolder))
        .filter(({ path, leavesFolder }) => !leavesFolder && /\.ya?ml$/u.test(path))
        .map(({ path }) => {
          const location = resolveIn(folders.root, join(glossaryFolder, path));
          return { bytes: readBytes(location), file: name(location) };
        }),
    houseList: () => {
      const location = resolveIn(folders.root, houseListFile);
      return standing(location)?.isFile() === true
        ? { bytes: readBytes(location), file: name(location) }
        : undefined;
    },
    contentFiles: () => {
      const files: SourcePath[] = [];
      const diagnostics: Diagnostic[] = [];
      for (const { path, leavesFolder } of walkFiles(folders.content)) {
        const file = name(join(folders.content, path));
        const bad = path.split('/').find((segment) => !isPathSegment(segment));
        if (leavesFolder) diagnostics.push(report('DB003', file, start, { name: path }));
        else if (bad !== undefined) diagnostics.push(report('DB002', file, start, { name: bad }));
        else {
          const normal = sourcePath(path);
          locations.set(normal, join(folders.content, path));
          files.push(normal);
        }
      }
      return { files, diagnostics };
    },
    contentName: (path) => name(path === undefined ? folders.content : join(folders.content, path)),
    readContent: (path) => readBytes(contentLocation(path)),
    contentLocation,
    pictureFacts: (location) => {
      const bytes = readBytes(location);
      return bytes === undefined ? undefined : readPictureFacts(bytes, pictures?.averageColour);
    },
    encoder: pictures?.encoder,
    missingGlyphs: pictures?.missingGlyphs ?? (() => ''),
    hasFolder: (folder) => isFolder(resolveIn(folders.root, folder)),
    templates: (folder) => {
      const found = new Map<string, NamedFile>();
      for (const each of templateFolders(folder)) {
        for (const { path } of walkFiles(each)) {
          if (!path.endsWith('.njk')) continue;
          const location = join(each, path);
          found.set(path, { bytes: readBytes(location), file: name(location) });
        }
      }
      return found;
    },
    assets: ({ templates, assets }) => {
      const found = new Map<SourcePath, Asset>();
      const diagnostics: Diagnostic[] = [];
      const add = (folder: string, prefix: string, hidden: boolean): void => {
        for (const { path, leavesFolder } of walkFiles(folder, { hidden })) {
          const location = join(folder, path);
          const file = name(location);
          const published = sourcePath(`${prefix}${path}`);
          if (leavesFolder) diagnostics.push(report('DB003', file, start, { name: path }));
          else if (!isHidden(path)) {
            found.set(published, { path: published, location, file, stamp: stampOf(location) });
          }
        }
      };
      for (const folder of templateFolders(templates)) add(join(folder, 'assets'), 'assets/', false);
      if (assets !== undefined) add(resolveIn(folders.root, assets), '', true);
      return { files: [...found.values()], diagnostics };
    },
    stopwatch: () => performance.now(),
  };
}

/** Size and times of a file: they change with its bytes. */
function stampOf(location: string): string {
  const { size = 0, mtimeMs = 0, ctimeMs = 0 } = statSync(location, { throwIfNoEntry: false }) ?? {};
  return [size, mtimeMs, ctimeMs].join(' ');
}

/** Undefined where the system refuses: a permission, a bad disk, a file that has just been taken away. */
function readBytes(location: string): FileBytes {
  try {
    return readFileSync(location);
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

/** Hidden files are nobody's business, but for those that servers ask for by name. */
function isHidden(path: string): boolean {
  return path
    .split('/')
    .some(
      (segment) => segment.startsWith('.') && !['.well-known', '.nojekyll', '.htaccess'].includes(segment),
    );
}
