import type { ProseBlock } from '../markdown/prose-blocks.js';
import { readSource, type SourceText } from '../markdown/source-text.js';
import { editText, type Edit } from '../model/repair.js';

/** Edits that belong together: in the text of a block, and in the source's text. */
export interface Candidate {
  readonly block: ProseBlock;
  readonly inBlock: readonly Edit[];
  readonly inSource: readonly Edit[];
}

/**
 * Those candidates after which the file still reads as it did but for their words: a mark may mean something to
 * Markdown or YAML where it stands (a backslash before it, an entity, emphasis that opens beside it).
 */
export function safeRepairs<T extends Candidate>(
  source: SourceText,
  blocks: readonly ProseBlock[],
  candidates: readonly T[],
  read: (source: SourceText) => readonly ProseBlock[],
): readonly T[] {
  const isSafe = (some: readonly Candidate[]): boolean => {
    const after = read(
      readSource(
        editText(
          source.text,
          some.flatMap(({ inSource }) => inSource),
        ),
      ),
    );
    return (
      after.length === blocks.length &&
      blocks.every((block, index) => {
        const edits = some.filter((each) => each.block === block).flatMap(({ inBlock }) => inBlock);
        const { text, isQuotation } = after[index] ?? { text: undefined };
        return text === editText(block.text, edits) && isQuotation === block.isQuotation;
      })
    );
  };
  const keep = (some: readonly T[], before: readonly T[]): readonly T[] => {
    if (some.length === 0 || isSafe([...before, ...some])) return some;
    if (some.length === 1) return [];
    const middle = some.length >> 1;
    const first = keep(some.slice(0, middle), before);
    return [...first, ...keep(some.slice(middle), [...before, ...first])];
  };
  return keep(candidates, []);
}

/** An edit of a block's text as one of the source's; undefined where the file has something else there or in between. */
export function editInSource(
  edit: Edit,
  { text, offsets }: ProseBlock,
  source: SourceText,
): Edit | undefined {
  const isWritten = (unit: number): boolean =>
    text.charAt(unit) !== '' && source.text.charAt(offsets[unit] ?? -1) === text.charAt(unit);
  // Nothing to be taken away: then it is put in between two characters that stand side by side.
  const [first, last] = edit.start === edit.end ? [edit.start - 1, edit.end] : [edit.start, edit.end - 1];
  const begin = offsets[first] ?? -1;
  for (let unit = first; unit <= last; unit += 1) {
    if (!isWritten(unit) || offsets[unit] !== begin + unit - first) return undefined;
  }
  const start = begin + edit.start - first;
  return { start, end: start + edit.end - edit.start, text: edit.text };
}
