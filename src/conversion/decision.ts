import type { AlignedText } from './alignment.js';
import type { TermFinder } from './glossary.js';

/** Why a character reads as it does. */
export type Reason =
  /** The newsroom's glossary says so. */
  | 'term'
  /** It is the region's own word for what another region calls otherwise. */
  | 'local'
  /** It is part of a name. */
  | 'name'
  /** It goes with a number. */
  | 'number'
  /** A word of the dictionary. */
  | 'word'
  /** What stands around it, by the model. */
  | 'context'
  /** What it reads most often, there being nothing that speaks for another reading. */
  | 'usual';

/** What was decided for one place of a text where there was a choice. */
export interface Decision {
  /** UTF-16 units [start, end) of the source. */
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
  readonly reason: Reason;
  /** The dictionary word or the term that decided. */
  readonly word?: string;
  /** Where there is another reading: boundaries of the word that it stands in, and of the ones before and after that. */
  readonly around?: {
    readonly before: number;
    readonly start: number;
    readonly end: number;
    readonly after: number;
  };
  /** The next best reading, and the natural log odds of the one taken against it. */
  readonly other?: { readonly to: string; readonly logOdds: number };
}

/** Takes the decisions of a text one by one, in its order. */
export type Explain = (decision: Decision) => void;

/**
 * Converts text in one direction and keeps track of what came from where. At any place the longer of term and
 * dictionary word is taken, the term if they are equally long: 范 -> 范 spares a surname without harming 范围; a word that
 * a term begins in and runs out of is none. With `explain` each decision is handed over, in the order of the text, where
 * the direction has any to make.
 */
export type TextConverter = (text: string, terms?: TermFinder, explain?: Explain) => AlignedText;

/** A decision of a part of a text, by its places in the whole. */
export function movedDecision(decision: Decision, offset: number): Decision {
  const { start, end, around } = decision;
  return {
    ...decision,
    start: start + offset,
    end: end + offset,
    ...(around !== undefined && {
      around: {
        before: around.before + offset,
        start: around.start + offset,
        end: around.end + offset,
        after: around.after + offset,
      },
    }),
  };
}
