import type { SiteView } from '../model/page.js';
import { root } from './section-tree.js';
import type { EditionViews } from './views.js';

/**
 * The part that all pages of an edition share.
 *
 * @param hasPage whether the edition has a page at a path, as `Page.path` writes it
 */
export function siteView(views: EditionViews, hasPage: (path: string) => boolean): SiteView {
  const { config, content, addresses } = views;
  const { edition } = content;
  const feeds = views.feeds(root);
  return {
    name: content.name,
    description: content.description,
    edition: edition.id,
    script: edition.script,
    lang: edition.lang,
    base: config.basePath,
    origin: config.origin,
    home: addresses.folder([]).href,
    search: addresses.folder(['search']).href,
    navigation: content.navigation.map((entry) => {
      if (entry.section === undefined) {
        return { title: entry.title ?? '', href: localHref(views, entry.url ?? '', hasPage) };
      }
      const link = views.sectionLink(entry.section);
      return { ...link, title: entry.title ?? link.title, section: entry.section };
    }),
    social: content.social.map(({ title, url }) => ({ title, href: url })),
    atom: feeds.atom.href,
    rss: feeds.rss.href,
  };
}

/** `/about/` leads to the edition's own page where there is one; other files are at the root; a whole URL stays. */
function localHref(views: EditionViews, url: string, hasPage: (path: string) => boolean): string {
  if (!/^\/(?!\/)/u.test(url)) return url;
  const [path = '', fragment] = url.split('#', 2);
  const segments = path
    .split('/')
    .filter((segment) => segment !== '')
    .map(decoded);
  if (!hasPage(segments.join('/'))) return `${views.config.basePath}${url}`;
  return `${views.addresses.folder(segments).href}${fragment === undefined ? '' : `#${fragment}`}`;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
