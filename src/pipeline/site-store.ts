import type { Records } from '../graph/records.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { SourcePath } from '../model/paths.js';
import type { CompiledTemplates } from '../render/compiled-templates.js';
import type { Archive } from '../pages/archive.js';
import type { ArticleTable } from './article-table.js';
import type { SiteFrame } from './site-frame.js';
import type { SiteSources } from './sources.js';

/** What a build leaves for the next one: what was published, and from what. */
export interface SiteState {
  readonly frame: SiteFrame;
  readonly articles: ArticleTable;
  readonly templates: CompiledTemplates;
  /** The time it was built for: what was due then is published. Milliseconds since 1970. */
  readonly now: number;
  /** Faults of articles that are no errors, by path: shown again while the article is as it was. */
  readonly faults: Readonly<Record<string, ArticleFaults>>;
  /** Files that are neither articles nor kept beside them on purpose. */
  readonly strays: readonly SourcePath[];
  /** Whether a folder of articles is named like a file. */
  readonly hasFolderLikeFile: boolean;
  /** Of the published articles; made again from the table where it is not at hand. */
  readonly archive?: Archive;
  /** What the last lines of a build say. */
  readonly counts: SiteCounts;
}

/** What is kept of the articles alone. */
export type KeptArticles = Pick<SiteState, 'articles' | 'faults' | 'now'>;

export interface SiteCounts {
  readonly pages: number;
  readonly articles: number;
  readonly editions: number;
  readonly drafts: number;
  readonly scheduled: number;
  /** When the next scheduled article is due, as written in it. */
  readonly nextDue?: string;
}

export interface ArticleFaults {
  /** Of the file alone. */
  readonly own: readonly Diagnostic[];
  /** Of what it refers to. */
  readonly references: readonly Diagnostic[];
}

/** What an update is made from. */
export interface UpdateInputs {
  readonly sources: SiteSources;
  readonly scan: ContentScan;
  readonly store: SiteStore;
  /** Milliseconds since 1970: articles of a later date are left out. */
  readonly now: number;
}

/** Where results are kept between builds. Whoever loses them loses time and nothing else. */
export interface SiteStore {
  /** Of the last build that was published; undefined where there is none that can be trusted. */
  readonly state: SiteState | undefined;
  readonly records: Records;
  /** Results of a build that was not published, by key. */
  readonly pending: ReadonlyMap<string, { readonly offset: number; readonly length: number }>;
}

/** Which files of the content folder there are, and which may differ from those of the kept state. */
export interface ContentScan {
  /** Every file, sorted. */
  readonly files: () => readonly SourcePath[];
  readonly hasFile: (path: SourcePath) => boolean;
  /** New since the kept state, or perhaps other than then; all where nothing is kept. Sorted. */
  readonly changed: readonly SourcePath[];
  readonly removed: readonly SourcePath[];
  /** Faults in the names of files. */
  readonly diagnostics: readonly Diagnostic[];
}
