import type { Page } from '../model/page.js';

/** The file in the template folder that makes the pages of a kind. */
export const pageTemplates = {
  home: 'home.njk',
  section: 'section.njk',
  tag: 'tag.njk',
  author: 'author.njk',
  source: 'source.njk',
  topic: 'topic.njk',
  groups: 'groups.njk',
  dates: 'dates.njk',
  month: 'month.njk',
  day: 'day.njk',
  article: 'article.njk',
  plain: 'plain.njk',
  corrections: 'corrections.njk',
  notFound: 'not-found.njk',
  search: 'search.njk',
  redirect: 'redirect.njk',
} as const satisfies Record<Page['kind'], string>;
