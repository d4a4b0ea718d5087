import type { Position } from './diagnostic.js';
import type { EditionId } from './edition.js';
import type { Profile } from './site.js';

/**
 * A word whose forms the newsroom has decided: a name that stays as it is, a place, an expression that differs by
 * region. It goes before every dictionary, in both directions.
 */
export interface Term extends Position {
  /** As diagnostics name it. */
  readonly file: string;
  readonly hans: string;
  readonly hant: string;
  /** Where one edition has a form of its own. */
  readonly byEdition: Readonly<Partial<Record<EditionId, string>>>;
  /** Made from a list of people, mostly by the converter: what a term of the same scope says goes before it. */
  readonly isPerson?: true;
}

/** Terms and where they hold: `''` everywhere, else in a folder below the content folder and all below it. */
export interface TermList {
  readonly scope: string;
  /** Where the scope is written, for a fault in it. */
  readonly file: string;
  readonly scopeAt: Position;
  readonly terms: readonly Term[];
  /** Of the people of the list, those of whom the newsroom says something. */
  readonly profiles: readonly Profile[];
}
