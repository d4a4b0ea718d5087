import type { ArticleDocument } from '../model/article.js';
import type { Script } from '../model/edition.js';
import type { SectionId, SourcePath } from '../model/paths.js';
import type { Section, SiteConfig } from '../model/site.js';
import type { TermList } from '../model/term.js';

export type ArticleStatus = 'published' | 'scheduled' | 'draft';

/** An article with what its place and the clock add to it. */
export interface LoadedArticle {
  readonly document: ArticleDocument;
  readonly status: ArticleStatus;
  /** Declared or detected. */
  readonly script: Script;
  readonly section: SectionId;
  /** Folders, and slug or name. */
  readonly segments: readonly string[];
}

/** The newsroom as read: every article, drafts among them. */
export interface LoadedSite {
  readonly config: SiteConfig;
  readonly sections: readonly Section[];
  readonly glossary: readonly TermList[];
  /** By path. */
  readonly articles: readonly LoadedArticle[];
  /** Every file of the content folder. */
  readonly files: ReadonlySet<SourcePath>;
}
