import type { ArticleEntry } from '../model/summary.js';
import type { SegmentChange } from '../search/change-segment.js';
import { timeLeaves, type TimeNode } from '../search/time-nodes.js';

/** At most so many articles of other times than one second are in a segment of the index … */
export const segmentSize = 4096;
/** … and in a pack of texts. */
export const packSize = 128;

/** To look at the earlier texts of more articles than these takes longer than to look through the segment for them. */
export const fewTexts = 16;

export type SearchKey =
  /** Which segments there are, and what the search page folds queries with. */
  | { readonly kind: 'searchIndex' }
  | { readonly kind: 'searchSegment'; readonly node: TimeNode; readonly from?: SegmentOrigin }
  /** The texts of some articles, in every edition. */
  | { readonly kind: 'searchPack'; readonly node: TimeNode };

/** The published segments that a segment can be made of. */
export interface SegmentOrigin extends Omit<SegmentChange, 'gone'> {
  /** The oldest first. */
  readonly segments: readonly { readonly node: TimeNode; readonly documents: number }[];
  /** Documents that are gone or have other words now: their numbers in all segments, and where their texts stand. */
  readonly gone: readonly { readonly document: number; readonly pack: TimeNode; readonly inPack: number }[];
}

/** Every file of the search index. */
export function* searchKeys(newestFirst: readonly ArticleEntry[]): Generator<SearchKey> {
  yield { kind: 'searchIndex' };
  for (const { level, index } of timeLeaves(newestFirst, segmentSize)) {
    yield { kind: 'searchSegment', node: { level, index } };
  }
  for (const { level, index } of timeLeaves(newestFirst, packSize)) {
    yield { kind: 'searchPack', node: { level, index } };
  }
}
