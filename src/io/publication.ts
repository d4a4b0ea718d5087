import type { Diagnostic } from '../model/diagnostic.js';

/** What a publication did. */
export interface Publication {
  /** `partly`: some files are the new ones and some the old ones; the next publication finishes it first. */
  readonly site: 'published' | 'untouched' | 'partly';
  readonly written: number;
  readonly unchanged: number;
  readonly deleted: number;
  /** Stands for all that was ever published there; none where nothing is, or nothing was published now. */
  readonly stamp?: string;
  readonly diagnostics: readonly Diagnostic[];
}

export function unpublished(site: Publication['site'], diagnostics: readonly Diagnostic[]): Publication {
  return { site, written: 0, unchanged: 0, deleted: 0, diagnostics };
}

/** Where faults of the output folder are: it has no lines. */
export const start = { line: 1, column: 1 };
/** More would bury what matters. */
export const reported = 20;
