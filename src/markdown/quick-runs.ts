import type { RootContent } from 'mdast';
import { readBlocks } from './quick-blocks.js';
import type { SourceLines } from './source-lines.js';

/** Blocks that stand one after the other, read without the parser. `first` and `last` are numbers of lines. */
export interface QuickRun {
  readonly first: number;
  readonly last: number;
  readonly blocks: readonly RootContent[];
}

/** Lines between two empty ones; without `blocks` where it takes the parser to read them. */
interface Chunk {
  readonly first: number;
  readonly last: number;
  readonly blocks: readonly RootContent[] | undefined;
}

const blankLine = /^ *$/u;

export function isBlank(line: string): boolean {
  return blankLine.test(line);
}

/**
 * Finds what can be read without the parser. No line outside such a run can become part of it, or it part of what stands
 * outside; whether a fence or comment that began above still goes on there is not looked at.
 */
export function findQuickRuns(source: SourceLines): QuickRun[] {
  const chunks = chunksOf(source);
  const runs: QuickRun[] = [];
  let open: { first: number; last: number; blocks: RootContent[] } | undefined;
  for (const [index, { first, last, blocks }] of chunks.entries()) {
    if (
      blocks === undefined ||
      (isList(blocks) && !(isClosed(chunks[index - 1]) && isClosed(chunks[index + 1])))
    ) {
      open = undefined;
      continue;
    }
    if (open === undefined) runs.push((open = { first, last, blocks: [...blocks] }));
    else {
      open.blocks.push(...blocks);
      open.last = last;
    }
  }
  return runs;
}

function chunksOf(source: SourceLines): Chunk[] {
  const { lines } = source;
  const chunks: Chunk[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (isBlank(lines[at] ?? '')) continue;
    const first = at;
    while (at + 1 < lines.length && !isBlank(lines[at + 1] ?? '')) at += 1;
    chunks.push({ first, last: at, blocks: readBlocks(source, first, at) });
  }
  return chunks;
}

function isList(blocks: readonly RootContent[]): boolean {
  return blocks[0]?.type === 'list';
}

/** Whether a list beside the chunk, or beside the end of the text, ends there: another list or an indented line goes on with it. */
function isClosed(chunk: Chunk | undefined): boolean {
  return chunk === undefined || (chunk.blocks !== undefined && !isList(chunk.blocks));
}
