import type { ArticleMeta, Heading } from './article.js';
import type { ArticleId, SectionId, SourcePath } from './paths.js';

/** A picture that was found: where it is published and how large it is. */
export interface Picture {
  readonly source: SourcePath;
  /** Pixels, as displayed (EXIF orientation applied). */
  readonly width: number;
  readonly height: number;
}

/**
 * All that lists, feeds and neighbours need to know of an article in one edition. Nothing of the body is in it, so
 * that a change in a body leaves every list as it was.
 */
export interface ArticleSummary {
  readonly id: ArticleId;
  readonly path: SourcePath;
  /** Nearest folder above the file that is a section. */
  readonly section: SectionId;
  /** Folders of the file and its slug or name: the URL below the edition's root. */
  readonly segments: readonly string[];
  /** In the words of the edition. */
  readonly meta: ArticleMeta;
  /** `key` is the tag in Simplified characters, the same for 黑龍江 and 黑龙江; `name` is the edition's. */
  readonly tags: readonly { readonly key: string; readonly name: string }[];
  readonly cover?: Picture;
  readonly headings: readonly Heading[];
  readonly galleryPictures: number;
  readonly length: number;
}
