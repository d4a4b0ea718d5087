import type { OutputPath } from '../model/paths.js';
import type { WrittenInstant } from './written-instant.js';

/** Where a feed is published. */
export interface FeedAddress {
  /** Absolute. */
  readonly url: string;
  readonly output: OutputPath;
}

/** What the site, or one section of it, tells its subscribers in one edition. All texts are plain, not escaped. */
export interface Feed {
  readonly title: string;
  /** The publication, author of what has no author. */
  readonly siteName: string;
  /** Its home page, absolute. */
  readonly siteUrl: string;
  /** May be empty. */
  readonly description: string;
  /** BCP 47 tag of the edition. */
  readonly lang: string;
  /** The page that shows the same, absolute; also the Atom feed's id. */
  readonly url: string;
  readonly atom: FeedAddress;
  readonly rss: FeedAddress;
  readonly json: FeedAddress;
  /** In the order of the feed: newest first. */
  readonly entries: readonly WrittenEntry[];
}

/** An entry in the three forms, in UTF-8: the same in every feed of its edition (`writeEntry`). */
export interface WrittenEntry {
  readonly atom: Uint8Array;
  readonly rss: Uint8Array;
  readonly json: Uint8Array;
  readonly updated: WrittenInstant;
}

export interface FeedAuthor {
  readonly name: string;
  /** Of the page with all of their articles, absolute. */
  readonly url: string;
}

export interface FeedEntry {
  /** Absolute URI by which feed readers know the entry. One that changes makes the entry new to them. */
  readonly id: string;
  /** The article's page, absolute. */
  readonly url: string;
  readonly title: string;
  /** May be empty. */
  readonly summary: string;
  /** The whole text as HTML (`feedContent`); undefined where the feed has summaries only. */
  readonly content?: string;
  /** Absolute URL of the picture that stands for the entry. */
  readonly picture?: string;
  /** ISO 8601 with an offset, as `updated`. */
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly FeedAuthor[];
  readonly tags: readonly string[];
}
