import type { Root } from 'mdast';
import type { Faults } from './faults.js';
import { rewriteMarkdown } from './rewrite.js';
import { positionOf, type SourceText } from './source-text.js';

/** The headline is the page's only heading of the first level: one in the text is reported (DB206) and shown as the second. */
export function lowerHeadings(tree: Root, source: SourceText, faults: Faults): Root {
  return rewriteMarkdown(tree, (node) => {
    if (node.type !== 'heading' || node.depth !== 1) return [node];
    faults.add('DB206', positionOf(node, source));
    return [{ ...node, depth: 2 }];
  });
}
