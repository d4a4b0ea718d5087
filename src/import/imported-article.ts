import type { Diagnostic } from '../model/diagnostic.js';

/** Text of a source that has no place in the article. */
export interface Leftover {
  /** 1-based line of the source. */
  readonly line: number;
  readonly text: string;
  /** Lines of one part of a page are reported together. */
  readonly part?: string;
}

/** A picture that goes with an article. */
export interface ImportedPicture {
  /** What stands for its path in the article until it has one. */
  readonly mark: string;
  /** Where it stands now; absolute. */
  readonly location: string;
}

/** Values of our front matter, by key. */
export interface ImportedMeta {
  readonly title: string;
  readonly kicker?: string;
  readonly subtitle?: string;
  /** ISO 8601 with offset; an article without one becomes a draft. */
  readonly date?: string;
  readonly updated?: string;
  readonly source?: string | { readonly name: string; readonly url: string };
  readonly authors?: readonly string[];
  readonly editor?: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  /** Files of articles, from the content folder. */
  readonly related?: readonly string[];
  readonly cover?: ImportedCover;
  readonly aliases?: readonly string[];
  readonly draft?: true;
}

export interface ImportedCover {
  /** A picture's mark. Without one the newsroom has still to find the picture. */
  readonly image?: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** What an article becomes, once it is known where the others are. */
export interface ImportedText {
  readonly meta: ImportedMeta;
  /** Markdown. */
  readonly body: string;
  readonly pictures: readonly ImportedPicture[];
  /** In the order of the source. */
  readonly leftovers: readonly Leftover[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds the article that had an address before: its path below the content folder; undefined for none. */
export type FindMoved = (address: string) => string | undefined;

/** An article as a reader of another system's form finds it. */
export interface ImportedArticle {
  /** Names it among all that are ever imported, on every machine. */
  readonly origin: string;
  /** The source, as diagnostics name it. */
  readonly file: string;
  /** Where the article begins in it; 1-based. */
  readonly line: number;
  readonly title: string;
  /** ISO 8601 with offset; undefined where the source has none that can be read. */
  readonly date: string | undefined;
  /** Titles of the sections that it stands in, from the outermost. */
  readonly sections: readonly string[];
  /** Whether it is a page that is no news: 關於我們. It stands in no section. */
  readonly isPlain?: boolean;
  /** The name that its file should get, without an ending. */
  readonly name: string;
  /** Where it was before: addresses or paths, as links of the same source write them. */
  readonly addresses: readonly string[];
  readonly read: (findMoved: FindMoved) => ImportedText;
}
