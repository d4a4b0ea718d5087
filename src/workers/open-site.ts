import { readTable } from '../graph/table.js';
import { openRecordFile } from '../io/record-file.js';
import { buildArchive } from '../pages/archive.js';
import { sectionTree } from '../pages/section-tree.js';
import { articleColumns } from '../pipeline/article-table.js';
import { openOutputs } from '../pipeline/open-outputs.js';
import { publishedEntries } from '../pipeline/published-entries.js';
import { createRenderer } from '../render/renderer.js';
import { renderAside, type AsideRenderer } from './render-aside.js';
import type { SiteToRender } from './tasks.js';

/** Opens what is kept of a site, to render parts of it. */
export function openSite(site: SiteToRender): AsideRenderer {
  const { frame, now } = site;
  const table = readTable(articleColumns, site.table, new Uint8Array(site.tableBytes));
  const archive = buildArchive(publishedEntries(table, now), sectionTree(frame.sections.map(({ id }) => id)));
  const records = openRecordFile(site.records.location, site.records.size, { readOnly: true });
  return renderAside(openOutputs(frame, archive, table, records, createRenderer(site.templates), now), site);
}
