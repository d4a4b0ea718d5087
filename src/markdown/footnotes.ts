import type { Root } from 'mdast';
import type { Faults } from './faults.js';
import { rewriteMarkdown } from './rewrite.js';
import { positionAt, positionOf, writtenBy, type SourceText } from './source-text.js';
import { visit, visitAll } from './visit.js';

/** Reports marks without a note (DB208), notes without a mark (DB209), and second notes of a name (DB213). */
export function checkFootnotes(tree: Root, source: SourceText, faults: Faults): void {
  if (!source.text.includes('[^')) return;
  const used = new Set<string>();
  const defined = new Set<string>();
  visit(tree, 'footnoteReference', ({ identifier }) => void used.add(identifier));
  visit(tree, 'footnoteDefinition', (node) => {
    const name = node.label ?? node.identifier;
    const { line, column } = positionOf(node, source);
    const position = { line, column, length: name.length + 4 };
    if (defined.has(node.identifier)) faults.add('DB213', position, { name });
    else if (!used.has(node.identifier)) faults.add('DB209', position, { name });
    defined.add(node.identifier);
  });
  visit(tree, 'text', (node) => {
    const start = node.position?.start.offset;
    if (start === undefined) return;
    for (const match of writtenBy(node, source).matchAll(/(?<!\\)\[\^([^\s[\]]+)\]/gu)) {
      const position = positionAt(source, start + match.index, match[0].length);
      faults.add('DB208', position, { name: match[1] ?? '' });
    }
  });
}

/** Names footnotes by their number, in the order of their marks: `fn-1` is an id that every browser finds. */
export function numberFootnotes(tree: Root): Root {
  const numbers = new Map<string, string>();
  let notes = 0;
  visitAll(tree, (node) => {
    if (node.type === 'footnoteDefinition') notes += 1;
    if (node.type !== 'footnoteReference') return;
    notes += 1;
    if (!numbers.has(node.identifier)) numbers.set(node.identifier, String(numbers.size + 1));
  });
  if (notes === 0) return tree;
  return rewriteMarkdown(tree, (node) => {
    if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return [node];
    const number = numbers.get(node.identifier);
    return number === undefined ? [] : [{ ...node, identifier: number, label: number }];
  });
}
