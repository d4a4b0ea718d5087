import type { LinkView } from '../model/page.js';
import { compareText, type SectionId } from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';
import { pageBase, type PageDraft } from './page-draft.js';
import { pageTemplates } from './page-templates.js';
import { root } from './section-tree.js';
import type { EditionViews } from './views.js';

/** The folder of plain pages (關於本站, 聯繫我們), which is not in their addresses. */
export const plainFolder = 'pages';

/**
 * Whether a Markdown file holds a plain page: it lies below `pages/`, and in no section. A newsroom with a section of that
 * name has articles there as anywhere.
 */
export function isPlain(path: string, section: SectionId): boolean {
  return section === root && path.startsWith(`${plainFolder}/`);
}

/** A plain page: a heading and a text. */
export function plainPage(views: EditionViews, entry: ArticleEntry): PageDraft {
  const { title, summary } = views.content.articles.meta(entry);
  return {
    kind: 'plain',
    template: pageTemplates.plain,
    ...pageBase(views, {
      path: entry.segments.join('/'),
      address: views.addresses.folder(entry.segments),
      title,
      description: summary,
    }),
    heading: title,
    galleryPictures: entry.galleryPictures,
  };
}

/** All plain pages, in the editor's order. */
export function plainLinks({ archive, content, addresses }: EditionViews): LinkView[] {
  return archive.plain
    .map((entry) => {
      const { title, plain } = content.articles.meta(entry);
      return {
        title,
        href: addresses.folder(entry.segments).href,
        order: plain?.order ?? 0,
        path: entry.path,
      };
    })
    .sort((a, b) => a.order - b.order || compareText(a.path, b.path))
    .map(({ title, href }) => ({ title, href }));
}
