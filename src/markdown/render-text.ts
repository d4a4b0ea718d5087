import type { Element } from 'hast';
import type { Node, Root, RootContent } from 'mdast';
import { element, text } from './elements.js';

/** Consecutive paragraphs and headings as HTML. */
export interface RenderedText extends Node {
  readonly type: 'renderedText';
  readonly elements: readonly Element[];
}

declare module 'mdast' {
  interface RootContentMap {
    renderedText: RenderedText;
  }
}

/**
 * Renders the paragraphs and headings of a tree that hold text alone, as remark-rehype does but without their places.
 * There is nothing in them that a sanitiser would take away.
 */
export function renderText(tree: Root): Root {
  const children: RootContent[] = [];
  let elements: Element[] = [];
  for (const node of tree.children) {
    const rendered = textBlock(node);
    if (rendered === undefined) {
      children.push(node);
      elements = [];
    } else if (elements.push(rendered) === 1) children.push({ type: 'renderedText', elements });
  }
  return { ...tree, children };
}

function textBlock(node: RootContent): Element | undefined {
  if ((node.type !== 'paragraph' && node.type !== 'heading') || node.data !== undefined) return undefined;
  const children = [];
  for (const child of node.children) {
    if (child.type !== 'text' || child.data !== undefined || spaced.test(child.value)) return undefined;
    children.push(text(child.value));
  }
  return element(node.type === 'paragraph' ? 'p' : `h${node.depth}`, {}, children);
}

/** What remark-rehype trims at line breaks. */
const spaced = /[ \t]\n|\n[ \t]|\r/u;
