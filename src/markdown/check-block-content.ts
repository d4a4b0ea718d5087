import type { Node, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Position } from '../model/diagnostic.js';
import type { BlockForm } from './blocks.js';
import type { Faults } from './faults.js';
import { looksLikeFence } from './fence-lines.js';
import { isComment } from './html-tags.js';
import { positionOf, type SourceText } from './source-text.js';

/** Reports what a gallery would lose (DB210) and blocks that hold nothing (DB211). */
export function checkBlockContent(
  block: ContainerDirective,
  { kind }: BlockForm,
  opening: Position,
  source: SourceText,
  faults: Faults,
): void {
  const content = block.children.filter(
    (child) => !isComment(child) && !(child.type === 'paragraph' && child.data?.directiveLabel),
  );
  if (content.length === 0) faults.add('DB211', opening, { name: block.name });
  if (kind !== 'gallery') return;
  for (const child of content.flatMap(strangers)) {
    faults.add('DB210', positionOf(child, source), { name: block.name });
  }
}

/** What in a gallery is no picture. */
function strangers(node: RootContent): Node[] {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return [];
  return node.type === 'paragraph' ? node.children.filter(isStranger) : [node];
}

function isStranger(node: RootContent): boolean {
  switch (node.type) {
    case 'image':
    case 'imageReference':
    case 'break':
      return false;
    case 'text':
      return node.value.split('\n').some((line) => line.trim() !== '' && !looksLikeFence(line));
    default:
      return !isComment(node);
  }
}
