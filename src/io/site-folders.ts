import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { relative, resolve, sep } from 'node:path';

import { packageFile } from '../model/package-file.js';

/** Where a command reads and writes; all absolute. */
export interface SiteFolders {
  readonly root: string;
  readonly config: string;
  readonly content: string;
  /** Given with `--templates`; the configuration may name another. */
  readonly templates?: string;
  readonly output: string;
}

/** The templates that come with the package. */
export const shippedTemplates = fileURLToPath(packageFile('templates'));

/** Own templates are looked for here where neither option nor configuration names a folder. */
export const usualTemplates = 'templates';
/** Words whose forms the newsroom decides. */
export const glossaryFolder = 'glossary';
/** Words that the newsroom does not write; read by `check` alone. */
export const houseListFile = 'house.yaml';

/** A path as people read it: relative to `root` where it is below, with `/`. */
export function displayPath(root: string, location: string): string {
  const path = relative(root, location);
  if (path === '') return '.';
  return (path.startsWith('..') ? location : path).split(sep).join('/');
}

/** The configuration file: the one that is named, else `dongbei.config.yaml`, or `.yml` where only that stands. */
export function configLocation(root: string, named?: string): string {
  if (named !== undefined) return resolve(root, named);
  const usual = resolve(root, 'dongbei.config.yaml');
  const other = resolve(root, 'dongbei.config.yml');
  return !existsSync(usual) && existsSync(other) ? other : usual;
}

export function resolveIn(root: string, path: string): string {
  return resolve(root, path);
}

/** True where a folder stands at `location`. */
export function isFolder(location: string): boolean {
  return statSync(location, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
