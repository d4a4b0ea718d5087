import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readTable } from '../graph/table.js';
import { digestStart } from '../io/published-index.js';
import { openRecordFile } from '../io/record-file.js';
import type { OutputPath } from '../model/paths.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { buildArchive } from '../pages/archive.js';
import { sectionTree } from '../pages/section-tree.js';
import { articleColumns } from '../pipeline/article-table.js';
import { openOutputs } from '../pipeline/open-outputs.js';
import type { OutputKey } from '../pipeline/output-key.js';
import { createRenderer } from '../render/renderer.js';
import { publishedEntries } from '../pipeline/published-entries.js';
import type { RenderedFile, SiteToRender } from './tasks.js';

/** A site of which any part can be rendered. */
export interface OpenSite {
  readonly render: (
    from: number,
    count: number,
  ) => { readonly pages: readonly RenderedFile[]; readonly diagnostics: readonly Diagnostic[] };
}

/** Opens what is kept of a site, to render parts of it: those of growing numbers, one after the other. */
export function openSite(site: SiteToRender): OpenSite {
  const { frame, now } = site;
  const table = readTable(articleColumns, site.table, new Uint8Array(site.tableBytes));
  const archive = buildArchive(publishedEntries(table, now), sectionTree(frame.sections.map(({ id }) => id)));
  const records = openRecordFile(site.records.location, site.records.size, { readOnly: true });
  const outputs = openOutputs(frame, archive, table, records, createRenderer(site.templates), now);
  const keys = outputs.keys(site.kinds)[Symbol.iterator]();
  let position = 0;
  let written = 0;
  const next = (): OutputKey | undefined => {
    position += 1;
    const { value, done } = keys.next() as IteratorResult<OutputKey, undefined>;
    return done === true ? undefined : value;
  };

  /** Writes a file aside, unless it is published as it is. */
  const put = (path: OutputPath, bytes: Uint8Array): RenderedFile => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (!site.verify && digestStart(site.published, path) === sha256.slice(0, 16)) return { path };
    const name = `${site.asidePrefix}${String(written)}`;
    written += 1;
    writeFileSync(join(site.asideFolder, name), bytes);
    return { path, aside: { name, sha256 } };
  };
  return {
    render: (from, count) => {
      while (position < from) next();
      const pages: RenderedFile[] = [];
      const diagnostics: Diagnostic[] = [];
      for (let index = 0; index < count; index += 1) {
        const key = next();
        if (key === undefined) break;
        const rendered = outputs.render(key);
        diagnostics.push(...rendered.diagnostics);
        for (const file of rendered.files) {
          if ('text' in file) pages.push(put(file.path, Buffer.from(file.text)));
          else if ('bytes' in file) pages.push(put(file.path, file.bytes));
        }
      }
      return { pages, diagnostics };
    },
  };
}
