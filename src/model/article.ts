import type { Root } from 'hast';
import type { Position } from './diagnostic.js';
import type { Script } from './edition.js';
import type { ArticleId, SourcePath } from './paths.js';
import type { Term } from './term.js';

/** A Markdown file, decoded. `file` is how diagnostics name it. */
export interface ArticleSource {
  readonly path: SourcePath;
  readonly file: string;
  readonly text: string;
  /** Whether it holds a plain page, whose front matter is another one. */
  readonly isPlain?: boolean;
}

/** 來源: whom the newsroom has the article from. */
export interface Credit {
  readonly name: string;
  readonly url?: string;
}

/** What the newsroom says about an article after it was published; `date` as written (ISO 8601 with an offset). */
export interface Note {
  readonly date: string;
  readonly text: string;
}

/** A picture as the front matter names it; `image` is a reference, not yet looked up. */
export interface Cover {
  readonly image: string;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/**
 * The front matter, validated. Instants are kept as written (ISO 8601 with an offset); `instant` fields are the
 * same in milliseconds since 1970.
 */
export interface ArticleMeta {
  readonly title: string;
  /** 引題, above the headline. */
  readonly kicker?: string;
  /** 副題, below it. */
  readonly subtitle?: string;
  readonly date: string;
  readonly instant: number;
  /** The last change that readers see: as written, or the newest of the notes where that is later. */
  readonly updated?: string;
  /** 更正, newest first; undefined where there are none. */
  readonly corrections?: readonly Note[];
  /** 更新記錄, newest first; undefined where there is none. */
  readonly updates?: readonly Note[];
  readonly source?: Credit;
  readonly authors: readonly string[];
  /** 責任編輯. */
  readonly editor?: string;
  readonly tags: readonly string[];
  /** Ids of the topics (專題) that it joins; undefined where it joins none. */
  readonly topics?: readonly string[];
  /** Articles that its editor wants beside it, as links name them. */
  readonly related?: readonly string[];
  /** As written, or cut from the first paragraph at the end of a clause. */
  readonly summary: string;
  readonly cover?: Cover;
  readonly slug?: string;
  /** Absolute paths of earlier addresses, `/old/1.html`. */
  readonly aliases: readonly string[];
  readonly draft: boolean;
  /** Place on the home page: 1 is the lead story. */
  readonly lead?: number;
  /** 編輯推薦: place among the editors' picks, from 1. */
  readonly pick?: number;
  /** 快訊: stands above the front pages until then (as written). */
  readonly breaking?: { readonly until: string };
  /** 直播: the text is a series of entries, which goes on until then (as written). */
  readonly live?: { readonly until: string };
  /** 要點, above the text. */
  readonly points?: readonly string[];
  /** Declared script; without one it is detected. */
  readonly script?: Script;
  /** Of a plain page (關於本站), which is in no list and has no date: its place among them, lower first. */
  readonly plain?: { readonly order: number };
}

/**
 * A file or page that the article names. `target` is what the author wrote (percent-decoded, without fragment);
 * `fragment` without `#`.
 */
export interface Reference {
  readonly target: string;
  readonly fragment?: string;
  readonly position: Position;
}

export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/**
 * An article as its file says it, before any edition.
 *
 * `body` is HTML syntax (hast), sanitised, with heading ids made from the source. In it an `a` or `img` whose
 * `href` or `src` is not an absolute URL keeps what the author wrote; `markdown/finishBody` replaces it. Words of
 * the interface (the heading of the footnotes) are elements with `data.word`.
 */
export interface ArticleDocument {
  readonly id: ArticleId;
  readonly path: SourcePath;
  readonly file: string;
  readonly meta: ArticleMeta;
  /** Where the front matter decides addresses, joins topics and names related articles; the start of the file for a slug that is not written. */
  readonly addressPlaces: {
    readonly slug: Position;
    readonly aliases: readonly Position[];
    readonly topics: readonly Position[];
    readonly related: readonly Position[];
  };
  /** Words whose forms this article decides, `glossary` in the front matter. */
  readonly terms: readonly Term[];
  readonly body: Root;
  readonly headings: readonly Heading[];
  /** Links to other pages of the site. */
  readonly links: readonly Reference[];
  /** Pictures in body and cover, each with its place. */
  readonly images: readonly Reference[];
  /** Pictures inside galleries (圖集): more than 0 makes it a photo story. */
  readonly galleryPictures: number;
  /** Han characters, and words and numbers of other scripts, as Chinese editors count 字數. */
  readonly length: number;
}

/** What is known of an article besides its text. */
export type ArticleFacts = Omit<ArticleDocument, 'body' | 'terms'>;

/** One of the entries of a live article, in the words of one edition. */
export interface LiveEntry {
  /** Of its element. */
  readonly id: string;
  /** ISO 8601 with an offset. */
  readonly date: string;
  /** '' where it has none. */
  readonly headline: string;
  /** Without the headline; a line for each block. */
  readonly text: string;
}

/** The article in the words of one edition: same shape, text converted. */
export interface EditionArticle {
  readonly meta: ArticleMeta;
  readonly headings: readonly Heading[];
  readonly body: Root;
}
