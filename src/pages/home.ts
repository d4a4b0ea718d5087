import type { SectionBlockView } from '../model/page.js';
import type { SectionId } from '../model/paths.js';
import type { ArticleSummary } from '../model/summary.js';
import { root } from './archive.js';
import { pageBase, type PageDraft } from './page-draft.js';
import type { EditionViews } from './views.js';

const secondaryStories = 3;
const latestStories = 10;
const photoStories = 5;
const blockStories = 5;

/** The home page: what the editors placed with `lead`, filled up with the newest. */
export function homePage(views: EditionViews): PageDraft {
  const { archive, content } = views;
  const placed = placedArticles(archive.all);
  const lead = placed[0] ?? archive.all[0];
  const rest = archive.all.filter((article) => article !== lead);
  const secondary = [...placed, ...rest.filter((article) => article.cover !== undefined), ...rest]
    .filter((article, index, list) => article !== lead && list.indexOf(article) === index)
    .slice(0, secondaryStories);
  const onTop = new Set([lead, ...secondary]);
  return {
    kind: 'home',
    template: 'home.njk',
    ...pageBase(views, {
      path: '',
      address: views.addresses.folder([]),
      title: '',
      description: content.description,
      newest: archive.all[0],
    }),
    ...(lead === undefined ? {} : { lead: views.card(lead) }),
    secondary: secondary.map(views.card),
    latest: rest.slice(0, latestStories).map(views.card),
    photoStories: archive.all
      .filter((article) => article.galleryPictures > 0)
      .slice(0, photoStories)
      .map(views.card),
    blocks: archive.children(root).flatMap(({ id }) => block(views, id, onTop)),
  };
}

/** The newest article of each place, in the order of the places: a new `lead: 1` takes over from an old one. */
function placedArticles(all: readonly ArticleSummary[]): ArticleSummary[] {
  const places = new Map<number, ArticleSummary>();
  for (const article of all) {
    const place = article.meta.lead;
    if (place !== undefined && !places.has(place)) places.set(place, article);
  }
  return [...places].sort(([a], [b]) => a - b).map(([, article]) => article);
}

/** A section with articles; those already on top of the page only where there would be too few. */
function block(
  views: EditionViews,
  id: SectionId,
  onTop: ReadonlySet<ArticleSummary | undefined>,
): SectionBlockView[] {
  const articles = views.archive.below(id).slice(0, blockStories + onTop.size);
  if (articles.length === 0) return [];
  const fresh = articles.filter((article) => !onTop.has(article));
  const shown = fresh.length >= 2 ? fresh : articles;
  return [
    {
      section: views.sectionLink(id),
      children: views.archive.children(id).map((child) => views.sectionLink(child.id)),
      cards: shown.slice(0, blockStories).map(views.card),
    },
  ];
}
