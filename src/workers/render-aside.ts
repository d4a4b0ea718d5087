import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { textEncoder } from '../io/encode-text.js';
import { digestStart, type PublishedIndex } from '../io/published-index.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { OutputPath } from '../model/paths.js';
import type { OutputKey, OutputKinds } from '../pipeline/output-key.js';
import type { SiteOutputs } from '../pipeline/render-output.js';
import type { RenderedFile } from './tasks.js';

/** Renders outputs of the wanted kinds from a number on: those of growing numbers, one call after the other. */
export type AsideRenderer = (
  from: number,
  count: number,
) => {
  /** How many outputs were rendered; each is one file or several. */
  readonly outputs: number;
  readonly pages: readonly RenderedFile[];
  readonly diagnostics: readonly Diagnostic[];
};

/** Writes what is not published as it is into a folder aside. */
export function renderAside(
  outputs: SiteOutputs,
  {
    kinds,
    published,
    verify,
    asideFolder,
    asidePrefix,
  }: {
    readonly kinds: OutputKinds;
    readonly published: PublishedIndex;
    /** Compares pages with what stands, and not with what was published. */
    readonly verify: boolean;
    readonly asideFolder: string;
    /** Begins the names of files that this thread writes. */
    readonly asidePrefix: string;
  },
): AsideRenderer {
  const keys = outputs.keys(kinds)[Symbol.iterator]();
  const encode = textEncoder();
  let position = 0;
  let written = 0;
  const next = (): OutputKey | undefined => {
    position += 1;
    const { value, done } = keys.next() as IteratorResult<OutputKey, undefined>;
    return done === true ? undefined : value;
  };
  const put = (path: OutputPath, bytes: Uint8Array): RenderedFile => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (!verify && digestStart(published, path) === sha256.slice(0, 16)) return { path };
    const name = `${asidePrefix}${String(written)}`;
    written += 1;
    writeFileSync(join(asideFolder, name), bytes);
    return { path, aside: { name, sha256 } };
  };
  return (from, count) => {
    while (position < from) next();
    const pages: RenderedFile[] = [];
    const diagnostics: Diagnostic[] = [];
    let rendered = 0;
    for (; rendered < count; rendered += 1) {
      const key = next();
      if (key === undefined) break;
      const output = outputs.render(key);
      diagnostics.push(...output.diagnostics);
      for (const file of output.files) {
        if ('text' in file) pages.push(put(file.path, encode(file.text)));
        else if ('bytes' in file) pages.push(put(file.path, file.bytes));
      }
    }
    return { outputs: rendered, pages, diagnostics };
  };
}
