import type { CardView, LinkView, Page } from '../model/page.js';

/** Of a list without a description; search engines show about 80 Han characters. */
const [mostHeadlines, mostNames] = [3, 12];

/**
 * What search engines and link previews say of a page: its description, else what a list begins with. '' for a list without
 * anything.
 */
export function pageDescription(page: Page): string {
  if (page.description !== '') return page.description;
  switch (page.kind) {
    case 'section':
    case 'tag':
    case 'author':
    case 'source':
    case 'topic':
    case 'day':
      return headlines(page.cards);
    case 'corrections':
      return headlines(page.items.map(({ article }) => article));
    case 'groups':
      return names(page.groups);
    case 'dates':
      return names(page.years.flatMap(({ months }) => months));
    case 'month':
      return names(page.weeks.flat().flatMap((day) => (day?.link === undefined ? [] : [day.link])));
    default:
      return '';
  }
}

function headlines(cards: readonly CardView[]): string {
  return first(cards, mostHeadlines, '；');
}

function names(links: readonly LinkView[]): string {
  return first(links, mostNames, '、');
}

function first(links: readonly LinkView[], most: number, separator: string): string {
  return links
    .slice(0, most)
    .map(({ title }) => title)
    .join(separator);
}
