import type { SectionBlockView } from '../model/page.js';
import type { SectionId } from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';
import { pickedIn, placedArticles } from './placed-articles.js';
import { root } from './section-tree.js';
import { pageBase, type PageDraft } from './page-draft.js';
import { pageTemplates } from './page-templates.js';
import type { EditionViews } from './views.js';

const secondaryStories = 3;
const latestStories = 10;
const photoStories = 5;
const blockStories = 5;

/** The home page: what the editors placed with `lead`, filled up with the newest. */
export function homePage(views: EditionViews): PageDraft {
  const { archive, content } = views;
  const placed = placedArticles(archive.all, ({ lead }) => lead);
  const lead = placed[0] ?? archive.all[0];
  const secondary = firstOf(secondaryStories, lead, [
    placed,
    firstWith(archive.all, secondaryStories + 1, (article) => article.cover !== undefined),
    archive.all.slice(0, 2 * secondaryStories + 1),
  ]);
  const onTop = new Set([lead, ...secondary]);
  return {
    kind: 'home',
    template: pageTemplates.home,
    ...pageBase(views, {
      path: '',
      address: views.addresses.folder([]),
      title: '',
      description: content.description,
      newest: archive.all[0],
    }),
    ...(lead === undefined ? {} : { lead: views.card(lead) }),
    secondary: secondary.map(views.card),
    latest: firstOf(latestStories, lead, [archive.all.slice(0, latestStories + 1)]).map(views.card),
    picks: pickedIn(archive, root).map(views.card),
    photoStories: firstWith(archive.all, photoStories, ({ galleryPictures }) => galleryPictures > 0).map(
      views.card,
    ),
    blocks: archive.sections.children(root).flatMap((id) => block(views, id, onTop)),
  };
}

/** The first `count` of several lists one after the other, each article once and `lead` never. */
function firstOf(
  count: number,
  lead: ArticleEntry | undefined,
  lists: readonly (readonly ArticleEntry[])[],
): ArticleEntry[] {
  return [...new Set(lists.flat())].filter((article) => article !== lead).slice(0, count);
}

/** The first `count` articles of which something is true; looks no further than it must. */
function firstWith(
  articles: readonly ArticleEntry[],
  count: number,
  isWanted: (article: ArticleEntry) => boolean,
): ArticleEntry[] {
  const found: ArticleEntry[] = [];
  for (const article of articles) {
    if (found.length === count) break;
    if (isWanted(article)) found.push(article);
  }
  return found;
}

/** A section with articles; those already on top of the page only where there would be too few. */
function block(
  views: EditionViews,
  id: SectionId,
  onTop: ReadonlySet<ArticleEntry | undefined>,
): SectionBlockView[] {
  const articles = views.archive.below(id).slice(0, blockStories + onTop.size);
  if (articles.length === 0) return [];
  const fresh = articles.filter((article) => !onTop.has(article));
  const shown = fresh.length >= 2 ? fresh : articles;
  return [
    {
      section: views.sectionLink(id),
      children: views.archive.sections.children(id).map(views.sectionLink),
      cards: shown.slice(0, blockStories).map(views.card),
    },
  ];
}
