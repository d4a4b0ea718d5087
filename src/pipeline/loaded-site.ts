import type { ArticleDocument, ArticleFacts } from '../model/article.js';
import type { Script } from '../model/edition.js';
import type { SectionId, SourcePath } from '../model/paths.js';
import type { Section, SiteConfig, Topic } from '../model/site.js';
import type { TermList } from '../model/term.js';

export type ArticleStatus = 'published' | 'scheduled' | 'draft';

/** What links need to know of an article: the facts of its file, and what its place and the clock add to them. */
export interface PlacedArticle {
  readonly document: ArticleFacts;
  readonly status: ArticleStatus;
  readonly section: SectionId;
  /** Folders, and slug or name. */
  readonly segments: readonly string[];
}

/** An article with its text. */
export interface LoadedArticle extends PlacedArticle {
  readonly document: ArticleDocument;
  /** Declared or detected. */
  readonly script: Script;
}

/** The newsroom as read: every article, drafts among them. */
export interface LoadedSite {
  readonly config: SiteConfig;
  readonly sections: readonly Section[];
  /** In the editor's order. */
  readonly topics: readonly Topic[];
  readonly glossary: readonly TermList[];
  /** By path. */
  readonly articles: readonly LoadedArticle[];
  /** Every file of the content folder. */
  readonly files: ReadonlySet<SourcePath>;
}
