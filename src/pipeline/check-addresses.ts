import { report } from '../diagnostics/report.js';
import type { Diagnostic, Position } from '../model/diagnostic.js';
import { findAddressClashes, type Claim } from '../pages/address-clashes.js';
import { feedNames } from '../pages/list-feeds.js';
import { twinName } from '../pages/article-twin.js';
import { datesFolder } from '../pages/date-links.js';
import { groupFolders, groupKinds } from '../pages/groups.js';
import { aliasAddress } from '../pages/other-pages.js';
import type { Section, SiteConfig } from '../model/site.js';
import { llmsName } from '../twins/llms-file.js';
import type { PlacedArticle } from './loaded-site.js';
import type { SiteSources } from './sources.js';

const start = { line: 1, column: 1 };
/** Addresses that dongbei itself fills; what stands below the folders among them is its own too. */
const reservedFolders: readonly string[] = [
  'search',
  ...groupKinds.map((kind) => groupFolders[kind]),
  'corrections',
  datesFolder,
  'page',
];
const reserved = [
  '',
  ...reservedFolders,
  'assets',
  '404.html',
  ...Object.values(feedNames),
  'robots.txt',
  llmsName,
  '_headers',
  '_redirects',
];

/** What decides where an article is published, and where in its file that stands. */
export interface AddressedArticle {
  /** As diagnostics name it. */
  readonly file: string;
  readonly segments: readonly string[];
  /** Of its `slug`; undefined for an address that is only the file's name. */
  readonly slugAt: Position | undefined;
  readonly aliases: readonly { readonly alias: string; readonly at: Position }[];
}

export function addressed({
  segments,
  document: { meta, file, addressPlaces },
}: Pick<PlacedArticle, 'document' | 'segments'>): AddressedArticle {
  return {
    file,
    segments,
    slugAt: meta.slug === undefined ? undefined : addressPlaces.slug,
    aliases: meta.aliases.map((alias, index) => ({ alias, at: addressPlaces.aliases[index] ?? start })),
  };
}

/** Of the articles that have an address: drafts have one in a preview only. */
export function publishable(articles: readonly PlacedArticle[], isPreview = false): AddressedArticle[] {
  return articles.filter(({ status }) => isPreview || status !== 'draft').map(addressed);
}

/**
 * Finds articles, sections and aliases that would be published at the same address, or at one that dongbei has or may
 * have one day: a list's page 2, a tag, a month's sitemap. Of two articles, the one whose `slug` or alias it is has the
 * fault; where both or neither are, the later path.
 *
 * @param articles that have an address, by path
 */
export function checkAddresses(
  site: { readonly config: SiteConfig; readonly sections: readonly Section[] },
  articles: Iterable<AddressedArticle>,
  sources: Pick<SiteSources, 'contentName'>,
): Diagnostic[] {
  const own = (segments: readonly string[]): Claim => ({ segments, file: 'dongbei', position: start });
  const sections = site.sections.map(({ id, source }): Claim => ({
    segments: id.split('/'),
    file: sources.contentName(source),
    position: start,
  }));
  const byFile: Claim[] = [];
  const written: Claim[] = [];
  for (const { file, segments, slugAt, aliases } of articles) {
    (slugAt === undefined ? byFile : written).push({ segments, file, position: slugAt ?? start });
    for (const { alias, at } of aliases) written.push({ ...aliasAddress(alias), file, position: at });
  }
  // Later claims are at fault: an address that somebody wrote down, before one that is only a file's name.
  const claimed = [...byFile, ...written];
  const editions = site.config.editions.flatMap(({ prefix }) => (prefix.length > 0 ? [prefix] : []));
  const clashes = findAddressClashes([
    ...reserved.map((name) => own(name === '' ? [] : [name])),
    ...editions.map(own),
    ...sections,
    ...sections.flatMap(({ segments }) =>
      ['page', ...Object.values(feedNames)].map((name) => own([...segments, name])),
    ),
    ...claimed,
  ]);
  const folders = [
    ...reservedFolders,
    ...editions.map((prefix) => prefix.join('/')),
    ...sections.map(({ segments }) => `${segments.join('/')}/page`),
  ].map((folder) => ({ folder, start: `${folder.toLowerCase()}/` }));
  const inside = claimed.flatMap(({ segments, file, position }) => {
    const address = segments.join('/').toLowerCase();
    const found = folders.find((each) => address.startsWith(each.start));
    const isTaken = /^sitemap[^/]*\.xml$/u.test(address) || segments.includes(twinName);
    const taken = found?.folder ?? (isTaken ? address : undefined);
    return taken === undefined
      ? []
      : [report('DB401', file, position, { address: `/${taken}/`, other: 'dongbei' })];
  });
  return [...clashes, ...inside];
}
