import { fillBody, type BodyTemplate } from '../markdown/body-template.js';
import type { ArticleEntry } from '../model/summary.js';
import { fileHref, pictureFiles, type EditionViews } from '../pages/views.js';
import type { ResolvedReferences } from './resolve-references.js';
import { withoutQuery, type Destination } from './site-index.js';

/** Finds what an article's own page has besides what lists know. */
export interface ArticleBodies {
  /** @param edition number of the edition in the configuration */
  readonly body: (entry: ArticleEntry, edition: number) => BodyTemplate;
  readonly references: (entry: ArticleEntry) => ResolvedReferences;
}

/**
 * The HTML of an article's text in one edition.
 *
 * @param readBy feed readers get each picture in one form only
 */
export function articleBody(
  bodies: ArticleBodies,
  entry: ArticleEntry,
  views: EditionViews,
  edition: number,
  readBy: 'browser' | 'feedReader' = 'browser',
): string {
  const { links, pictures } = bodies.references(entry);
  return fillBody(bodies.body(entry, edition), {
    link: (target, fragment) => {
      const found = links.get(target);
      const href = found === undefined ? withoutQuery(target) : linkHref(found, views);
      const hash = fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`;
      return target === '' ? hash : `${href}${target.slice(withoutQuery(target).length)}${hash}`;
    },
    picture: (target) => {
      const picture = pictures.get(target);
      if (picture === undefined) return undefined;
      const files = pictureFiles(views.config, picture);
      const { src, width, height } = files;
      return readBy === 'browser' ? files : { src, width, height, sources: [] };
    },
  });
}

function linkHref(target: Destination, { addresses, config }: EditionViews): string {
  switch (target.kind) {
    case 'folder':
      return addresses.folder(target.segments).href;
    case 'pageFile':
      return addresses.file(target.segments).href;
    case 'content':
    case 'asset':
      return fileHref(config, target.path);
  }
}
