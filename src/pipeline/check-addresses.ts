import { report } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { findAddressClashes, type Claim } from '../pages/address-clashes.js';
import { aliasAddress } from '../pages/other-pages.js';
import type { Section, SiteConfig } from '../model/site.js';
import type { PlacedArticle } from './loaded-site.js';
import type { SiteSources } from './sources.js';

const start = { line: 1, column: 1 };
/** Addresses that dongbei itself fills; what stands below the folders among them is its own too. */
const reserved = ['', 'search', 'tags', 'page', 'assets', '404.html', 'feed.xml', 'rss.xml', 'robots.txt'];
const reservedFolders: ReadonlySet<string> = new Set(['search', 'tags', 'page']);

/**
 * Finds articles, sections and aliases that would be published at the same address, or at one that dongbei has or may
 * have one day: a list's page 2, a tag, a month's sitemap. Of two articles, the one whose `slug` or alias it is has the
 * fault; where both or neither are, the later path.
 */
export function checkAddresses(
  site: { readonly config: SiteConfig; readonly sections: readonly Section[] },
  placed: Iterable<PlacedArticle>,
  sources: SiteSources,
): Diagnostic[] {
  const own = (segments: readonly string[]): Claim => ({ segments, file: 'dongbei', position: start });
  const sections = site.sections.map(({ id, source }): Claim => ({
    segments: id.split('/'),
    file: sources.contentName(source),
    position: start,
  }));
  const articles = [...placed].filter(({ status }) => status !== 'draft');
  const addresses = articles.map(({ segments, document: { meta, file, addressPlaces } }) => {
    const main: Claim = { segments, file, position: addressPlaces.slug };
    const aliases = meta.aliases.map((alias, index): Claim => {
      return { ...aliasAddress(alias), file, position: addressPlaces.aliases[index] ?? start };
    });
    return meta.slug === undefined
      ? { byFile: [main], written: aliases }
      : { byFile: [], written: [main, ...aliases] };
  });
  // Later claims are at fault: an address that somebody wrote down, before one that is only a file's name.
  const claimed = [
    ...addresses.flatMap(({ byFile }) => byFile),
    ...addresses.flatMap(({ written }) => written),
  ];
  const editions = site.config.editions.flatMap(({ prefix }) => (prefix.length > 0 ? [prefix] : []));
  const clashes = findAddressClashes([
    ...reserved.map((name) => own(name === '' ? [] : [name])),
    ...editions.map(own),
    ...sections,
    ...sections.map(({ segments }) => own([...segments, 'page'])),
    ...claimed,
  ]);
  const folders = [...reservedFolders, ...editions.map((prefix) => prefix.join('/'))];
  const pageFolders = sections.map(({ segments }) => `${segments.join('/')}/page`);
  const inside = claimed.flatMap(({ segments, file, position }) => {
    const address = segments.join('/').toLowerCase();
    const folder = [...folders, ...pageFolders].find((each) => address.startsWith(`${each.toLowerCase()}/`));
    const taken = folder ?? (/^sitemap[^/]*\.xml$/u.test(address) ? address : undefined);
    return taken === undefined
      ? []
      : [report('DB401', file, position, { address: `/${taken}/`, other: 'dongbei' })];
  });
  return [...clashes, ...inside];
}
