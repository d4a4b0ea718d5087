import type { Element, Root } from 'hast';
import type { Heading } from '../model/article.js';

/**
 * Converts the texts of headings. The heading in the body says how it was converted, code in it left alone; only
 * where it reads otherwise in the source is the text converted by itself.
 */
export function convertHeadings(
  headings: readonly Heading[],
  source: Root,
  converted: Root,
  convertText: (text: string) => string,
): Heading[] {
  const [before, after] = [textsById(source), textsById(converted)];
  return headings.map((heading) => {
    const agrees = before.get(heading.id) === heading.text.trim();
    return { ...heading, text: (agrees ? after.get(heading.id) : undefined) ?? convertText(heading.text) };
  });
}

function textsById(root: Root): Map<string, string> {
  const texts = new Map<string, string>();
  const visit = (parent: Root | Element): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      const { id } = child.properties;
      if (/^h[1-6]$/u.test(child.tagName)) {
        if (typeof id === 'string') texts.set(id, textOf(child).trim());
      } else {
        visit(child);
      }
    }
  };
  visit(root);
  return texts;
}

function textOf(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}
