import type { Position } from './diagnostic.js';
import type { EditionId } from './edition.js';

/** A word in both scripts, as a line of the glossary would decide it. */
export interface WordForms {
  readonly hans: string;
  readonly hant: string;
}

/** A character of a Simplified article that the converter is not sure how to write in a Traditional edition. */
export interface Doubt extends Position {
  /** As diagnostics name it. */
  readonly file: string;
  readonly edition: EditionId;
  /** The sentence it stands in, and where (UTF-16 units). */
  readonly sentence: string;
  readonly at: number;
  readonly from: string;
  /** What is published now, and the next best reading. */
  readonly to: string;
  readonly other: string;
  /** Natural log odds of the one against the other, at least 0. */
  readonly logOdds: number;
  /**
   * What a line of the glossary says that keeps the reading, and one that takes the other; worked out when asked for.
   * Undefined where no word around would settle it: then it has to be written in the text.
   */
  readonly answers: () => Answers | undefined;
}

export interface Answers {
  readonly keep: WordForms;
  readonly change: WordForms;
}
