import { report } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { aliasSegments } from '../pages/other-pages.js';
import { findAddressClashes, type Claim } from '../pages/address-clashes.js';
import type { LoadedArticle, LoadedSite } from './loaded-site.js';
import type { SiteSources } from './sources.js';

const start = { line: 1, column: 1 };
/** Addresses that dongbei itself fills. */
const reserved = ['search', 'tags', 'page', 'assets', '404.html', 'feed.xml', 'rss.xml', 'sitemap.xml'];

/** Finds articles, sections and aliases that would be published at the same address, or at one of dongbei's own. */
export function checkAddresses(site: LoadedSite, sources: SiteSources): Diagnostic[] {
  const own = (segments: readonly string[]): Claim => ({ segments, file: 'dongbei', position: start });
  const sections = site.sections.map(({ id, source }): Claim => ({
    segments: id.split('/'),
    file: sources.contentName(source),
    position: start,
  }));
  const published = site.articles.filter(({ status }) => status !== 'draft');
  const claims = [
    ...reserved.map((name) => own([name])),
    ...site.config.editions.flatMap(({ prefix }) => (prefix.length > 0 ? [own(prefix)] : [])),
    ...sections,
    ...sections.map(({ segments }) => own([...segments, 'page'])),
    ...published.map(({ segments, document: { file } }): Claim => ({ segments, file, position: start })),
    ...published.flatMap(({ document: { meta, file } }) =>
      meta.aliases.map((alias): Claim => ({ segments: aliasSegments(alias), file, position: start })),
    ),
  ];
  return [...findAddressClashes(claims), ...insideEditions(site, published)];
}

/** Articles in a folder with the name of an edition, whose pages could overwrite those of that edition. */
function insideEditions(site: LoadedSite, articles: readonly LoadedArticle[]): Diagnostic[] {
  const prefixes = new Set(site.config.editions.flatMap(({ prefix }) => prefix.slice(0, 1)));
  return articles.flatMap(({ segments, document: { file } }) => {
    const first = segments[0]?.toLowerCase() ?? '';
    if (segments.length < 2 || !prefixes.has(first)) return [];
    return [report('DB401', file, start, { address: `/${first}/`, other: site.config.file })];
  });
}
