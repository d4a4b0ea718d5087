import type { Address, Addresses } from './addresses.js';

/** The feeds of a list of articles, in one edition. */
export interface ListFeeds {
  /** Tells them from those of the site. */
  readonly title: string;
  readonly atom: Address;
  readonly rss: Address;
  readonly json: Address;
}

/** How the files of feeds are called; they stand beside the front of their list. */
export const feedNames = { atom: 'feed.xml', rss: 'rss.xml', json: 'feed.json' } as const;

/**
 * @param site its name
 * @param front segments of the list's front
 * @param name of the list; undefined for that of all articles
 */
export function listFeeds(
  addresses: Addresses,
  site: string,
  front: readonly string[],
  name: string | undefined,
): ListFeeds {
  return {
    title: name === undefined ? site : `${name} - ${site}`,
    atom: addresses.file([...front, feedNames.atom]),
    rss: addresses.file([...front, feedNames.rss]),
    json: addresses.file([...front, feedNames.json]),
  };
}
