import type { SiteConfig } from '../model/site.js';

/** Where each edition stands, with the base path and a slash at the end; those within others first. */
export function editionFolders({ basePath, editions }: Pick<SiteConfig, 'basePath' | 'editions'>): string[] {
  const folders = editions.map(({ prefix }) => `${basePath}/${prefix.map((name) => `${name}/`).join('')}`);
  return folders.sort((a, b) => b.length - a.length);
}
