import type { Element, Root } from 'hast';
import { plainText } from './plain-text.js';
import { shorten } from './shorten.js';

/** What an article is about, from its first paragraph that is no list, picture or block; '' where there is none. */
export function summarize(body: Root): string {
  return shorten(firstParagraph(body) ?? '');
}

function firstParagraph(parent: Root | Element): string | undefined {
  const elements = [...parent.children].filter((node): node is Element => node.type === 'element');
  for (const each of elements) {
    const text = each.tagName === 'p' ? plainText(each) : '';
    if (text !== '') return text;
  }
  return elements
    .filter(({ tagName }) => tagName === 'blockquote' || tagName === 'details')
    .map(firstParagraph)
    .find((text) => text !== undefined);
}
