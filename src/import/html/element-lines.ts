import type { Element, Nodes, Root } from 'hast';
import type { PageLine } from '../portal/page-line.js';
import { blockNames, lineOf, namesOf, silentNames, textOf } from './elements.js';

/** The lines of a page's text around its article. */
export interface SurroundingLines {
  readonly before: readonly PageLine[];
  readonly after: readonly PageLine[];
}

/**
 * The lines that a reader sees above and below an element, with the lines of the source that they begin on. Steps of a breadcrumb that are
 * list items are one line.
 */
export function linesAround(root: Root, article: Element): SurroundingLines {
  const before: PageLine[] = [];
  const after: PageLine[] = [];
  let lines = before;
  let text = '';
  let number = 1;
  const end = (): void => {
    const line = text.replace(/[\s\u3000]+/gu, ' ').trim();
    if (line !== '') lines.push({ number, text: line, isIndented: false });
    text = '';
  };
  const visit = (node: Nodes): void => {
    if (node === article) {
      end();
      lines = after;
    } else if (node.type === 'text') {
      if (text.trim() === '')
        number = lineOf(node) + (/^\s*/u.exec(node.value)?.[0].split('\n').length ?? 1) - 1;
      text += node.value;
    } else if (node.type === 'element' && silentNames.has(node.tagName)) {
      // Nothing to see.
    } else if (node.type === 'element' && isTrail(node)) {
      end();
      number = lineOf(node);
      text = trailText(node);
      end();
    } else if ('children' in node) {
      const isBlock = node.type === 'element' && (blockNames.has(node.tagName) || node.tagName === 'br');
      if (isBlock) end();
      node.children.forEach(visit);
      if (isBlock) end();
    }
  };
  visit(root);
  end();
  return { before, after };
}

function isTrail(element: Element): boolean {
  return /bread-?crumb|crumbs?\b/u.test(namesOf(element));
}

function trailText(element: Element): string {
  const items = element.children.filter((child): child is Element => child.type === 'element');
  const isList = items.length > 1 && items.every(({ tagName }) => tagName === 'li');
  return isList ? items.map(textOf).join(' > ') : textOf(element);
}
