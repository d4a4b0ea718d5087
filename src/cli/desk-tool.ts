import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { deskWordsIn } from '../diagnostics/desk-words.js';
import type { SiteFolders } from '../io/site-folders.js';
import { packageFile } from '../model/package-file.js';
import type { SiteState } from '../pipeline/site-store.js';
import { deskConfig } from '../server/desk-config.js';
import { deskFiles } from '../server/desk-files.js';
import { deskMissingPage, deskPackage, deskPage } from '../server/desk-page.js';
import { answerDesk } from '../server/desk-service.js';
import type { Desk } from '../server/server.js';

/**
 * The editing desk. Its package is looked for where the newsroom installs packages, and then where dongbei stands.
 *
 * @param site as it was published last
 */
export function deskTool(site: () => SiteState | undefined, folders: SiteFolders): Desk {
  const files = deskFiles(folders.content);
  return {
    page: (language, token) => {
      const words = deskWordsIn(language);
      const frame = site()?.frame;
      if (frame === undefined) return undefined;
      if (packageFolder(folders.root) === undefined) return deskMissingPage(language, words);
      const service = `/__dongbei/desk?${new URLSearchParams({ token }).toString()}`;
      return deskPage(deskConfig(frame, service, language, words), language, words);
    },
    file: (name) => {
      const folder = packageFolder(folders.root);
      const location = folder === undefined ? '' : join(folder, 'dist', name);
      return /^[\w.-]+\.(?:js|css|wasm)$/u.test(name) && existsSync(location)
        ? readFileSync(location)
        : undefined;
    },
    service: { method: 'POST', answer: (body) => answerDesk(body, files) },
  };
}

function packageFolder(root: string): string | undefined {
  for (const base of [join(root, 'package.json'), packageFile('package.json')]) {
    try {
      return dirname(createRequire(base).resolve(`${deskPackage.name}/package.json`));
    } catch {
      // Not there: looked for at the next place.
    }
  }
  return undefined;
}
