import type { Root } from 'mdast';
import type { Faults } from './faults.js';
import { positionOf, type SourceText } from './source-text.js';
import { visit } from './visit.js';

/** Reports cells beyond the last column of the head (DB214): GFM drops them. */
export function checkTables(tree: Root, source: SourceText, faults: Faults): void {
  visit(tree, 'table', ({ children: [head, ...rows] }) => {
    const columns = head?.children.length ?? 0;
    for (const { children } of rows) {
      const extra = children[columns];
      if (extra === undefined) continue;
      faults.add('DB214', positionOf(extra, source), {
        columns: String(columns),
        cells: String(children.length),
      });
    }
  });
}
