import type { ArticleMeta } from '../model/article.js';
import type { LinkView } from '../model/page.js';
import type { ArticleEntry, GroupKind } from '../model/summary.js';
import type { Addresses } from './addresses.js';
import { groupFolders } from './groups.js';

/** @param name as the article that has the link writes it */
export function groupLink(addresses: Addresses, kind: GroupKind, key: string, name: string): LinkView {
  return { title: name, href: addresses.folder([groupFolders[kind], key]).href };
}

/** The authors of an article, as it writes them. */
export function authorLinks(
  addresses: Addresses,
  article: ArticleEntry,
  { authors }: ArticleMeta,
): LinkView[] {
  return article.authors.map((key, index) => groupLink(addresses, 'author', key, authors[index] ?? key));
}
