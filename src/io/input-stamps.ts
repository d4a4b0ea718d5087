import { join } from 'node:path';

import {
  glossaryFolder,
  usualTemplates,
  resolveIn,
  shippedTemplates,
  type SiteFolders,
} from './site-folders.js';
import { standing, walkFiles } from './walk.js';

/**
 * Everything that a site is made from but the content folder, by size and times: configuration, glossary, templates,
 * assets. The same text means that nothing has changed; undefined where something is so new that it may change yet
 * without showing it.
 *
 * @param configured folders that the configuration names
 * @param trustedUntil milliseconds since 1970
 */
export function inputStamps(
  { root, config, templates }: SiteFolders,
  configured: { readonly templates?: string; readonly assets?: string },
  trustedUntil: number,
): string | undefined {
  const own = templates ?? resolveIn(root, configured.templates ?? usualTemplates);
  const folders = [
    ...new Set([resolveIn(root, glossaryFolder), shippedTemplates, own]),
    ...(configured.assets === undefined ? [] : [resolveIn(root, configured.assets)]),
  ];
  const files = [
    config,
    ...folders.flatMap((folder) => walkFiles(folder, { hidden: true }).map(({ path }) => join(folder, path))),
  ];
  const lines: string[] = [];
  for (const location of files) {
    const { size = -1, mtimeMs = 0, ctimeMs = 0 } = standing(location) ?? {};
    if (mtimeMs >= trustedUntil || ctimeMs >= trustedUntil) return undefined;
    lines.push(`${location} ${String(size)} ${String(mtimeMs)} ${String(ctimeMs)}`);
  }
  return lines.join('\n');
}
