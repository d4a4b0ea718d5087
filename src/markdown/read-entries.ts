import type { Element, Root } from 'hast';
import type { LiveEntry } from '../model/article.js';
import { plainText } from './plain-text.js';

/** The entries that `gatherEntries` has put into a body, in whatever words the body is. */
export function readEntries(body: Root): LiveEntry[] {
  return body.children.flatMap((node): LiveEntry[] => {
    if (node.type !== 'element' || !isEntry(node)) return [];
    const [clock, ...content] = node.children.filter((child) => child.type === 'element');
    const [headline] = content.filter(({ tagName }) => tagName === 'h2');
    return [
      {
        id: String(node.properties['id']),
        date: timeOf(clock) ?? '',
        headline: headline === undefined ? '' : plainText(headline),
        text: content
          .filter((each) => each !== headline)
          .map(plainText)
          .filter((each) => each !== '')
          .join('\n'),
      },
    ];
  });
}

function isEntry({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'div' && Array.isArray(className) && className.includes('entry');
}

function timeOf(element: Element | undefined): string | undefined {
  if (element === undefined) return undefined;
  const { dateTime } = element.properties;
  if (typeof dateTime === 'string') return dateTime;
  return timeOf(element.children.find((child) => child.type === 'element'));
}
