import { aliasAddress } from '../pages/other-pages.js';
import type { Reference } from '../model/article.js';
import { articleId, parentFolder, resolveReference, sourcePath, type SourcePath } from '../model/paths.js';
import { suggestion } from '../schema/suggestion.js';
import type { LoadedArticle, LoadedSite } from './loaded-site.js';

/** What a link inside the site leads to. */
export type LinkTarget =
  | { readonly kind: 'article'; readonly article: LoadedArticle }
  /** A page of every edition. */
  | { readonly kind: 'folder'; readonly segments: readonly string[] }
  | { readonly kind: 'pageFile'; readonly segments: readonly string[] }
  /** A file that is published once for all editions. */
  | { readonly kind: 'content'; readonly path: SourcePath }
  | { readonly kind: 'asset'; readonly path: SourcePath };

/** Finds what the links of articles lead to. */
export interface SiteIndex {
  /** @param from the article's own path */
  readonly find: (from: SourcePath, reference: Reference) => LinkTarget | undefined;
  /** The nearest thing there is, never the article itself, written as the author wrote the reference. */
  readonly suggest: (from: SourcePath, target: string) => string | undefined;
}

/** Published once, at the root. */
const rootFiles: readonly string[] = ['sitemap.xml', 'robots.txt'];

/** @param tagKey the segment under which a tag has its page, for a tag in either script */
export function buildSiteIndex(
  site: LoadedSite,
  assets: ReadonlySet<SourcePath>,
  tagKey: (tag: string) => string,
): SiteIndex {
  const byId = new Map<string, LoadedArticle>(site.articles.map((each) => [each.document.id, each]));
  const byAddress = new Map<string, LoadedArticle>();
  for (const article of site.articles) {
    for (const alias of article.document.meta.aliases) {
      byAddress.set(aliasAddress(alias).segments.join('/'), article);
    }
  }
  for (const article of site.articles) byAddress.set(article.segments.join('/'), article);
  const sections = new Set<string>(site.sections.map(({ id }) => id));
  const prefixes = site.config.editions.flatMap(({ prefix }) =>
    prefix.length > 0 ? [prefix.join('/')] : [],
  );

  const tags = new Set(site.articles.flatMap(({ document }) => document.meta.tags.map(tagKey)));

  const findAddress = (address: string): LinkTarget | undefined => {
    const article = byAddress.get(address);
    if (article !== undefined) return { kind: 'article', article };
    if (address === '' || sections.has(address) || address === 'search') {
      return { kind: 'folder', segments: address === '' ? [] : address.split('/') };
    }
    const name = address.slice(address.lastIndexOf('/') + 1);
    const folder = parentFolder(address);
    if ((name === 'feed.xml' || name === 'rss.xml') && (folder === '' || sections.has(folder))) {
      return { kind: 'pageFile', segments: address.split('/') };
    }
    if (folder === 'tags' && tags.has(tagKey(name)))
      return { kind: 'folder', segments: ['tags', tagKey(name)] };
    if (rootFiles.includes(address)) return { kind: 'asset', path: sourcePath(address) };
    const index = sourcePath(address === '' ? 'index.html' : `${address}/index.html`);
    return assets.has(index) ? { kind: 'asset', path: sourcePath(`${address}/`) } : undefined;
  };
  const find = (from: SourcePath, { target: written }: Reference): LinkTarget | undefined => {
    const target = withoutQuery(written);
    const own = byId.get(articleId(from));
    if (target === '') return own === undefined ? undefined : { kind: 'article', article: own };
    const resolved = resolveReference(parentFolder(from), target);
    if (resolved === undefined) return undefined;
    const path = sourcePath(resolved);
    if (path.endsWith('.md')) {
      const article = byId.get(articleId(path));
      return article === undefined ? undefined : { kind: 'article', article };
    }
    if (site.files.has(path)) return { kind: 'content', path };
    if (assets.has(path)) return { kind: 'asset', path };
    const address = resolved.replace(/(?:^|\/)index\.html$/u, '');
    const found = findAddress(address);
    if (found !== undefined) return found;
    const prefix = prefixes.find((each) => address === each || address.startsWith(`${each}/`));
    return prefix === undefined ? undefined : findAddress(address.slice(prefix.length + 1));
  };
  const suggest = (from: SourcePath, target: string): string | undefined => {
    const resolved = resolveReference(parentFolder(from), withoutQuery(target));
    if (resolved === undefined) return undefined;
    const name = resolved.slice(resolved.lastIndexOf('/') + 1);
    const candidates = [...site.files].filter((file) => file !== from && !file.endsWith('section.yaml'));
    const sameName = candidates.filter((file) => file.slice(file.lastIndexOf('/') + 1) === name);
    const near = sameName.length === 1 ? sameName[0] : suggestion(resolved, candidates);
    return near === undefined ? undefined : `/${near}`;
  };
  return { find, suggest };
}

/** `a.md?x=1` names the file `a.md`. */
export function withoutQuery(target: string): string {
  return target.split('?', 1)[0] ?? '';
}
