import { compareText } from '../model/paths.js';
import type { ArticleSummary } from '../model/summary.js';
import { root } from './archive.js';
import { tagLink } from './article.js';
import { pageBase, type PageDraft } from './page-draft.js';
import type { EditionViews } from './views.js';

const notFoundStories = 6;
const searchTags = 60;

export function notFoundPage(views: EditionViews): PageDraft {
  return {
    kind: 'notFound',
    template: 'not-found.njk',
    ...pageBase(views, {
      path: '404.html',
      address: views.addresses.file(['404.html']),
      title: views.words.notFound,
      description: '',
    }),
    latest: views.archive.all.slice(0, notFoundStories).map(views.card),
  };
}

/** The search form; without script its reader finds sections and the tags most used. */
export function searchPage(views: EditionViews): PageDraft {
  const { archive } = views;
  const tags = [...archive.byTag]
    .sort(([a, listA], [b, listB]) => listB.length - listA.length || compareText(a, b))
    .slice(0, searchTags);
  return {
    kind: 'search',
    template: 'search.njk',
    ...pageBase(views, {
      path: 'search',
      address: views.addresses.folder(['search']),
      title: views.words.search,
      description: '',
    }),
    index: views.addresses.file(['search', 'index.json']).href,
    sections: archive.children(root).map(({ id }) => ({
      section: views.sectionLink(id),
      children: archive.children(id).map((child) => views.sectionLink(child.id)),
      cards: [],
    })),
    tags: tags.map(([key, list]) => ({
      ...tagLink(views, key, list[0]?.tags.find((tag) => tag.key === key)?.name ?? key),
      count: list.length,
    })),
  };
}

/** Pages at the earlier addresses of an article. They stand at the root, in the first-listed edition. */
export function redirectPages(views: EditionViews, article: ArticleSummary): PageDraft[] {
  const target = views.addresses.folder(article.segments);
  return article.meta.aliases.map((alias) => {
    const segments = aliasSegments(alias);
    const isFile = /\.[a-z0-9]+$/iu.test(alias);
    return {
      kind: 'redirect',
      template: 'redirect.njk',
      ...pageBase(views, {
        path: segments.join('/'),
        address: isFile ? views.addresses.file(segments) : views.addresses.folder(segments),
        title: article.meta.title,
        description: '',
        section: article.section,
      }),
      canonical: target.absolute,
      target: target.href,
    };
  });
}

/** `/old/a%20b/` -> `['old', 'a b']`. */
export function aliasSegments(alias: string): string[] {
  return alias
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => {
      try {
        return decodeURIComponent(segment).normalize('NFC');
      } catch {
        return segment.normalize('NFC');
      }
    });
}
