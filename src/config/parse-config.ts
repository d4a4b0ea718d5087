import { report, sortDiagnostics } from '../diagnostics/report.js';
import type { Diagnostic, Position } from '../model/diagnostic.js';
import { editionIds, type EditionId } from '../model/edition.js';
import { sectionId } from '../model/paths.js';
import {
  brandParts,
  pageRoles,
  type BrandFile,
  type NavigationEntry,
  type PictureSettings,
  type SiteConfig,
  type Theme,
} from '../model/site.js';
import type { Staged } from '../model/staged.js';
import { readConfig, type ConfigData, type ReadConfig } from '../schema/config.js';
import { toLocalText } from '../schema/local-text.js';
import { planEditions } from './editions.js';
import { completeTheme } from './theme.js';

const defaults = {
  file: 'dongbei.config.yaml',
  name: '東北網',
  address: { origin: 'http://localhost:8080', basePath: '' },
  timeZone: 'Asia/Shanghai',
  script: 'hant',
  editions: [{ id: 'zh-Hant' }, { id: 'zh-Hans' }] satisfies { id: EditionId }[],
  pageSize: 20,
  feeds: { content: 'full' },
  pictures: {
    // A thumbnail, a phone, a phone with a fine screen, a column, the width of the page.
    widths: [320, 480, 800, 1200, 1600],
    formats: ['avif', 'webp'],
    quality: { avif: 50, webp: 75, jpeg: 78 },
  },
  // An archive of 100,000 articles would draw for hours, unasked.
  shareCards: false,
  // A file for each article and edition.
  plainText: false,
} as const;

/**
 * Reads the configuration file, or does without one: what it does not say has a default.
 *
 * Diagnostics: those of `readConfig`, DB408, DB403 where there is no base URL, and DB407 where there is no name. There is a
 * value in spite of errors: the default stands for what is faulty, so that the rest of the site can be checked in the
 * same run.
 */
export function parseConfig(source: { text: string; file: string } | undefined): Staged<SiteConfig> {
  const { value, diagnostics } = source === undefined ? { diagnostics: [] } : readConfig(source);
  const file = source?.file ?? defaults.file;
  const written = value?.config.theme;
  const look =
    written === undefined
      ? { theme: undefined, diagnostics: [] }
      : completeTheme(written, file, (token) => value?.data.at(['theme', token]) ?? { line: 1, column: 1 });
  const config = completeConfig(value, file, look.theme);
  // In a file that is no YAML map, or where `site` is broken, there is no telling.
  const told = source !== undefined && (value === undefined || value.data.broken.has('site'));
  // Nor is a key missing that was only written wrongly.
  const meant = new Set(diagnostics.map(({ details }) => details['suggestion']));
  const missing = told ? [] : missingKeys(value, file, meant);
  return { value: config, diagnostics: sortDiagnostics([...diagnostics, ...look.diagnostics, ...missing]) };
}

function completeConfig(read: ReadConfig | undefined, file: string, theme: Theme | undefined): SiteConfig {
  const { site = {}, ...config } = read?.config ?? {};
  const script = site.script ?? defaults.script;
  const { origin, basePath } = site.baseUrl ?? defaults.address;
  return {
    file,
    name: toLocalText(site.name ?? defaults.name, script),
    description: toLocalText(site.description ?? '', script),
    origin,
    basePath,
    timeZone: site.timeZone ?? defaults.timeZone,
    script,
    editions: planEditions(config.editions ?? defaults.editions),
    navigation: (config.navigation ?? []).map((entry, index): NavigationEntry => {
      const position = read?.data.at(['navigation', index]) ?? { line: 1, column: 1 };
      const { section, url, title } = { url: undefined, title: undefined, ...entry };
      return {
        ...(section === undefined ? {} : { section: sectionId(section) }),
        ...(url === undefined ? {} : { url }),
        ...(title === undefined ? {} : { title: toLocalText(title, script) }),
        position,
      };
    }),
    social: (config.social ?? []).map(({ title, url }) => ({ title: toLocalText(title, script), url })),
    pages: pageRoles.flatMap((role) => {
      const target = config.pages?.[role];
      const position = read?.data.at(['pages', role]) ?? { line: 1, column: 1 };
      return target === undefined ? [] : [{ role, target, position }];
    }),
    pageSize: config.pageSize ?? defaults.pageSize,
    ...(config.host === undefined ? {} : { host: config.host }),
    feeds: { ...defaults.feeds, ...config.feeds },
    ...(theme === undefined ? {} : { theme }),
    brand: brandFiles(read),
    ...pictureSettings(config.pictures),
    shareCards: config.shareCards ?? defaults.shareCards,
    plainText: config.plainText ?? defaults.plainText,
    ...(config.templates === undefined ? {} : { templates: config.templates }),
    ...(config.assets === undefined ? {} : { assets: config.assets }),
    folderPlaces: {
      templates: read?.data.at(['templates']) ?? { line: 1, column: 1 },
      assets: read?.data.at(['assets']) ?? { line: 1, column: 1 },
    },
  };
}

function brandFiles(read: ReadConfig | undefined): BrandFile[] {
  const { brand = {} } = read?.config ?? {};
  const at = (...path: string[]): Position => read?.data.at(['brand', ...path]) ?? { line: 1, column: 1 };
  return brandParts.flatMap((part): BrandFile[] => {
    const written = brand[part];
    if (written === undefined) return [];
    if (typeof written === 'string') return [{ part, target: written, position: at(part) }];
    return editionIds.flatMap((edition) => {
      const target = written[edition];
      return target === undefined ? [] : [{ part, edition, target, position: at(part, edition) }];
    });
  });
}

function pictureSettings(given: ConfigData['pictures']): { readonly pictures?: PictureSettings } {
  if (given === false) return {};
  const { widths, formats, quality } = defaults.pictures;
  return {
    pictures: {
      widths: [...(given?.widths ?? widths)].sort((a, b) => a - b),
      formats: given?.formats ?? formats,
      quality: { ...quality, ...given?.quality },
    },
  };
}

/** Every site can be built without these two, and none should be published without them. */
function missingKeys(
  read: ReadConfig | undefined,
  file: string,
  meant: ReadonlySet<string | undefined>,
): Diagnostic[] {
  const position = read?.data.keyAt(['site']) ?? { line: 1, column: 1 };
  const { origin, basePath } = defaults.address;
  const fallbacks = [
    ['baseUrl', 'DB403', `${origin}${basePath}/`],
    ['name', 'DB407', defaults.name],
  ] as const;
  return fallbacks
    .filter(([key]) => read?.data.has(['site', key]) !== true && !meant.has(key))
    .map(([, code, fallback]) => report(code, file, position, { fallback }));
}
