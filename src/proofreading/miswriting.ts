/**
 * Why a word is wrong: a Simplified character was converted to another of its Traditional ones (`conversion`), to a
 * character that it has nothing to do with (`glyph`), or to the form that is used inside a converter and nowhere else
 * (`internal`).
 */
export type Cause = 'conversion' | 'glyph' | 'internal';

/** A word that is wrong in every Traditional text, or (not certain) in most. Both forms are equally long. */
export interface Miswriting {
  readonly wrong: string;
  readonly right: string;
  /** Which Simplified character was converted. */
  readonly simplified: string;
  readonly cause: Cause;
  readonly isCertain: boolean;
}

/** Where one stands in a text; offset in UTF-16 units. */
export interface FoundMiswriting extends Miswriting {
  readonly start: number;
}
