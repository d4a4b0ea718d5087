import type { Nodes, Root } from 'mdast';
import { findQuickRuns, isBlank, type QuickRun } from './quick-runs.js';
import { linesOf, pointAt, type Place, type Point, type SourceLines } from './source-lines.js';
import { createMarkdownReader } from './syntax.js';

/**
 * Makes a function that gives exactly the tree that the function of `createMarkdownReader` gives, positions included, for
 * a fraction of its work where a text is mostly of the plainest kind (see `readBlocks`).
 *
 * For the parser each run of blocks that are read here is shortened to a paragraph of one character. Whatever begins above
 * it (a list, a fence, a comment) goes on or ends there for the one as for the other. So where the parser makes that
 * paragraph, the blocks belong; where it does not, as within a fence, the whole text is parsed as it is.
 */
export function createQuickReader(readMarkdown = createMarkdownReader()): (text: string) => Root {
  return (text) => quickTree(text, readMarkdown) ?? readMarkdown(text);
}

/** A line of the shortened text, and what stands there in the whole: that line, or a run of blocks. */
interface ShortenedLine {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  readonly run?: QuickRun;
}

const standIn = '字';

function quickTree(text: string, readMarkdown: (text: string) => Root): Root | undefined {
  // The parser drops a byte order mark where it stands first, which another may do once blank lines are gone; and it
  // ends lines at `\r` too. Where a fence that is never closed ends depends on what follows.
  if (text.includes('\uFEFF') || text.includes('\r') || /```|~~~/u.test(text)) return undefined;
  const whole = linesOf(text);
  const runs = findQuickRuns(whole);
  if (runs.length === 0) return undefined;
  const start = pointAt(whole, 0, 0);
  // Blank lines at the beginning say nothing; a file's front matter leaves some.
  const begin = whole.lines.findIndex((line) => !isBlank(line));
  const shortened = shorten(whole.lines, begin, runs);
  if (shortened.every((line) => line.run !== undefined || line.text === '')) {
    const end = pointAt(whole, whole.lines.length - 1, whole.lines.at(-1)?.length ?? 0);
    const children = runs.flatMap(({ blocks }) => blocks);
    return { type: 'root', children, position: { start, end } };
  }
  const tree = readMarkdown(shortened.map((line) => line.text).join('\n'));
  if (restore(tree, shortened, whole) < runs.length) return undefined;
  if (tree.position !== undefined) tree.position.start = start;
  return tree;
}

function shorten(lines: readonly string[], begin: number, runs: readonly QuickRun[]): ShortenedLine[] {
  const shortened: ShortenedLine[] = [];
  let next = begin;
  const copyUntil = (end: number): void => {
    for (; next < end; next += 1) shortened.push({ text: lines[next] ?? '', first: next, last: next });
  };
  for (const run of runs) {
    copyUntil(run.first);
    shortened.push({ text: standIn, first: run.first, last: run.last, run });
    next = run.last + 1;
  }
  copyUntil(lines.length);
  return shortened;
}

/** Makes of the tree of the shortened text that of the whole, in place; returns how many runs it put back. */
function restore(tree: Root, shortened: readonly ShortenedLine[], whole: SourceLines): number {
  let restored = 0;

  const moved = ({ line, column }: Point): Point => {
    const { first = 0, last = 0, run } = shortened[line - 1] ?? {};
    // Of what stands for a run there are no points but its start and its end.
    if (run !== undefined && column > 1) return pointAt(whole, last, whole.lines[last]?.length ?? 0);
    return pointAt(whole, first, column - 1);
  };
  const move = (position: Place | undefined): void => {
    if (position === undefined) return;
    position.start = moved(position.start);
    position.end = moved(position.end);
  };
  const runOf = (node: Nodes): QuickRun | undefined => {
    if (node.type !== 'paragraph' || node.position === undefined) return undefined;
    const { start, end } = node.position;
    const isAlone = start.line === end.line && start.column === 1;
    return isAlone ? shortened[start.line - 1]?.run : undefined;
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'containerDirective') {
      const { opening, closing, attributes = {} } = node.data?.position ?? {};
      for (const position of [opening, closing, ...Object.values(attributes)]) move(position);
    }
    if ('children' in node) visitChildren(node.children);
    move(node.position);
  };
  const visitChildren = (children: Nodes[]): void => {
    for (let index = 0; index < children.length; index += 1) {
      const child = children[index];
      if (child === undefined) continue;
      const run = runOf(child);
      if (run === undefined) {
        visit(child);
        continue;
      }
      children.splice(index, 1, ...run.blocks);
      index += run.blocks.length - 1;
      restored += 1;
    }
  };
  visit(tree);
  return restored;
}
