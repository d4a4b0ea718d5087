import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { RecordPlace, Records } from '../../src/graph/records.js';
import type { OutputFile, PublishedRendition } from '../../src/model/output.js';
import { compareText, sourcePath, type OutputPath, type SourcePath } from '../../src/model/paths.js';
import { createPreparer } from '../../src/pipeline/prepare-source.js';
import type { ContentScan, SiteState } from '../../src/pipeline/site-store.js';
import { updateSite, type UpdatedSite } from '../../src/pipeline/update-site.js';
import { memorySources, now as usualNow, type Newsroom } from './memory-sources.js';

/** A published site in memory and what builds keep beside it: builds it again and again, from what has changed. */
export interface IncrementalSite {
  readonly build: (
    newsroom: Newsroom,
    options?: { readonly now?: number; readonly codeVersion?: string; readonly isPreview?: boolean },
  ) => Promise<UpdatedSite>;
  /** What stands published, as `contentOf` has it. */
  readonly published: () => ReadonlyMap<OutputPath, string>;
  /** What the last build found. */
  readonly diagnostics: () => readonly Diagnostic[];
  /** What the last build rendered. */
  readonly rendered: () => readonly OutputPath[];
}

export function incrementalSite(): IncrementalSite {
  const bytes: Uint8Array[] = [];
  const records: Records = {
    isIntact: ({ offset }) => offset < bytes.length,
    read: ({ offset }: RecordPlace) => {
      const record = bytes[offset];
      if (record === undefined) throw new Error('No such record');
      return record;
    },
    append: (record) => ({ offset: bytes.push(record) - 1, length: record.length }),
  };
  let state: SiteState | undefined;
  let before: Newsroom['files'] = {};
  let rendered: OutputPath[] = [];
  let diagnostics: readonly Diagnostic[] = [];
  const published = new Map<OutputPath, string>();

  return {
    published: () => published,
    rendered: () => rendered,
    diagnostics: () => diagnostics,
    build: async (newsroom, { now = usualNow, codeVersion = '1', isPreview = false } = {}) => {
      rendered = [];
      const updated = await updateSite({
        sources: memorySources(newsroom),
        scan: scanOf(newsroom.files, state === undefined ? {} : before),
        store: { state, records, pending: new Map() },
        now,
        codeVersion,
        isPreview,
        renderAll: false,
        readPublished: (path) => {
          const content = published.get(path);
          return content === undefined ? undefined : Buffer.from(content, 'latin1');
        },
        prepare: (frame, articles) => Promise.resolve(articles.map(createPreparer(frame))),
      });
      ({ diagnostics } = updated);
      const { change } = updated;
      if (change === undefined) return updated;
      const written = new Map<OutputPath, string>();
      for (const key of [...change.outputs.keys(change.kinds), ...change.render]) {
        for (const file of change.outputs.render(key).files) {
          rendered.push(file.path);
          written.set(file.path, contentOf(file));
        }
      }
      for (const { path, location } of change.copies)
        written.set(path as string as OutputPath, `copy of ${location}`);
      for (const rendition of change.renditions) written.set(rendition.path, renditionOf(rendition));
      for (const { path } of change.shareCards) written.set(path, 'card');
      if (change.kinds === 'all') published.clear();
      for (const path of change.gone) published.delete(path);
      for (const [path, text] of written) published.set(path, text);
      state = updated.state;
      before = newsroom.files;
      return updated;
    },
  };
}

/** The text of a file, its bytes as characters, or the file that it is a copy of. */
export function contentOf(file: OutputFile): string {
  if ('text' in file) return file.text;
  return 'bytes' in file ? Buffer.from(file.bytes).toString('latin1') : `copy of ${file.copyOf}`;
}

/** What decides the bytes of a rendition. */
export function renditionOf({ key, width, height, format }: PublishedRendition): string {
  return `${key} as ${format} of ${String(width)} × ${String(height)}`;
}

function scanOf(files: Newsroom['files'], before: Newsroom['files']): ContentScan {
  const sorted = (paths: string[]): SourcePath[] => paths.sort(compareText).map(sourcePath);
  const all = sorted(Object.keys(files));
  const known = new Set(all);
  return {
    files: () => all,
    hasFile: (path) => known.has(path),
    changed: sorted(Object.keys(files).filter((path) => files[path] !== before[path])),
    removed: sorted(Object.keys(before).filter((path) => !(path in files))),
    diagnostics: [],
  };
}
