import { report } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { OutputPath, SectionId, SourcePath } from '../model/paths.js';
import type { OutputKey } from './output-key.js';
import type { SiteOutputs } from './render-output.js';

/** A file that is going to be published, and the file of the newsroom that it comes from. */
export interface PlannedOutput {
  readonly path: OutputPath;
  readonly file: string;
  /** At an address that an article names in `aliases`. */
  readonly isAlias?: boolean;
}

/** The files of a key, and what they come from, as diagnostics name it; dongbei's own are `dongbei`. */
export function plannedOutputs(
  outputs: SiteOutputs,
  key: OutputKey,
  fileOf: { readonly article: (path: SourcePath) => string; readonly section: (id: SectionId) => string },
): PlannedOutput[] {
  const file =
    key.kind === 'article' || key.kind === 'plain' || key.kind === 'redirect'
      ? fileOf.article(key.entry.path)
      : key.kind === 'section'
        ? fileOf.section(key.section)
        : 'dongbei';
  return outputs.paths(key).map((path) => ({ path, file, isAlias: key.kind === 'redirect' }));
}

/**
 * DB401 for each file that would overwrite another, or stand where another needs a folder. The fault is laid on the
 * newsroom's file, on that of an alias first; letter case and Unicode form are ignored, as some file systems do.
 */
export function checkOutputs(outputs: readonly PlannedOutput[]): Diagnostic[] {
  const key = (path: string): string => path.normalize('NFC').toLowerCase();
  const byPath = new Map<string, PlannedOutput>();
  const clashes: Diagnostic[] = [];
  const clash = (a: PlannedOutput, b: PlannedOutput): void => {
    const isFirst = b.file === 'dongbei' || (a.isAlias === true && b.isAlias !== true);
    const [blamed, other] = isFirst && a.file !== 'dongbei' ? [a, b] : [b, a];
    const address = `/${b.path.replace(/(?:^|\/)index\.html$/u, '')}`;
    clashes.push(report('DB401', blamed.file, { line: 1, column: 1 }, { address, other: other.file }));
  };
  for (const output of outputs) {
    const taken = byPath.get(key(output.path));
    if (taken === undefined) byPath.set(key(output.path), output);
    else clash(taken, output);
  }
  for (const output of byPath.values()) {
    const segments = key(output.path).split('/');
    for (let length = 1; length < segments.length; length += 1) {
      const above = byPath.get(segments.slice(0, length).join('/'));
      if (above !== undefined) clash(above, output);
    }
  }
  return clashes;
}
