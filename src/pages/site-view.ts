import type { SiteView } from '../model/page.js';
import { root } from './archive.js';
import type { EditionViews } from './views.js';

/** The part that all pages of an edition share. */
export function siteView(views: EditionViews): SiteView {
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
        return { title: entry.title ?? '', href: localHref(config.basePath, entry.url ?? '') };
      }
      const link = views.sectionLink(entry.section);
      return { ...link, title: entry.title ?? link.title, section: entry.section };
    }),
    social: content.social.map(({ title, url }) => ({ title, href: url })),
    atom: feeds.atom.href,
    rss: feeds.rss.href,
  };
}

/** `/about/` gets the base path in front; a whole URL stays. */
function localHref(basePath: string, url: string): string {
  return url.startsWith('/') && !url.startsWith('//') ? `${basePath}${url}` : url;
}
