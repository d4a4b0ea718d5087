import type { Edition } from '../model/edition.js';
import type { SectionId } from '../model/paths.js';
import type { ArticleTexts, Picture } from '../model/summary.js';
import type { EditionBrand } from './edition-brand.js';

/** A section in the words of one edition. */
export interface EditionSection {
  readonly id: SectionId;
  readonly title: string;
  readonly description: string;
  readonly isSupplement: boolean;
}

/** A topic in the words of one edition. */
export interface EditionTopic {
  readonly title: string;
  readonly description: string;
  /** The picture at its top, where there is one. */
  readonly cover?: TopicCoverContent;
  /** Articles that stand first, as links in its file name them; so are those of the groups and the timeline. */
  readonly pinned: readonly string[];
  readonly groups: readonly {
    readonly title: string;
    readonly articles: readonly string[];
    /** The key of a tag: articles of the topic that have it follow. */
    readonly tag?: string;
  }[];
  readonly timeline: readonly { readonly date?: string; readonly text?: string; readonly article?: string }[];
}

export interface TopicCoverContent {
  readonly picture: Picture;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** What the newsroom says of a person who writes for it, in one edition. */
export interface PersonProfile {
  /** 職銜. */
  readonly title?: string;
  /** 簡介. */
  readonly bio?: string;
  readonly links: readonly { readonly title: string; readonly url: string }[];
}

/** The site's own words in one edition, and the way to those of its articles. */
export interface EditionContent {
  readonly edition: Edition;
  readonly name: string;
  readonly description: string;
  readonly navigation: readonly {
    readonly section?: SectionId;
    readonly url?: string;
    readonly title?: string;
  }[];
  readonly social: readonly { readonly title: string; readonly url: string }[];
  readonly brand: EditionBrand;
  /** The root (id `''`) is not among them. */
  readonly sections: ReadonlyMap<SectionId, EditionSection>;
  /** By id, in the editor's order. */
  readonly topics: ReadonlyMap<string, EditionTopic>;
  /** By the key of the author. */
  readonly people: ReadonlyMap<string, PersonProfile>;
  readonly articles: ArticleTexts;
}
