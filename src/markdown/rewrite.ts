import type { Element, ElementContent, Root as Html, RootContent as HtmlContent, Text } from 'hast';
import type { Root, RootContent } from 'mdast';

/**
 * A tree in which every node is what `change` makes of it, children before parents. Below a node that `keep`
 * returns true for, nothing changes. What stays as it is, is the same object as before.
 */
export function rewriteMarkdown(
  tree: Root,
  change: (node: RootContent) => readonly RootContent[],
  keep: (node: RootContent) => boolean = () => false,
): Root {
  const visit = (node: RootContent): readonly RootContent[] => {
    if (keep(node)) return [node];
    return change(
      'children' in node ? withChildren(node, rewritten<RootContent>(node.children, visit)) : node,
    );
  };
  return withChildren(tree, rewritten<RootContent>(tree.children, visit));
}

/** The node's content model is the caller's affair: `change` puts flow among flow and phrasing among phrasing. */
function withChildren<T extends { readonly children: readonly unknown[] }>(
  node: T,
  children: readonly unknown[],
): T {
  return children === node.children ? node : { ...node, children };
}

/** The same for HTML that has been sanitised: elements and text are all it holds. */
export function rewriteHtml(tree: Html, change: (node: Element | Text) => readonly (Element | Text)[]): Html {
  const visit = (node: HtmlContent): readonly ElementContent[] => {
    if (node.type === 'element')
      return change(withChildren(node, rewritten<HtmlContent>(node.children, visit)));
    return node.type === 'text' ? change(node) : [];
  };
  return withChildren(tree, rewritten<HtmlContent>(tree.children, visit));
}

/** What the nodes become, in one list: the same list where every node stays as it is. */
function rewritten<Node>(nodes: readonly Node[], visit: (node: Node) => readonly Node[]): readonly Node[] {
  let made: Node[] | undefined;
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index] as Node;
    const result = visit(node);
    if (made === undefined) {
      if (result.length === 1 && result[0] === node) continue;
      made = nodes.slice(0, index);
    }
    for (const each of result) made.push(each);
  }
  return made ?? nodes;
}
