import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { diskSources } from '../../src/io/disk-sources.js';
import { publish } from '../../src/io/publish.js';
import { buildSite, type BuildOptions, type BuiltSite } from '../../src/pipeline/build-site.js';

/** Later than every article that is shipped. */
const now = Date.parse('2026-01-01T00:00:00Z');

/** Builds the shipped content, as `npm run build` does, or `npm run check` with `thorough`; pictures are not encoded. */
export function buildShipped(options: BuildOptions = {}): BuiltSite {
  return build(options, { encoder: 'none 1', averageColour: () => '#9ab', missingGlyphs: () => '' });
}

/** @param pictures what names the renditions of pictures; without it they are published as they are */
function build(options: BuildOptions, pictures?: Parameters<typeof diskSources>[2]): BuiltSite {
  return buildSite(
    diskSources(
      {
        root: resolve('.'),
        config: resolve('dongbei.config.yaml'),
        content: resolve('content'),
        output: resolve('public'),
      },
      undefined,
      pictures,
    ),
    now,
    options,
  );
}

/** Publishes the shipped content into a new folder and returns it. */
export function publishShipped(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'dongbei-site-')), 'public');
  const { diagnostics } = publish(build({}).files, folder, 'public');
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return folder;
}
