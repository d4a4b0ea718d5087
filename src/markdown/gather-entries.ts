import type { Element, Root, RootContent } from 'hast';
import type { Heading } from '../model/article.js';
import { element, textElement } from './elements.js';
import type {} from './word-marks.js';
import { writtenDate } from './written-date.js';

/**
 * Puts the entries of a live article into elements of their own, the newest first, each with its time as a link to itself.
 * What stands before the first entry stays above all, footnotes below.
 *
 * @param day of the article, `2020-08-07`: entries of that day are shown without it
 */
export function gatherEntries(
  { body, headings }: { readonly body: Root; readonly headings: readonly Heading[] },
  day: string,
): { readonly body: Root; readonly headings: readonly Heading[]; readonly newest: string | undefined } {
  const above: RootContent[] = [];
  const below: RootContent[] = [];
  const entries: { readonly time: string; readonly heading: Element; readonly content: Element[] }[] = [];
  for (const node of body.children) {
    const time = node.type === 'element' ? node.data?.entry : undefined;
    if (node.type !== 'element') {
      if (entries.length === 0) above.push(node);
    } else if (time !== undefined) entries.push({ time, heading: node, content: [] });
    else if (node.properties['dataFootnotes'] !== undefined) below.push(node);
    else (entries.at(-1)?.content ?? above).push(node);
  }
  const [first, last] = [entries[0], entries.at(-1)];
  const isOldestFirst =
    first !== undefined && last !== undefined && Date.parse(first.time) < Date.parse(last.time);
  if (isOldestFirst) entries.reverse();
  const elements = entries.map((entry) => entryElement(entry, day));
  const gathered: Root = { ...body, children: [...above, ...elements, ...below] };
  return { body: gathered, headings: inOrder(headings, gathered), newest: entries[0]?.time };
}

function entryElement(
  { time, heading, content }: { time: string; heading: Element; content: Element[] },
  day: string,
): Element {
  const { id = '' } = heading.properties;
  const written = writtenDate(time);
  const shown = time.startsWith(day)
    ? time.slice(11, 16)
    : written.replace(time.startsWith(day.slice(0, 4)) ? /^\d+年/u : /^$/u, '');
  const clock = { ...textElement('time', shown), properties: { dateTime: time } };
  const headline = heading.children.length === 0 ? [] : [element(heading.tagName, {}, heading.children)];
  return element('div', { className: ['entry'], id }, [
    element('p', { className: ['entry-time'] }, [element('a', { href: `#${id}` }, [clock])]),
    ...headline,
    ...content,
  ]);
}

/** Headings as they follow one another on the page. */
function inOrder(headings: readonly Heading[], body: Root): Heading[] {
  const places = new Map<string, number>();
  const visit = ({ children }: Root | Element): void => {
    for (const child of children) {
      if (child.type !== 'element') continue;
      if (typeof child.properties['id'] === 'string') places.set(child.properties['id'], places.size);
      visit(child);
    }
  };
  visit(body);
  return headings.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}
