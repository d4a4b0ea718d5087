import { report } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { sourcePath } from '../model/paths.js';
import type { Section, SiteConfig } from '../model/site.js';
import { suggestion } from '../schema/suggestion.js';
import type { SiteIndex } from './site-index.js';
import type { SiteSources } from './sources.js';

/** Every section and page that the navigation names must exist: DB402, DB302. */
export function checkNavigation(
  config: SiteConfig,
  sections: readonly Section[],
  index: SiteIndex,
): Diagnostic[] {
  const known = new Set<string>(sections.map(({ id }) => id));
  return config.navigation.flatMap(({ section, url, position }) => {
    if (section !== undefined && !known.has(section)) {
      const near = suggestion(section, known);
      return [
        report('DB402', config.file, position, {
          section,
          ...(near === undefined ? {} : { suggestion: near }),
        }),
      ];
    }
    if (url === undefined || !/^\/(?!\/)/u.test(url)) return [];
    const target = decoded(url.split('#', 1)[0] ?? '');
    const found = index.find(sourcePath('dongbei.config.yaml'), { target, position });
    return found === undefined ? [report('DB302', config.file, position, { target: url })] : [];
  });
}

/** Pages that the configuration names for what they say must exist: DB302. */
export function checkNamedPages({ pages, file }: SiteConfig, index: SiteIndex): Diagnostic[] {
  const from = sourcePath('dongbei.config.yaml');
  return pages.flatMap(({ target, position }) => {
    if (index.find(from, { target, position }) !== undefined) return [];
    const near = index.suggest(from, target);
    return [report('DB302', file, position, { target, ...(near === undefined ? {} : { suggestion: near }) })];
  });
}

/** Folders that the configuration names must exist: DB406. */
export function checkFolders(config: SiteConfig, sources: SiteSources): Diagnostic[] {
  return (['templates', 'assets'] as const).flatMap((key) => {
    const folder = config[key];
    if (folder === undefined || sources.hasFolder(folder)) return [];
    return [report('DB406', config.file, config.folderPlaces[key], { folder, key })];
  });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
