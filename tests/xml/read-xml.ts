import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element as a parser that is not ours reads it. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (ReadElement | string)[];
}

type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  // By default 007 becomes a number and spaces are lost.
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
});

/** A character that XML 1.0 forbids, however it is written (section 2.2). */
export const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** Parses a whole document, bytes as UTF-8; throws where it is not well-formed or has a character that XML 1.0 forbids. */
export function readXml(document: string | Uint8Array): ReadElement {
  const text = typeof document === 'string' ? document : new TextDecoder().decode(document);
  // The validator accepts forbidden characters, as they are and as references.
  const found = illegal.exec(text) ?? /&#/u.exec(text);
  if (found !== null) throw new Error(`Forbidden at ${String(found.index)}`);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the other package is the same code
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw new Error(verdict.err.msg);
  const nodes = parser.parse(text) as readonly Node[];
  const elements = nodes
    .map(readNode)
    .filter((node) => typeof node !== 'string' && !node.name.startsWith('?'));
  const [root] = elements;
  if (elements.length !== 1 || root === undefined || typeof root === 'string')
    throw new Error('Not one root');
  return root;
}

function readNode(node: Node): ReadElement | string {
  if ('#text' in node) return String(node['#text']);
  const [name = ''] = Object.keys(node).filter((key) => key !== ':@');
  return {
    name,
    attributes: (node[':@'] ?? {}) as Record<string, string>,
    children: (node[name] as readonly Node[]).map(readNode),
  };
}

/** The elements of that name right below `parent`. */
export function elementsOf(parent: ReadElement, name: string): ReadElement[] {
  return parent.children.filter((child) => typeof child !== 'string').filter((child) => child.name === name);
}

export function textOf(element: ReadElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Text of each element of that name right below `parent`. */
export function textsOf(parent: ReadElement, name: string): string[] {
  return elementsOf(parent, name).map(textOf);
}

/** Every element of the document, the root first. */
export function allElements(root: ReadElement): ReadElement[] {
  return [root, ...root.children.flatMap((child) => (typeof child === 'string' ? [] : allElements(child)))];
}
