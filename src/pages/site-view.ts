import { contentPolicy } from '../model/content-policy.js';
import type { SiteView } from '../model/page.js';
import { correctionsFront } from './corrections.js';
import { datesFolder } from './date-links.js';
import { plainLinks } from './plain-pages.js';
import { root } from './section-tree.js';
import { fileHref, type EditionViews } from './views.js';

/**
 * The part that all pages of an edition share.
 *
 * @param find the segments of the page that a path leads to, as `findPage` has them
 */
export function siteView(
  views: EditionViews,
  find: (path: string) => readonly string[] | undefined,
): SiteView {
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
    navigation: content.navigation.flatMap((entry): SiteView['navigation'] => {
      if (entry.section === undefined) {
        const href = localHref(views, entry.url ?? '', find);
        return href === undefined ? [] : [{ title: entry.title ?? '', href }];
      }
      const link = views.sectionLink(entry.section);
      return [{ ...link, title: entry.title ?? link.title, section: entry.section }];
    }),
    plainPages: plainLinks(views),
    pages: namedPages(views, find),
    social: content.social.map(({ title, url }) => ({ title, href: url })),
    atom: feeds.atom.href,
    rss: feeds.rss.href,
    policy: contentPolicy,
    brand: brandViews(views),
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

/** Kinds of pictures whose ending is not their name. */
const kinds: Readonly<Record<string, string>> = { svg: 'svg+xml', jpg: 'jpeg' };

function brandViews({ config, content }: EditionViews): SiteView['brand'] {
  return Object.fromEntries(
    Object.entries(content.brand).map(([part, { target, width, height }]) => {
      const kind = target.slice(target.lastIndexOf('.') + 1).toLowerCase();
      const href = fileHref(config, target.slice(1));
      return [part, { href, width, height, type: `image/${kinds[kind] ?? kind}` }];
    }),
  );
}

/** The pages that the configuration names for what they say; those that are not published are left out. */
function namedPages(
  { config, addresses }: EditionViews,
  find: (path: string) => readonly string[] | undefined,
): SiteView['pages'] {
  const found = config.pages.flatMap(({ role, target }) => {
    const segments = find(localPath(target) ?? '');
    return segments === undefined ? [] : [[role, addresses.folder(segments).absolute]];
  });
  return Object.fromEntries(found) as SiteView['pages'];
}

/**
 * `/about/` leads to the edition's own page where there is one, `/pages/about.md` to the page of that file, and nowhere until it is
 * published; other files are at the root; a whole URL stays.
 */
function localHref(
  views: EditionViews,
  url: string,
  find: (path: string) => readonly string[] | undefined,
): string | undefined {
  const path = localPath(url);
  if (path === undefined) return url;
  const segments = find(path);
  if (segments === undefined) return path.endsWith('.md') ? undefined : `${views.config.basePath}${url}`;
  const fragment = url.split('#', 2)[1];
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
