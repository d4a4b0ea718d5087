import type { ArticleEntry } from '../model/summary.js';
import type { ArchiveChange } from '../pages/archive-change.js';
import { bucketBits } from '../search/segment-file.js';
import {
  isSameNode,
  leafAt,
  leavesWithin,
  nodeName,
  type TimeLeaf,
  type TimeNode,
} from '../search/time-nodes.js';
import { fewTexts, packSize, segmentSize, type SearchKey, type SegmentOrigin } from './search-key.js';

/** More articles than these are quicker to look through anew than to put into a segment one by one. */
const fewArticles = 512;

/** Finds which files of the search index a change can have touched: where the articles are that came, went or have other words. */
export function changedSearch({
  before,
  after,
  removed,
  added,
  rewritten,
}: ArchiveChange & { readonly rewritten: readonly ArticleEntry[] }): {
  readonly render: readonly SearchKey[];
  readonly gone: readonly SearchKey[];
} {
  const touched = [...removed, ...added, ...rewritten];
  if (touched.length === 0) return { render: [], gone: [] };
  const packs = changedLeaves(before.all, after.all, touched, packSize);
  const segments = changedLeaves(before.all, after.all, touched, segmentSize);
  const others = new Set<ArticleEntry>(rewritten);
  const render: SearchKey[] = [
    ...segments.flatMap(({ old, now }) =>
      now.map((leaf): SearchKey => ({
        kind: 'searchSegment',
        node: plain(leaf),
        ...originOf(before.all, old, after.all, leaf, others),
      })),
    ),
    ...packs.flatMap(({ now }) => now.map((leaf): SearchKey => ({ kind: 'searchPack', node: plain(leaf) }))),
  ];
  const gone: SearchKey[] = [
    ...goneOf(segments).map((node): SearchKey => ({ kind: 'searchSegment', node })),
    ...goneOf(packs).map((node): SearchKey => ({ kind: 'searchPack', node })),
  ];
  const isListedOtherwise = segments.some(({ old, now }) => listed(old) !== listed(now));
  return { render: isListedOtherwise ? [{ kind: 'searchIndex' }, ...render] : render, gone };
}

/** A stretch of time as it was cut before and as it is now; the newest first, without empty pieces. */
interface ChangedLeaves {
  readonly old: readonly TimeLeaf[];
  readonly now: readonly TimeLeaf[];
}

function changedLeaves(
  before: readonly ArticleEntry[],
  after: readonly ArticleEntry[],
  touched: readonly ArticleEntry[],
  most: number,
): ChangedLeaves[] {
  const found = new Map<string, ChangedLeaves>();
  for (const { instant } of touched) {
    const [old, now] = [leafAt(before, instant, most), leafAt(after, instant, most)];
    const node = old.level > now.level ? old : now;
    const name = nodeName(node);
    if (found.has(name)) continue;
    found.set(name, { old: leavesWithin(before, node, most), now: leavesWithin(after, node, most) });
  }
  return [...found.values()];
}

function goneOf(changed: readonly ChangedLeaves[]): TimeNode[] {
  return changed.flatMap(({ old, now }) =>
    old.filter((leaf) => !now.some((each) => isSameNode(each, leaf))).map(plain),
  );
}

/** What the index says of these segments. */
function listed(leaves: readonly TimeLeaf[]): string {
  return leaves.map((leaf) => `${nodeName(leaf)} ${String(bucketBits(leaf.to - leaf.from))}`).join('\n');
}

function originOf(
  before: readonly ArticleEntry[],
  old: readonly TimeLeaf[],
  after: readonly ArticleEntry[],
  leaf: TimeLeaf,
  rewritten: ReadonlySet<ArticleEntry>,
): { readonly from?: SegmentOrigin } {
  const now = after.slice(leaf.from, leaf.to).reverse();
  const numberOf = new Map(now.map((entry, number) => [entry, number]));
  const numbers: number[] = [];
  const segments: SegmentOrigin['segments'][number][] = [];
  const kept = new Set<number>();
  const gone: SegmentOrigin['gone'][number][] = [];
  for (const { from, to, ...node } of old.toReversed()) {
    segments.push({ node: plain(node), documents: to - from });
    for (let at = to - 1; at >= from; at -= 1) {
      const entry = before[at];
      const number = entry === undefined || rewritten.has(entry) ? undefined : numberOf.get(entry);
      if (number !== undefined) kept.add(number);
      else if (entry !== undefined && gone.length <= fewTexts) {
        const pack = leafAt(before, entry.instant, packSize);
        gone.push({ document: numbers.length, pack: plain(pack), inPack: pack.to - 1 - at });
      }
      numbers.push(number ?? -1);
    }
  }
  const added = [...now.keys()].filter((number) => !kept.has(number));
  return added.length > fewArticles
    ? {}
    : { from: { segments, numbers: Int32Array.from(numbers), added, gone } };
}

function plain({ level, index }: TimeNode): TimeNode {
  return { level, index };
}
