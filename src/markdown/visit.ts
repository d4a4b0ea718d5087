import type { Nodes } from 'mdast';

/**
 * Calls `visitor` with every node of a type, the tree itself included, parents before children. It does what
 * unist-util-visit does with a type and no return value, without the names that it gives its functions for each node:
 * those take longer than all that is done here.
 */
export function visit<Type extends Nodes['type']>(
  tree: Nodes,
  type: Type,
  visitor: (node: Extract<Nodes, { type: Type }>) => void,
): void {
  visitAll(tree, (node) => {
    if (hasType(node, type)) visitor(node);
  });
}

/** Calls `visitor` with every node, the tree itself included, parents before children. */
export function visitAll(tree: Nodes, visitor: (node: Nodes) => void): void {
  visitor(tree);
  if ('children' in tree) for (const child of tree.children) visitAll(child, visitor);
}

function hasType<Type extends Nodes['type']>(
  node: Nodes,
  type: Type,
): node is Extract<Nodes, { type: Type }> {
  return node.type === type;
}
