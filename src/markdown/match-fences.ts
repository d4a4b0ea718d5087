import type { ContainerDirective } from 'mdast-util-directive';
import type { FenceLine } from './fence-lines.js';

type Fence =
  | { readonly line: number; readonly opens: ContainerDirective | FenceLine }
  | { readonly line: number; readonly closes: FenceLine | undefined };

/**
 * Pairs what begins blocks with what ends them as an author sees it: each end belongs to the last open beginning.
 * (To the parser an end of three colons belongs to the first.)
 */
export function matchFences(
  blocks: readonly ContainerDirective[],
  lines: readonly FenceLine[],
): { unclosed: ReadonlySet<ContainerDirective>; misplaced: readonly FenceLine[] } {
  const fences: Fence[] = lines.map((line) =>
    line.kind === 'open'
      ? { line: line.position.line, opens: line }
      : { line: line.position.line, closes: line },
  );
  for (const block of blocks) {
    fences.push({ line: block.position?.start.line ?? 0, opens: block });
    const end = block.data?.position?.closing;
    if (end !== undefined) fences.push({ line: end.start.line, closes: undefined });
  }
  fences.sort((a, b) => a.line - b.line);
  const open: (ContainerDirective | FenceLine)[] = [];
  const misplaced: FenceLine[] = [];
  for (const fence of fences) {
    if ('opens' in fence) {
      open.push(fence.opens);
      if ('written' in fence.opens) misplaced.push(fence.opens);
      continue;
    }
    const begin = open.pop();
    const rightEndOfWrongBegin = begin !== undefined && 'written' in begin;
    if (fence.closes?.suggestion !== undefined) misplaced.push(fence.closes);
    else if (fence.closes !== undefined && !rightEndOfWrongBegin) misplaced.push(fence.closes);
  }
  return { unclosed: new Set(open.filter((each) => 'children' in each)), misplaced };
}
