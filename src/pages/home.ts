import type { CardView, LinkView, SectionBlockView } from '../model/page.js';
import type { SectionId } from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';
import { allLink } from './group-page.js';
import { breakingIn, pickedIn, placedArticles } from './placed-articles.js';
import { root } from './section-tree.js';
import { pageBase, type PageDraft } from './page-draft.js';
import { pageTemplates } from './page-templates.js';
import { topicViews } from './topics.js';
import type { EditionViews } from './views.js';

const secondaryStories = 3;
const latestStories = 10;
const photoStories = 5;
const blockStories = 5;
const supplementStories = 3;
const besidesLead = 2;

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
  const supplement = supplementOf(views);
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
    besides: besides(views, onTop, lead),
    secondary: secondary.map(views.card),
    latest: firstOf(latestStories, lead, [archive.all.slice(0, latestStories + 1)]).map(views.card),
    breaking: breakingIn(archive, root).map(views.card),
    picks: pickedIn(archive, root).map(views.card),
    photoStories: firstWith(archive.all, photoStories, ({ galleryPictures }) => galleryPictures > 0).map(
      views.card,
    ),
    topics: topicViews(views),
    allTopics: allLink(views, 'topic').href,
    blocks: archive.sections
      .children(root)
      .flatMap((id) => block(views, id, new Set([...onTop, ...(supplement?.articles ?? [])]))),
    ...(supplement === undefined
      ? {}
      : {
          supplement: {
            section: views.sectionLink(supplement.id),
            children: [],
            cards: supplement.articles.map(views.card),
          },
        }),
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

/** Stories related to the lead that are not on top of the page themselves. */
function besides(
  { related: findRelated, card }: EditionViews,
  onTop: ReadonlySet<ArticleEntry | undefined>,
  lead: ArticleEntry | undefined,
): CardView[] {
  if (lead === undefined) return [];
  const related = findRelated(lead).filter((article) => !onTop.has(article));
  return related.slice(0, besidesLead).map(card);
}

/** The newest of the first section that its newsroom calls its supplement. */
function supplementOf({
  archive,
  content,
}: EditionViews): { readonly id: SectionId; readonly articles: readonly ArticleEntry[] } | undefined {
  const id = archive.sections.all.find((section) => content.sections.get(section)?.isSupplement);
  const articles = id === undefined ? [] : archive.below(id).slice(0, supplementStories);
  return id === undefined || articles.length === 0 ? undefined : { id, articles };
}

/** A section under the name that it has in the menu, which is the shorter one. */
function menuLink({ content, sectionLink }: EditionViews, id: SectionId): LinkView {
  const title = content.navigation.find(({ section }) => section === id)?.title;
  return { ...sectionLink(id), ...(title === undefined ? {} : { title }) };
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
      section: menuLink(views, id),
      children: views.archive.sections.children(id).map((child) => menuLink(views, child)),
      cards: shown.slice(0, blockStories).map(views.card),
    },
  ];
}
