import { realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

import { report } from '../diagnostics/report.js';
import {
  glossaryFolder,
  usualTemplates,
  displayPath,
  resolveIn,
  type SiteFolders,
} from '../io/site-folders.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { BuiltSite } from '../pipeline/build-site.js';
import type { SiteSettings } from './options.js';

type Configured = BuiltSite['configuredFolders'];

/** Where a command writes, and the option that decides it. */
interface Destination {
  readonly location: string;
  readonly option: '--out' | '--cache';
}

/** DB601 where the published site would stand among what it is made from, or in the cache. */
export function findOutputOverlap(
  { folders, cache }: Pick<SiteSettings, 'folders' | 'cache'>,
  configured: Configured,
): Diagnostic[] {
  const others = [...sourceLocations(folders, configured), cache];
  return findOverlap({ location: folders.output, option: '--out' }, others, folders.root);
}

/** DB601 where the preview would stand among what the site is made from, or in the published site. */
export function findPreviewOverlap(
  preview: string,
  { folders }: Pick<SiteSettings, 'folders'>,
  configured: Configured,
): Diagnostic[] {
  const others = [...sourceLocations(folders, configured), folders.output];
  return findOverlap({ location: preview, option: '--cache' }, others, folders.root);
}

/** Everything that a site is made from; all absolute, whether it stands there yet or not. */
function sourceLocations(
  { root, content, config, templates }: SiteFolders,
  configured: Configured,
): string[] {
  return [
    content,
    templates ?? resolveIn(root, configured.templates ?? usualTemplates),
    resolveIn(root, glossaryFolder),
    config,
    ...(configured.assets === undefined ? [] : [resolveIn(root, configured.assets)]),
  ];
}

/**
 * DB601 where the destination is, holds or stands in one of `others`, or holds the whole project. Links are followed:
 * two names of one folder are one.
 */
function findOverlap(
  { location, option }: Destination,
  others: readonly string[],
  root: string,
): Diagnostic[] {
  const real = realLocation(location);
  const overlapping = (other: string): boolean =>
    isWithin(realLocation(other), real) || isWithin(real, realLocation(other));
  const hit = isWithin(realLocation(root), real) ? root : others.find(overlapping);
  if (hit === undefined) return [];
  const folder = displayPath(root, location);
  return [report('DB601', folder, { line: 1, column: 1 }, { folder, other: displayPath(root, hit), option })];
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The location without links, also of what does not stand yet. */
function realLocation(location: string): string {
  try {
    return realpathSync.native(location);
  } catch {
    const parent = dirname(location);
    return parent === location ? location : join(realLocation(parent), basename(location));
  }
}
