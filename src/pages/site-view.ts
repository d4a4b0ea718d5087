import { contentPolicy } from '../model/content-policy.js';
import type { SiteView } from '../model/page.js';
import { correctionsFront } from './corrections.js';
import { datesFolder } from './date-links.js';
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
    archive: addresses.folder([datesFolder]).href,
    corrections: addresses.folder(correctionsFront).href,
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
    policy: contentPolicy,
    ...(config.theme === undefined
      ? {}
      : {
          theme: {
            sheet: `${config.basePath}/assets/theme.css`,
            light: config.theme.light.snow,
            dark: config.theme.dark.snow,
          },
        }),
  };
}

/** `/about/` leads to the edition's own page where there is one; other files are at the root; a whole URL stays. */
function localHref(views: EditionViews, url: string, hasPage: (path: string) => boolean): string {
  const path = localPath(url);
  if (path === undefined) return url;
  if (!hasPage(path)) return `${views.config.basePath}${url}`;
  const fragment = url.split('#', 2)[1];
  const segments = path === '' ? [] : path.split('/');
  return `${views.addresses.folder(segments).href}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** The path, as `Page.path` writes it, of an address of the site in the navigation; undefined for a whole URL. */
export function localPath(url: string): string | undefined {
  if (!/^\/(?!\/)/u.test(url)) return undefined;
  const [path = ''] = url.split('#', 1);
  return path
    .split('/')
    .filter((segment) => segment !== '')
    .map(decoded)
    .join('/');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
