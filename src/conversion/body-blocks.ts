import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { elementRole } from './text-slots.js';

/** Stands in a block's text for what is not text: no word of a dictionary runs across it. */
const boundary = '\uFFFC';

/** The text of one line of thought: a paragraph, a heading, a cell, a caption. */
export interface Block {
  /** The texts of `nodes` with a boundary for each piece of code or picture between them. */
  readonly text: string;
  readonly nodes: readonly { readonly node: Text; readonly start: number }[];
}

/** Tells of an element whether it keeps all it holds, whatever it is. */
export type IsKept = (element: Element) => boolean;

/** The blocks of a body that hold any text, in order; nothing of what is kept or opaque is in them. */
export function collectBlocks(body: Root, isKept: IsKept): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let nodes: { node: Text; start: number }[] = [];

  function endBlock(): void {
    if (nodes.length > 0) blocks.push({ text, nodes });
    text = '';
    nodes = [];
  }

  /** A note is a block of its own; the text around it goes on. */
  function visitNote(note: Element): void {
    const [outerText, outerNodes] = [text, nodes];
    [text, nodes] = ['', []];
    note.children.forEach(visit);
    endBlock();
    [text, nodes] = [outerText, outerNodes];
  }

  function visit(node: RootContent | ElementContent): void {
    if (node.type === 'text') {
      nodes.push({ node, start: text.length });
      text += node.value;
    } else if (node.type === 'element') {
      visitElement(node);
    }
  }

  function visitElement(element: Element): void {
    const role = elementRole(element);
    if (role === 'opaque' || role === 'object' || isKept(element)) {
      text += boundary;
    } else if (role === 'note') {
      visitNote(element);
    } else if (role === 'inline') {
      element.children.forEach(visit);
    } else {
      endBlock();
      element.children.forEach(visit);
      endBlock();
    }
  }

  body.children.forEach(visit);
  endBlock();
  return blocks;
}
