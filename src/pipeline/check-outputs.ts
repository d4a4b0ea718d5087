import { report } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { OutputFile } from '../model/output.js';
import type { ArticleId, OutputPath } from '../model/paths.js';
import type { Page } from '../model/page.js';
import type { EditionPlan } from '../pages/plan-pages.js';

/** A file that is going to be published, and the file of the newsroom that it comes from. */
export interface PlannedOutput {
  readonly path: OutputPath;
  readonly file: string;
  /** At an address that an article names in `aliases`. */
  readonly isAlias?: boolean;
}

/** What each page comes from, as diagnostics name it; dongbei's own are `dongbei`. */
export function pageOutputs(
  plans: readonly EditionPlan[],
  fileOf: { readonly article: (id: ArticleId) => string; readonly section: (id: string) => string },
): PlannedOutput[] {
  const source = (page: Page): string => {
    if (page.kind === 'article') return fileOf.article(page.article.id);
    if (page.kind === 'redirect') return fileOf.article(page.article);
    return page.kind === 'section' ? fileOf.section(page.section) : 'dongbei';
  };
  return plans.flatMap(({ pages }) =>
    pages.map((page) => ({ path: page.output, file: source(page), isAlias: page.kind === 'redirect' })),
  );
}

/** Files that dongbei makes beside the pages. */
export function ownOutputs(files: readonly OutputFile[]): PlannedOutput[] {
  return files.map(({ path }) => ({ path, file: 'dongbei' }));
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
