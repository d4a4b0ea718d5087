import type { Element, Properties, Root, RootContent, Text } from 'hast';
import { outputBoundary, type AlignedText } from './alignment.js';
import { collectBlocks, type Block, type IsKept } from './body-blocks.js';
import { elementRole, textAttributes } from './text-slots.js';

/** What the conversion of a body needs to know of the direction. */
export interface BodyDirection {
  readonly isKept: IsKept;
  /** For elements that say in which language they are: the language of the edition. */
  readonly lang: string;
  /** Converts the blocks of one text, in order. */
  readonly convertBlocks: (blocks: readonly string[]) => readonly AlignedText[];
  readonly convertText: (text: string) => string;
}

/**
 * Converts a body block by block: the text of a block is converted as one and divided among its text nodes again,
 * so that the 软 and 件 of `**软**件` are one word. Nothing but texts, text attributes and `lang` differs in the
 * result; nodes without a difference are the same objects.
 */
export function convertBody(body: Root, direction: BodyDirection): Root {
  const blocks = collectBlocks(body, direction.isKept);
  const converted = direction.convertBlocks(blocks.map(({ text }) => text));
  const values = new Map<Text, string>();
  blocks.forEach((block, index) => {
    const aligned = converted[index];
    if (aligned !== undefined && aligned.text !== block.text) divide(block, aligned, values);
  });
  const children = rebuiltChildren(body.children, values, direction);
  return children === body.children ? body : { ...body, children };
}

function divide({ nodes }: Block, aligned: AlignedText, values: Map<Text, string>): void {
  for (const { node, start } of nodes) {
    const end = start + node.value.length;
    values.set(node, aligned.text.slice(outputBoundary(aligned, start), outputBoundary(aligned, end)));
  }
}

function rebuiltChildren<Child extends RootContent>(
  children: Child[],
  values: ReadonlyMap<Text, string>,
  direction: BodyDirection,
): Child[] {
  const rebuilt = children.map((child): RootContent => {
    if (child.type === 'text') return rebuiltText(child, values);
    return child.type === 'element' ? rebuiltElement(child, values, direction) : child;
  });
  // Each node became one of its own type.
  return rebuilt.every((child, index) => child === children[index]) ? children : (rebuilt as Child[]);
}

function rebuiltText(text: Text, values: ReadonlyMap<Text, string>): Text {
  const value = values.get(text);
  return value === undefined || value === text.value ? text : { ...text, value };
}

function rebuiltElement(
  element: Element,
  values: ReadonlyMap<Text, string>,
  direction: BodyDirection,
): Element {
  if (elementRole(element) === 'opaque' || direction.isKept(element)) return element;
  const properties = convertedProperties(element.properties, direction);
  const children = rebuiltChildren(element.children, values, direction);
  const isSame = properties === element.properties && children === element.children;
  return isSame ? element : { ...element, properties, children };
}

/** Attributes with an address in them stay as they are, as they do in MediaWiki's converter. */
function convertedProperties(properties: Properties, { lang, convertText }: BodyDirection): Properties {
  const changes: Properties = {};
  for (const name of textAttributes) {
    const text = properties[name];
    if (typeof text !== 'string' || text.includes('://')) continue;
    const converted = convertText(text);
    if (converted !== text) changes[name] = converted;
  }
  const written = properties['lang'];
  if (typeof written === 'string' && written !== lang) changes['lang'] = lang;
  return Object.keys(changes).length === 0 ? properties : { ...properties, ...changes };
}
