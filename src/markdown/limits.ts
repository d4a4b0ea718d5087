import type { Nodes, Root } from 'mdast';
import type { Position } from '../model/diagnostic.js';
import { positionOf, type SourceText } from './source-text.js';

/** Beyond these nobody can have meant it, and parsing takes time that grows with the square, or the whole stack. */
export const deepest = 100;
const mostMarks = 5000;

const containers = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))+/u;
const mark = /[[\]*_~<`]/u;
const opening = /^[ \t>]*:::+[^\s:]/u;
const closing = /^[ \t>]*:::+[ \t]*$/u;

/** Where the text is nested too deeply or has too many marks in a row to be parsed, or undefined. */
export function excessIn({ lines }: SourceText): Position | undefined {
  let open = 0;
  let marks = 0;
  for (const [index, line] of lines.entries()) {
    const at = { line: index + 1, column: 1 };
    const prefix = containers.exec(line)?.[0] ?? '';
    if (prefix.replace(/[ \t\d]+/gu, '').length > deepest) return at;
    if (prefix !== '' && line.search(/[^ \t]/u) > deepest * 4) return at;
    if (opening.test(line)) open += 1;
    else if (closing.test(line)) open = Math.max(0, open - 1);
    if (open > deepest) return at;
    if (line.trim() === '') marks = 0;
    const here = mark.test(line) ? line.replace(/[^[\]*_~<`]+/gu, '').length : 0;
    // The cells of a table are parsed one by one.
    marks += line.trimStart().startsWith('|') ? Math.ceil(here / 20) : here;
    if (marks > mostMarks) return at;
  }
  return undefined;
}

/** The first node that is nested too deeply for the functions that walk the tree, or undefined. */
export function tooDeepNode(tree: Root, source: SourceText): Position | undefined {
  if (!isDeeper(tree, deepest * 2)) return undefined;
  let level: Nodes[] = [tree];
  for (let depth = 0; depth <= deepest * 2; depth += 1) {
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
    if (level.length === 0) return undefined;
  }
  const [first] = level;
  return first && positionOf(first, source);
}

function isDeeper(node: Nodes, levels: number): boolean {
  if (!('children' in node)) return false;
  return (
    node.children.length > 0 && (levels === 0 || node.children.some((child) => isDeeper(child, levels - 1)))
  );
}
