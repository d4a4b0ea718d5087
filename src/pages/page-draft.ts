import type { IssueDayView, LinkView, Page } from '../model/page.js';
import type { SectionId } from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';
import type { Address } from './addresses.js';
import type { ListFeeds } from './list-feeds.js';
import { root } from './section-tree.js';
import type { EditionViews } from './views.js';

type WithoutAlternates<T> = T extends Page ? Omit<T, 'alternates' | 'xDefault'> : never;

/** A page before it is known which other editions have it too. */
export type PageDraft = WithoutAlternates<Page>;

/**
 * The fields that every page has. `section` decides the breadcrumb, and feeds where none are given; `above` are steps of the
 * breadcrumb below it.
 */
export function pageBase(
  views: EditionViews,
  page: {
    readonly path: string;
    readonly address: Address;
    readonly title: string;
    readonly description: string;
    readonly section?: SectionId;
    readonly feeds?: ListFeeds;
    readonly newest?: ArticleEntry | undefined;
    readonly above?: readonly LinkView[];
  },
): {
  path: string;
  edition: EditionViews['content']['edition']['id'];
  url: Address['url'];
  output: Address['output'];
  canonical: string;
  title: string;
  description: string;
  breadcrumb: readonly LinkView[];
  feeds: Page['feeds'];
  issueDate?: IssueDayView;
} {
  const section = page.section ?? root;
  const feeds = page.feeds ?? views.feeds(section);
  return {
    path: page.path,
    edition: views.content.edition.id,
    url: page.address.url,
    output: page.address.output,
    canonical: page.address.absolute,
    title: page.title,
    description: page.description,
    breadcrumb: [...views.breadcrumb(section), ...(page.above ?? [])],
    feeds: { title: feeds.title, atom: feeds.atom.href, rss: feeds.rss.href, json: feeds.json.href },
    ...(page.newest === undefined ? {} : { issueDate: views.issueDay(page.newest.instant) }),
  };
}
