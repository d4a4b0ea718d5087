import type { ArticleEntry } from '../model/summary.js';
import type { Address, Addresses } from './addresses.js';

/** How llmstxt.org calls the Markdown of a page whose address ends with a slash. */
export const twinName = 'index.html.md';

/** Where the Markdown of an article stands: beside its page. */
export function twinAddress(addresses: Addresses, { segments }: Pick<ArticleEntry, 'segments'>): Address {
  return addresses.file([...segments, twinName]);
}
