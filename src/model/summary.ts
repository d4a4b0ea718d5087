import type { ArticleMeta, Heading, LiveEntry } from './article.js';
import type { ArticleId, SectionId, SourcePath } from './paths.js';

/** A picture that was found: where it stands and how large it is. */
export interface Picture {
  readonly source: SourcePath;
  /** Pixels, as displayed (EXIF orientation applied). */
  readonly width: number;
  readonly height: number;
  /** Undefined for one that is published as it is. */
  readonly encoding?: PictureEncoding;
}

/** Something that ends by itself. */
export interface TimedState {
  /** Milliseconds since 1970. */
  readonly until: number;
  /** Whether it still held at the time for which the site is built. */
  readonly isOn: boolean;
}

/** What articles are listed by besides their sections: 標籤, 作者, 來源, 專題. */
export type GroupKind = 'tag' | 'author' | 'source' | 'topic';

/** What the renditions of a picture depend on, besides its size. */
export interface PictureEncoding {
  /** Of its bytes. */
  readonly digest: string;
  /** Of its bytes and of all that decides how they are encoded: names the renditions. */
  readonly key: string;
  /** What browsers get that know no newer format: PNG for a picture that can be seen through. */
  readonly fallback: 'jpg' | 'png';
  /** Its average colour, `#rgb`; undefined for one that can be seen through. */
  readonly tint?: string;
}

export type EncodedPicture = Picture & { readonly encoding: PictureEncoding };

/**
 * What decides where a published article is shown: the same in every edition, and small, since all entries of an archive
 * are in memory at once. Texts are looked up when a page needs them.
 *
 * Nothing of the body is in it, so that a change in a body leaves every list as it was. An entry that is the same object
 * as before is an article whose place, and whose texts in lists, are as before.
 */
export interface ArticleEntry {
  readonly id: ArticleId;
  readonly path: SourcePath;
  /** Nearest folder above the file that is a section. */
  readonly section: SectionId;
  /** Folders of the file and its slug or name: the URL below the edition's root. */
  readonly segments: readonly string[];
  /** Milliseconds since 1970. */
  readonly instant: number;
  /** The same day in the site's time zone, counted from 1970-01-01. */
  readonly day: number;
  /** The same of the last change; undefined where there was none. */
  readonly updated?: number;
  /** Keys of its tags: in Simplified characters, the same for 黑龍江 and 黑龙江; in the order of `ArticleMeta.tags`. */
  readonly tags: readonly string[];
  /** Keys of its authors, made alike; in the order of `ArticleMeta.authors`. */
  readonly authors: readonly string[];
  /** Key of its source. */
  readonly source?: string;
  /** Ids of the topics that it joins. */
  readonly topics: readonly string[];
  /** Files of the articles that its editor wants beside it, published or not. */
  readonly related: readonly string[];
  /** Place on the home page: 1 is the lead story. */
  readonly lead?: number;
  /** Place among the editors' picks, from 1. */
  readonly pick?: number;
  /** 快訊; undefined where it never was. */
  readonly breaking?: TimedState;
  /** 直播; undefined for every other article. */
  readonly live?: TimedState;
  /** When it was last corrected, in milliseconds since 1970; undefined where it never was. */
  readonly corrected?: number;
  /** Absolute paths of earlier addresses, `/old/1.html`. */
  readonly aliases: readonly string[];
  readonly cover?: Picture;
  /** Keys of its share cards, by edition; empty where the site has none. */
  readonly shareCards: readonly string[];
  readonly galleryPictures: number;
}

/** What only the article's own page says of its text, in one edition. */
export interface ArticleText {
  readonly headings: readonly Heading[];
  /** Of a live article, newest first. */
  readonly entries: readonly LiveEntry[];
  /** Han characters, and words and numbers of other scripts. */
  readonly length: number;
}

/** Finds the texts of articles in one edition. */
export interface ArticleTexts {
  /** The published article of a file. */
  readonly find: (path: string) => ArticleEntry | undefined;
  /** In the words of the edition. */
  readonly meta: (entry: ArticleEntry) => ArticleMeta;
  readonly text: (entry: ArticleEntry) => ArticleText;
  /** What it is about, the same in every edition: sorted hashes, to be compared with those of others. */
  readonly terms: (entry: ArticleEntry) => readonly number[];
}
