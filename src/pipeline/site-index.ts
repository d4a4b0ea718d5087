import type { Reference } from '../model/article.js';
import { articleId, parentFolder, resolveReference, sourcePath, type SourcePath } from '../model/paths.js';
import type { SiteConfig } from '../model/site.js';
import { correctionsFront } from '../pages/corrections.js';
import { datesFolder } from '../pages/date-links.js';
import { groupSegments } from '../pages/group-name.js';
import { groupFolders, groupKinds } from '../pages/groups.js';
import { feedNames } from '../pages/list-feeds.js';
import { suggestion } from '../schema/suggestion.js';
import type { Holdings } from './holdings.js';
import type { PlacedArticle } from './loaded-site.js';

/** What a link inside the site leads to. */
export type LinkTarget = { readonly kind: 'article'; readonly article: PlacedArticle } | Destination;

/** Where that is published. */
export type Destination =
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

const names: ReadonlySet<string> = new Set(Object.values(feedNames));

function pageFile(segments: readonly string[]): Destination {
  return { kind: 'pageFile', segments };
}

/** Pages that every site has. */
const fixedPages: readonly string[] = ['', 'search', correctionsFront.join('/')];
/** Published once, at the root. */
const rootFiles: readonly string[] = ['sitemap.xml', 'robots.txt'];

/**
 * @param keyOfGroup the segment under which a group has its page, for a name in either script
 */
export function buildSiteIndex(
  config: SiteConfig,
  holdings: Holdings,
  keyOfGroup: (name: string) => string,
): SiteIndex {
  const prefixes = config.editions.flatMap(({ prefix }) => (prefix.length > 0 ? [prefix.join('/')] : []));

  /** The segments of the group, or of the page of all groups of a kind, that stands there. */
  const groupAt = (address: string): readonly string[] | undefined => {
    const [folder, name, ...deeper] = address.split('/');
    const kind = groupKinds.find((each) => groupFolders[each] === folder);
    if (kind === undefined || deeper.length > 0) return undefined;
    if (name === undefined) return holdings.hasGroups(kind) ? [groupFolders[kind]] : undefined;
    const key = kind === 'topic' ? name : keyOfGroup(name);
    return holdings.hasGroup(kind, key) ? groupSegments(kind, key) : undefined;
  };
  /** The segments of the page of a year, a month or a day, or of all. */
  const dateAt = (address: string): readonly string[] | undefined => {
    if (address === datesFolder) return [datesFolder];
    const date = new RegExp(`^${datesFolder}/(\\d{4}(?:/\\d\\d){0,2})$`, 'u').exec(address)?.[1];
    const hasDate = date !== undefined && holdings.hasDate(date.replaceAll('/', '-'));
    return hasDate ? address.split('/') : undefined;
  };
  const findAddress = (address: string): LinkTarget | undefined => {
    const article = holdings.articleAt(address);
    if (article !== undefined) return { kind: 'article', article };
    if (holdings.hasSection(address) || fixedPages.includes(address)) {
      return { kind: 'folder', segments: address === '' ? [] : address.split('/') };
    }
    const name = address.slice(address.lastIndexOf('/') + 1);
    const folder = parentFolder(address);
    if (names.has(name)) {
      if (folder === '' || holdings.hasSection(folder)) return pageFile(address.split('/'));
      const group = folder.includes('/') ? groupAt(folder) : undefined;
      if (group !== undefined) return pageFile([...group, name]);
    }
    const date = dateAt(address);
    if (date !== undefined) return { kind: 'folder', segments: date };
    const group = groupAt(address);
    if (group !== undefined) return { kind: 'folder', segments: group };
    if (rootFiles.includes(address)) return { kind: 'asset', path: sourcePath(address) };
    const index = sourcePath(address === '' ? 'index.html' : `${address}/index.html`);
    return holdings.hasAsset(index) ? { kind: 'asset', path: sourcePath(`${address}/`) } : undefined;
  };
  const find = (from: SourcePath, { target: written }: Reference): LinkTarget | undefined => {
    const target = withoutQuery(written);
    const own = holdings.article(articleId(from));
    if (target === '') return own === undefined ? undefined : { kind: 'article', article: own };
    const resolved = resolveReference(parentFolder(from), target);
    if (resolved === undefined) return undefined;
    const path = sourcePath(resolved);
    if (path.endsWith('.md')) {
      const article = holdings.article(articleId(path));
      return article === undefined ? undefined : { kind: 'article', article };
    }
    if (holdings.hasFile(path)) return { kind: 'content', path };
    if (holdings.hasAsset(path)) return { kind: 'asset', path };
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
    const candidates = [...holdings.files()].filter(
      (file) => file !== from && !file.endsWith('section.yaml'),
    );
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
