import type { SearchPage } from '../model/page.js';
import type { SectionId } from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';
import { root } from './section-tree.js';
import { largestGroups } from './groups-page.js';
import { dateLink } from './date-links.js';
import { allLink } from './group-page.js';
import { groupKinds } from './groups.js';
import { pageBase, type PageDraft } from './page-draft.js';
import { pageTemplates } from './page-templates.js';
import type { EditionViews } from './views.js';

const notFoundStories = 6;
const searchTags = 60;

/**
 * Where the search index stands, for all editions. It has the version of its form in it: a page finds the files that its script can
 * read, or none.
 */
export const searchFolder = ['search', 'v2'] as const;

type SearchPlace = SearchPage['places'][number];

export function notFoundPage(views: EditionViews): PageDraft {
  return {
    kind: 'notFound',
    template: pageTemplates.notFound,
    ...pageBase(views, {
      path: '404.html',
      address: views.addresses.file(['404.html']),
      title: views.words.notFound,
      description: '',
      newest: views.archive.all[0],
    }),
    latest: views.archive.all.slice(0, notFoundStories).map(views.card),
  };
}

/** The search form; without script its reader finds sections and the tags most used. */
export function searchPage(views: EditionViews): PageDraft {
  const { archive } = views;
  return {
    kind: 'search',
    template: pageTemplates.search,
    ...pageBase(views, {
      path: 'search',
      address: views.addresses.folder(['search']),
      title: views.words.search,
      description: '',
    }),
    index: `${views.config.basePath}/${searchFolder.join('/')}/`,
    sections: archive.sections.children(root).map((id) => ({
      section: views.sectionLink(id),
      children: archive.sections.children(id).map(views.sectionLink),
      cards: [],
    })),
    places: placesBelow(views, root, 0),
    tags: largestGroups(views, 'tag', searchTags),
    all: [
      dateLink(views, ''),
      ...groupKinds.filter((kind) => archive.groups[kind].size > 0).map((kind) => allLink(views, kind)),
    ],
  };
}

function placesBelow(views: EditionViews, id: SectionId, depth: number): SearchPlace[] {
  return views.archive.sections
    .children(id)
    .flatMap((child) => [
      { title: views.sectionLink(child).title, path: child, depth },
      ...placesBelow(views, child, depth + 1),
    ]);
}

/**
 * The page at an earlier address of an article. It stands at the root, in the first-listed edition.
 *
 * @param alias as the article writes it
 */
export function redirectPage(views: EditionViews, article: ArticleEntry, alias: string): PageDraft {
  const target = views.addresses.folder(article.segments);
  const { segments, isFile } = aliasAddress(alias);
  return {
    kind: 'redirect',
    template: pageTemplates.redirect,
    ...pageBase(views, {
      path: segments.join('/'),
      address: isFile ? views.addresses.file(segments) : views.addresses.folder(segments),
      title: views.content.articles.meta(article).title,
      description: '',
      section: article.section,
    }),
    canonical: target.absolute,
    target: target.href,
    article: article.id,
  };
}

/** `/old/a.shtml` is a file, `/old/a/` and `/old/a/index.html` are the folder `old/a`. */
export function aliasAddress(alias: string): {
  readonly segments: readonly string[];
  readonly isFile: boolean;
} {
  const segments = alias.split('/').filter((segment) => segment !== '');
  if (segments.at(-1) === 'index.html') return { segments: segments.slice(0, -1), isFile: false };
  return { segments, isFile: /\.[a-z0-9]+$/iu.test(segments.at(-1) ?? '') };
}
