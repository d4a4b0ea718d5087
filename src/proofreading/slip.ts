import type { Edit } from '../model/repair.js';

/** What copy-editing rules look at: the text of one line of thought, in an article those of all its lines. */
export interface CopyBlock {
  readonly text: string;
  readonly isQuotation: boolean;
  /** Places in the text where the file has something else in between (marks, a line break). */
  readonly seams: ReadonlySet<number>;
}

export type SlipCode =
  | ('DB710' | 'DB711' | 'DB712' | 'DB713' | 'DB714' | 'DB715' | 'DB716' | 'DB718')
  | ('DB722' | 'DB723' | 'DB724');

/** A mark, a word or a number that is not as it should be; offsets in the text of its block, in UTF-16 units. */
export interface Slip {
  readonly code: SlipCode;
  /** Which of the blocks. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly details: Readonly<Record<string, string>>;
  /** What puts it right; none where only an editor can tell. */
  readonly edits: readonly Edit[];
}

/** Looks at the blocks of one text, in their order. */
export type CopyRule = (blocks: readonly CopyBlock[]) => Slip[];

/** A rule that looks at each block by itself. */
export function inEachBlock(
  find: (text: string, block: CopyBlock) => readonly Omit<Slip, 'block'>[],
): CopyRule {
  return (blocks) =>
    blocks.flatMap((each, block) => find(each.text, each).map((slip) => ({ ...slip, block })));
}

/** A stretch that should be written otherwise. */
export function rewritten(code: SlipCode, start: number, wrong: string, right: string): Omit<Slip, 'block'> {
  const end = start + wrong.length;
  return { code, start, end, details: { wrong, right }, edits: [{ start, end, text: right }] };
}
