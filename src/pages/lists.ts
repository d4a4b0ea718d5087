import type { LinkView } from '../model/page.js';
import type { SectionId } from '../model/paths.js';
import type { ArticleEntry, GroupKind } from '../model/summary.js';
import { dateLink, newestMonths } from './date-links.js';
import type { ListFeeds } from './list-feeds.js';
import { pageBase, type PageDraft } from './page-draft.js';
import { pageTemplates } from './page-templates.js';
import { pagerView } from './pager.js';
import { countFullPages, slice } from './pagination.js';
import { breakingIn, pickedIn } from './placed-articles.js';
import { root } from './section-tree.js';
import { sectionSegments, type EditionViews } from './views.js';

/** Months that a section offers of the site's: a new one changes all sections, no article does. */
export const sideMonths = 12;
/** Articles shown in an empty section, of the nearest section above. */
const insteadStories = 6;

/** A page of a section: its front, or the full page `number`. */
export function sectionPage(views: EditionViews, id: SectionId, number: number | undefined): PageDraft {
  const { archive, content } = views;
  const section = content.sections.get(id);
  if (section === undefined) throw new Error(`No section ${id}`);
  const articles = archive.below(id);
  const others = articles.length > 0 ? [] : instead(views, id);
  const page = listPage(views, sectionSegments(id), articles, number, {
    section: id,
    ...(others[0] === undefined ? {} : { newest: others[0] }),
  });
  return {
    kind: 'section',
    template: pageTemplates.section,
    ...page.base(section.title, section.description),
    section: id,
    heading: section.title,
    children: archive.sections.children(id).map(views.sectionLink),
    ...page.content,
    archive: dateLink(views, '').href,
    months: number === undefined ? newestMonths(views, sideMonths) : [],
    instead: others.map(views.card),
    breaking: number === undefined ? breakingIn(archive, id).map(views.card) : [],
    picks: number === undefined ? pickedIn(archive, id).map(views.card) : [],
    parent: views.sectionLink(archive.sections.parent(id) ?? root),
  };
}

/** The segments of a list's page: those of its front, and `page/3` for a full one. */
export function listSegments(front: readonly string[], number: number | undefined): readonly string[] {
  return number === undefined ? front : [...front, 'page', String(number)];
}

/**
 * What the front or the full page `number` of a list has: its base, made with a heading, its articles, and their cards.
 *
 * @param section that breadcrumb and feeds are of
 */
export function listPage(
  views: EditionViews,
  front: readonly string[],
  articles: readonly ArticleEntry[],
  number: number | undefined,
  where: {
    readonly section: SectionId;
    /** Those of the section where there are none of its own. */
    readonly feeds?: ListFeeds;
    /** Shown where the list itself has nothing. */
    readonly newest?: ArticleEntry;
  },
): {
  base: (heading: string, description: string, above?: readonly LinkView[]) => ReturnType<typeof pageBase>;
  entries: readonly ArticleEntry[];
  content: Pick<Extract<PageDraft, { kind: GroupKind }>, 'cards' | 'number' | 'pager'>;
} {
  const size = views.config.pageSize;
  const items = slice(articles, size, number);
  const href = (at: number | undefined): string => views.addresses.folder(listSegments(front, at)).href;
  const title = (heading: string): string =>
    number === undefined ? heading : `${heading} ${views.words.pageNumber.replace('{n}', String(number))}`;
  const segments = listSegments(front, number);
  return {
    base: (heading, description, above) =>
      pageBase(views, {
        path: segments.join('/'),
        address: views.addresses.folder(segments),
        title: title(heading),
        description,
        ...where,
        newest: items[0] ?? where.newest,
        ...(above === undefined ? {} : { above }),
      }),
    entries: items,
    content: {
      cards: items.map(views.card),
      ...(number === undefined ? {} : { number }),
      pager: pagerView(number, countFullPages(articles.length, size), href, views.words),
    },
  };
}

function instead({ archive }: EditionViews, id: SectionId): readonly ArticleEntry[] {
  const { parent } = archive.sections;
  for (let above = parent(id); above !== undefined; above = parent(above)) {
    const articles = archive.below(above);
    if (articles.length > 0) return articles.slice(0, insteadStories);
  }
  return [];
}
