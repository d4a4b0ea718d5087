import type { Edition } from '../model/edition.js';
import type { SectionId } from '../model/paths.js';
import type { ArticleTexts } from '../model/summary.js';
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
  /** Articles that stand first, as links in its file name them. */
  readonly pinned: readonly string[];
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
