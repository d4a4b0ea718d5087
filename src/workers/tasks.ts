import type { EncodedTable } from '../graph/table.js';
import type { PublishedIndex } from '../io/published-index.js';
import type { ArticleSource } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { OutputPath } from '../model/paths.js';
import type { PreparedSource } from '../pipeline/prepare-source.js';
import type { OutputKinds } from '../pipeline/output-key.js';
import type { SiteFrame } from '../pipeline/site-frame.js';
import type { CompiledTemplates } from '../render/compiled-templates.js';

/** What a thread is asked to do. Everything in it can be cloned. */
export type Task =
  | { readonly kind: 'prepare'; readonly frame: SiteFrame; readonly articles: readonly ArticleSource[] }
  /** Prepares the rendering of the site; before the first `render`. */
  | { readonly kind: 'open'; readonly site: SiteToRender }
  /** Renders the wanted outputs of the site from number `from` on, `count` of them. */
  | { readonly kind: 'render'; readonly from: number; readonly count: number };

export interface SiteToRender {
  readonly frame: SiteFrame;
  readonly now: number;
  /** Kinds of outputs that are wanted. */
  readonly kinds: OutputKinds;
  readonly table: Pick<EncodedTable, 'count' | 'parts'>;
  /** Shared by all threads. */
  readonly tableBytes: SharedArrayBuffer;
  readonly records: { readonly location: string; readonly size: number };
  readonly templates: CompiledTemplates;
  readonly published: PublishedIndex;
  /** Compares pages with what stands, and not with what was published. */
  readonly verify: boolean;
  readonly asideFolder: string;
  /** Begins the names of files that this thread writes aside. */
  readonly asidePrefix: string;
}

export type TaskResult =
  | { readonly kind: 'prepare'; readonly prepared: readonly PreparedSource[] }
  | { readonly kind: 'open' }
  | {
      readonly kind: 'render';
      /** How many there were. */
      readonly outputs: number;
      readonly pages: readonly RenderedFile[];
      readonly diagnostics: readonly Diagnostic[];
    };

/** A file of the site; written aside where it is not published already. */
export interface RenderedFile {
  readonly path: OutputPath;
  readonly aside?: { readonly name: string; readonly sha256: string };
}
