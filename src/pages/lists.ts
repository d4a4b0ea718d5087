import type { SectionId } from '../model/paths.js';
import type { ArticleSummary } from '../model/summary.js';
import { root } from './archive.js';
import { pageBase, type PageDraft } from './page-draft.js';
import { pagerView } from './pager.js';
import { paginate, type Slice } from './pagination.js';
import { sectionSegments, type EditionViews } from './views.js';

/** Articles shown in an empty section, of the nearest section above. */
const insteadStories = 6;

/** Front and full pages of a section. */
export function sectionPages(views: EditionViews, id: SectionId): PageDraft[] {
  const section = views.archive.section(id);
  if (section === undefined) return [];
  const parent = views.archive.parent(id) ?? root;
  const articles = views.archive.below(id);
  const others = articles.length > 0 ? [] : instead(views, id);
  return list(views, sectionSegments(id), articles, id, others[0]).map((page) => ({
    kind: 'section',
    template: 'section.njk',
    ...page.base(section.title, section.description),
    section: id,
    heading: section.title,
    children: views.archive.children(id).map((child) => views.sectionLink(child.id)),
    ...page.content,
    instead: others.map(views.card),
    parent: views.sectionLink(parent),
  }));
}

/** Front and full pages of a tag. `key` is its Simplified form, which stands in the address of every edition. */
export function tagPages(views: EditionViews, key: string): PageDraft[] {
  const articles = views.archive.byTag.get(key) ?? [];
  const name = articles[0]?.tags.find((tag) => tag.key === key)?.name ?? key;
  return list(views, ['tags', key], articles, root).map((page) => ({
    kind: 'tag',
    template: 'tag.njk',
    ...page.base(name, ''),
    heading: name,
    ...page.content,
  }));
}

function list(
  views: EditionViews,
  segments: readonly string[],
  articles: readonly ArticleSummary[],
  section: SectionId,
  newestElsewhere?: ArticleSummary,
): {
  base: (heading: string, description: string) => ReturnType<typeof pageBase>;
  content: Pick<Extract<PageDraft, { kind: 'tag' }>, 'cards' | 'number' | 'pager'>;
}[] {
  const slices = paginate(articles, views.config.pageSize);
  const fullPages = slices.length - 1;
  const segmentsOf = (number: number | undefined): string[] =>
    number === undefined ? [...segments] : [...segments, 'page', String(number)];
  const href = (number: number | undefined): string => views.addresses.folder(segmentsOf(number)).href;
  const title = (heading: string, { number }: Slice<ArticleSummary>): string =>
    number === undefined ? heading : `${heading} ${views.words.pageNumber.replace('{n}', String(number))}`;
  return slices.map((slice) => ({
    base: (heading, description) =>
      pageBase(views, {
        path: segmentsOf(slice.number).join('/'),
        address: views.addresses.folder(segmentsOf(slice.number)),
        title: title(heading, slice),
        description,
        section,
        newest: slice.items[0] ?? newestElsewhere,
      }),
    content: {
      cards: slice.items.map(views.card),
      ...(slice.number === undefined ? {} : { number: slice.number }),
      pager: pagerView(slice.number, fullPages, href, views.words),
    },
  }));
}

function instead(views: EditionViews, id: SectionId): readonly ArticleSummary[] {
  for (let above = views.archive.parent(id); above !== undefined; above = views.archive.parent(above)) {
    const articles = views.archive.below(above);
    if (articles.length > 0) return articles.slice(0, insteadStories);
  }
  return [];
}
