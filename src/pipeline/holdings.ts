import type { SourcePath } from '../model/paths.js';
import { aliasAddress } from '../pages/other-pages.js';
import { tagKey } from './article-words.js';
import type { Conversion } from '../conversion/conversion.js';
import type { LoadedSite, PlacedArticle } from './loaded-site.js';

/** What there is in the newsroom that a link can lead to. Drafts and scheduled articles are among the articles. */
export interface Holdings {
  readonly article: (id: string) => PlacedArticle | undefined;
  /** By its address below the root of an edition, else by an alias. */
  readonly articleAt: (address: string) => PlacedArticle | undefined;
  readonly hasSection: (folder: string) => boolean;
  /** Whether any article has the tag of a key. */
  readonly hasTag: (key: string) => boolean;
  readonly hasFile: (path: SourcePath) => boolean;
  readonly hasAsset: (path: SourcePath) => boolean;
  /** Every file of the content folder, for suggestions. */
  readonly files: () => Iterable<SourcePath>;
}

/** Those of a site that is in memory as a whole. */
export function holdingsOf(
  site: LoadedSite,
  assets: ReadonlySet<SourcePath>,
  conversion: Conversion,
): Holdings {
  const byId = new Map<string, PlacedArticle>(site.articles.map((each) => [each.document.id, each]));
  const byAddress = new Map<string, PlacedArticle>();
  for (const article of site.articles) {
    for (const alias of article.document.meta.aliases) {
      byAddress.set(aliasAddress(alias).segments.join('/'), article);
    }
  }
  for (const article of site.articles) byAddress.set(article.segments.join('/'), article);
  const sections = new Set<string>(site.sections.map(({ id }) => id));
  const tags = new Set(
    site.articles.flatMap(({ document, script }) =>
      document.meta.tags.map((tag) => tagKey(tag, script, conversion)),
    ),
  );
  return {
    article: (id) => byId.get(id),
    articleAt: (address) => byAddress.get(address),
    hasSection: (folder) => sections.has(folder),
    hasTag: (key) => tags.has(key),
    hasFile: (path) => site.files.has(path),
    hasAsset: (path) => assets.has(path),
    files: () => site.files,
  };
}
