import type { Code } from '../catalogue.js';

/** Where the text of an example stands. */
export type SamplePlace = 'file' | 'front' | 'body' | 'config' | 'section' | 'topic' | 'glossary' | 'house';

/** An example of a fault: what is written wrongly, and rightly. */
export interface Sample {
  readonly place: SamplePlace;
  readonly wrong: string;
  readonly right: string;
  /** What `check` reports of the wrong form: its sentences are filled with it. */
  readonly details: Readonly<Record<string, string>>;
}

export type Samples = Readonly<Partial<Record<Code, Sample>>>;
