import type { Localized } from './language.js';

/** The three things an editor needs to know of a fault; each is one or two sentences. */
export interface Explanation {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

type Details = Readonly<Record<string, string>>;

/** One kind of fault. `code` never changes and is never given again. */
export interface CatalogueEntry {
  readonly severity: 'error' | 'warning';
  readonly name: string;
  /** Looked for by `check` alone; a newsroom may turn it off. */
  readonly isRule?: true;
  /** Sentences in each language; `d` holds what the reporter put in, a missing detail is ''. */
  readonly texts: Localized<(d: Details) => Explanation>;
}

/** A detail that a text can rely on: '' where the reporter gave none. */
export function detail(d: Details, key: string): string {
  return d[key] ?? '';
}
