import type { Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { suggestion } from '../schema/suggestion.js';
import { blockNames, findBlock } from './blocks.js';
import { checkAttributes, openingOf } from './check-attributes.js';
import { checkBlockContent } from './check-block-content.js';
import type { Faults } from './faults.js';
import { findFenceLines } from './fence-lines.js';
import { matchFences } from './match-fences.js';
import type { SourceText } from './source-text.js';
import { visit } from './visit.js';

/** Reports all that is wrong with `:::` blocks: DB201–DB204, DB210, DB211, and DB106 for a correction’s date. */
export function checkBlocks(tree: Root, source: SourceText, faults: Faults): void {
  const blocks: ContainerDirective[] = [];
  visit(tree, 'containerDirective', (node) => void blocks.push(node));
  const { unclosed, misplaced } = matchFences(blocks, findFenceLines(tree, source));
  for (const { position, written, suggestion: right } of misplaced) {
    faults.add('DB202', position, { written, ...(right === undefined ? {} : { suggestion: right }) });
  }
  for (const block of blocks) {
    const position = openingOf(block, source);
    const form = findBlock(block.name);
    if (form === undefined) {
      const near = suggestion(block.name, blockNames);
      const known = blockNames.join(', ');
      faults.add('DB201', position, {
        name: block.name,
        known,
        ...(near === undefined ? {} : { suggestion: near }),
      });
    } else {
      checkAttributes(block, form, source, faults);
    }
    if (unclosed.has(block)) faults.add('DB203', position, { name: block.name });
    else if (form !== undefined) checkBlockContent(block, form, position, source, faults);
  }
}
