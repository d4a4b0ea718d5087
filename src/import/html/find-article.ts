import type { Element, Nodes, Root } from 'hast';
import { attributeOf, blockNames, elementsIn, namesOf, silentNames } from './elements.js';

/** Names that pages give to the element with the article, of which each makes an element likelier. */
const likely =
  /(?:^|[\s_-])(?:article|artibody|articlebody|post|entry|content|text|txt|zoom|trs_editor|rm_txt_con|show_text|detail|main|story|body|zw|zhengwen)/u;
const unlikely =
  /(?:comment|sidebar|side|footer|foot|header|nav|menu|related|recommend|share|copyright|hot|rank|banner|\bad\b|ads|links?\b|list|aside|breadcrumb)/u;
const neverNames: ReadonlySet<string> = new Set('nav aside footer form header'.split(' '));
const longEnough = 15;

/**
 * Finds the element that holds the article: the one that says so (`itemprop="articleBody"`), else the one with the most running text directly in
 * its paragraphs, links not counted (after Arc90's Readability); undefined for a page without text.
 */
export function findArticle(root: Root): Element | undefined {
  const named = [...elementsIn(root)].filter((each) => attributeOf(each, 'itemProp') === 'articleBody');
  if (named.length === 1) return named[0];
  const scores = new Map<Element, number>();
  const add = (element: Element | undefined, score: number): void => {
    if (element !== undefined && blockNames.has(element.tagName)) {
      scores.set(element, (scores.get(element) ?? 0) + score);
    }
  };
  /** Elements that lie in one whose names speak against it. */
  const besides = new Set<Element>();
  const visit = (node: Nodes, parents: readonly Element[]): void => {
    if (!('children' in node)) return;
    if (node.type === 'element') {
      if (silentNames.has(node.tagName) || neverNames.has(node.tagName)) return;
      const [outer] = parents;
      if (unlikely.test(namesOf(node)) || (outer !== undefined && besides.has(outer))) besides.add(node);
      const own = blockNames.has(node.tagName) ? ownLength(node) : 0;
      if (own >= longEnough) {
        const [parent, grandparent] = parents;
        if (/^(?:p|h\d|li|blockquote|figcaption)$/u.test(node.tagName)) {
          add(parent, own);
          add(grandparent, own / 2);
        } else {
          add(node, own);
          add(parent, own / 2);
        }
      }
    }
    const above = node.type === 'element' ? [node, ...parents] : parents;
    for (const child of node.children) visit(child, above);
  };
  visit(root, []);
  let best: Element | undefined;
  let most = 0;
  for (const [element, score] of scores) {
    const names = namesOf(element);
    const weight =
      (likely.test(names) || element.tagName === 'article' ? 1.4 : 1) * (besides.has(element) ? 0.2 : 1);
    if (score * weight <= most) continue;
    best = element;
    most = score * weight;
  }
  return best;
}

/** Characters directly in an element and in its inline elements, but in links. */
function ownLength(element: Element): number {
  return element.children.reduce((sum, child) => sum + inlineLength(child), 0);
}

function inlineLength(node: Nodes): number {
  if (node.type === 'text') return node.value.replace(/https?:\/\/\S+|[\s\u3000]+/gu, '').length;
  if (node.type !== 'element' || node.tagName === 'a') return 0;
  return blockNames.has(node.tagName) || silentNames.has(node.tagName) ? 0 : ownLength(node);
}
