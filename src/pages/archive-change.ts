import type { ArticleEntry } from '../model/summary.js';
import type { Archive } from './archive.js';
import type { PageKey } from './page-key.js';

/** How the published articles have changed; one whose entry differs is among the removed and the added. */
export interface ArchiveChange {
  readonly before: Archive;
  readonly after: Archive;
  readonly removed: readonly ArticleEntry[];
  readonly added: readonly ArticleEntry[];
}

export interface ChangedPages {
  /** Pages of `after` that may differ from before; every other page is the same. */
  readonly render: readonly PageKey[];
  /** Pages of `before` that are there no longer. */
  readonly gone: readonly PageKey[];
}
