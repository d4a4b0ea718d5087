import type { Element, Root as Html, RootContent as HtmlContent, Text } from 'hast';
import type { Root, RootContent } from 'mdast';

/**
 * A new tree in which every node is what `change` makes of it, children before parents. Below a node that `keep`
 * returns true for, nothing changes.
 */
export function rewriteMarkdown(
  tree: Root,
  change: (node: RootContent) => readonly RootContent[],
  keep: (node: RootContent) => boolean = () => false,
): Root {
  const visit = (node: RootContent): readonly RootContent[] => {
    if (keep(node)) return [node];
    return change('children' in node ? withChildren(node, node.children.flatMap(visit)) : node);
  };
  return { ...tree, children: tree.children.flatMap(visit) };
}

/** The node's content model is the caller's affair: `change` puts flow among flow and phrasing among phrasing. */
function withChildren<T extends RootContent>(node: T, children: readonly RootContent[]): T {
  return { ...node, children };
}

/** The same for HTML that has been sanitised: elements and text are all it holds. */
export function rewriteHtml(tree: Html, change: (node: Element | Text) => readonly (Element | Text)[]): Html {
  const visit = (node: HtmlContent): readonly (Element | Text)[] => {
    if (node.type === 'element') return change({ ...node, children: node.children.flatMap(visit) });
    return node.type === 'text' ? change(node) : [];
  };
  return { ...tree, children: tree.children.flatMap(visit) };
}
