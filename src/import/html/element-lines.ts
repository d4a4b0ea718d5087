import type { Element, Nodes, Root } from 'hast';
import type { PageLine } from '../portal/page-line.js';
import { blockNames, elementsIn, lineOf, namesOf, silentNames, textOf } from './elements.js';

/** The lines of a page's text around its article. */
export interface SurroundingLines {
  readonly before: readonly NamedLine[];
  readonly after: readonly NamedLine[];
}

/** A line with the class and id of the element that it stands in. */
export interface NamedLine extends PageLine {
  readonly names: string;
}

/**
 * The lines that a reader sees above and below an element, with the lines of the source that they begin on. Steps of a breadcrumb that are
 * list items are one line.
 */
export function linesAround(root: Root, article: Element): SurroundingLines {
  const before: NamedLine[] = [];
  const after: NamedLine[] = [];
  let lines = before;
  let text = '';
  let number = 1;
  let names = '';
  const end = (): void => {
    const line = text.replace(/[\s\u3000]+/gu, ' ').trim();
    if (line !== '') lines.push({ number, text: line, isIndented: false, names });
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
      const name =
        node.type === 'element' && (blockNames.has(node.tagName) || node.tagName === 'br')
          ? node.tagName
          : '';
      // A term and what is said of it are a label and its value.
      if (name !== '' && name !== 'dd') end();
      const outer = names;
      if (node.type === 'element' && name !== '') names = namesOf(node);
      node.children.forEach(visit);
      if (name === 'dt' && !/[:：]\s*$/u.test(text)) text += '：';
      else if (name !== '' && name !== 'dt') end();
      names = outer;
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
  const items = [...elementsIn(element)].filter(({ tagName }) => tagName === 'li');
  return items.length > 1 ? items.map(textOf).join(' > ') : textOf(element);
}
