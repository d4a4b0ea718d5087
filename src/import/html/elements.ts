import type { Element, Nodes, Parents } from 'hast';

/** Elements that begin and end a line of their own. */
export const blockNames: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr ' +
    'html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements whose content is no text of the page. */
export const silentNames: ReadonlySet<string> = new Set(
  'script style noscript template iframe textarea select option svg math object embed canvas audio video head title link meta'.split(
    ' ',
  ),
);

/** Every element below a node, and the node itself, in their order. */
export function* elementsIn(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elementsIn(child);
}

/** The text of a node as a reader sees it, on one line. */
export function textOf(node: Nodes): string {
  return rawText(node)
    .replace(/[\s\u3000]+/gu, ' ')
    .trim();
}

function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && silentNames.has(node.tagName)) return '';
  if (node.type === 'element' && node.tagName === 'br') return ' ';
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

/** The value of an attribute; of a list of words, with spaces between. */
export function attributeOf({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' ? value : undefined;
}

/** Class and id of an element, in lower case. */
export function namesOf(element: Element): string {
  return `${attributeOf(element, 'className') ?? ''} ${attributeOf(element, 'id') ?? ''}`.toLowerCase();
}

export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

/** The same node without the elements that `isWanted` refuses; each of those is handed to `drop`. */
export function without<Node extends Parents>(
  node: Node,
  isWanted: (element: Element) => boolean,
  drop: (element: Element) => void,
): Node {
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type !== 'element') return [child];
    if (isWanted(child)) return [without(child, isWanted, drop)];
    drop(child);
    return [];
  });
  return { ...node, children };
}
