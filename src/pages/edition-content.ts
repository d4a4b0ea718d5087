import type { Edition } from '../model/edition.js';
import type { SectionId } from '../model/paths.js';
import type { ArticleSummary } from '../model/summary.js';

/** A section in the words of one edition. */
export interface EditionSection {
  readonly id: SectionId;
  readonly title: string;
  readonly description: string;
  readonly order: number;
}

/** All that pages of one edition are planned from. */
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
  /** The root (id `''`) is not among them. */
  readonly sections: readonly EditionSection[];
  /** Published ones only, in any order. */
  readonly articles: readonly ArticleSummary[];
}
