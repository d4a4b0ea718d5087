import { outputPath, type OutputPath } from '../model/paths.js';
import type { OutputFile } from '../model/output.js';
import type { ArticleEntry } from '../model/summary.js';
import { groupSegments } from '../pages/group-name.js';
import { groupKinds, groupsOf } from '../pages/groups.js';
import { searchFolder } from '../pages/other-pages.js';
import type { EditionPlan, SitePlan } from '../pages/plan-site.js';
import { changeSegment } from '../search/change-segment.js';
import { foundText, textGrams, type FoundText } from '../search/found-text.js';
import { foldedCharacters } from '../search/folded-characters.js';
import { encodePack, packedText } from '../search/pack-file.js';
import {
  bucketBits,
  encodeSegment,
  Postings,
  type DocumentGrams,
  type SegmentShape,
} from '../search/segment-file.js';
import { itemsIn, leavesWithin, nodeName, timeLeaves, type TimeNode } from '../search/time-nodes.js';
import type { ArticleBodies } from './article-body.js';
import { fewTexts, packSize, segmentSize, type SearchKey, type SegmentOrigin } from './search-key.js';

/** Reads what is published at a path; undefined where that is not what was published there. */
export type ReadPublished = (path: OutputPath) => Uint8Array | undefined;

export function searchPaths({ editions }: SitePlan, key: SearchKey): OutputPath[] {
  switch (key.kind) {
    case 'searchIndex':
      return [outputPath([...searchFolder, 'index.json']), outputPath([...searchFolder, 'folds.txt'])];
    case 'searchSegment':
      return [segmentPath(key.node)];
    case 'searchPack':
      return editions.map((edition) => packPath(edition, key.node));
  }
}

export function searchFiles(
  plan: SitePlan,
  bodies: ArticleBodies,
  key: SearchKey,
  readPublished: ReadPublished | undefined,
): OutputFile[] {
  switch (key.kind) {
    case 'searchIndex':
      return indexFiles(plan);
    case 'searchSegment':
      return [{ path: segmentPath(key.node), bytes: segmentBytes(plan, bodies, key, readPublished) }];
    case 'searchPack':
      return plan.editions.map((edition, number) => ({
        path: packPath(edition, key.node),
        bytes: encodePack(oldestFirst(plan, key.node).map((entry) => textOf(edition, number, bodies, entry))),
      }));
  }
}

function indexFiles({ archive, editions }: SitePlan): OutputFile[] {
  const segments = timeLeaves(archive.all, segmentSize).map((leaf) => [
    nodeName(leaf),
    bucketBits(leaf.to - leaf.from),
  ]);
  const index = { segments, editions: editions.map(({ views }) => views.content.edition.id) };
  return [
    { path: outputPath([...searchFolder, 'index.json']), text: `${JSON.stringify(index)}\n` },
    {
      path: outputPath([...searchFolder, 'folds.txt']),
      text: `${foldedCharacters.from}\n${foldedCharacters.to}\n`,
    },
  ];
}

function segmentBytes(
  plan: SitePlan,
  bodies: ArticleBodies,
  { node, from }: Extract<SearchKey, { kind: 'searchSegment' }>,
  readPublished: ReadPublished | undefined,
): Uint8Array {
  const entries = oldestFirst(plan, node);
  const shape: SegmentShape = {
    node,
    bits: bucketBits(entries.length),
    documents: entries.length,
    packs: leavesWithin(plan.archive.all, node, packSize)
      .reverse()
      .map((leaf) => ({ level: leaf.level, index: leaf.index, documents: leaf.to - leaf.from })),
    galleries: [...entries.keys()].filter((document) => (entries[document]?.galleryPictures ?? 0) > 0),
  };
  const grams = (document: number): DocumentGrams => {
    const entry = entries[document];
    if (entry === undefined) throw new Error('No such document');
    return entryGrams(plan, bodies, entry);
  };
  const before = from === undefined ? undefined : readOrigin(from, readPublished);
  if (from !== undefined && before !== undefined) {
    const gone = gramsGone(plan, from, readPublished);
    const { numbers, added } = from;
    return changeSegment(shape, before, { numbers, added, ...(gone === undefined ? {} : { gone }) }, grams);
  }
  const postings = new Postings();
  for (const document of entries.keys()) postings.addDocument(document, grams(document));
  return encodeSegment(shape, postings);
}

function readOrigin(
  { segments }: SegmentOrigin,
  readPublished: ReadPublished | undefined,
): { readonly bytes: Uint8Array; readonly bits: number }[] | undefined {
  const read = segments.flatMap(({ node, documents }) => {
    const bytes = readPublished?.(segmentPath(node));
    return bytes === undefined ? [] : [{ bytes, bits: bucketBits(documents) }];
  });
  return read.length === segments.length ? read : undefined;
}

/** Undefined where the texts are too many, or not to be had. */
function gramsGone(
  { editions }: SitePlan,
  { gone }: SegmentOrigin,
  readPublished: ReadPublished | undefined,
): ReadonlyMap<number, DocumentGrams> | undefined {
  if (gone.length > fewTexts) return undefined;
  const found = new Map<number, DocumentGrams>();
  for (const { document, pack, inPack } of gone) {
    const texts = editions.flatMap((edition) => {
      const bytes = readPublished?.(packPath(edition, pack));
      return bytes === undefined ? [] : [packedText(bytes, inPack)];
    });
    if (texts.length < editions.length) return undefined;
    found.set(document, textGrams(texts));
  }
  return found;
}

function entryGrams({ editions }: SitePlan, bodies: ArticleBodies, entry: ArticleEntry): DocumentGrams {
  return textGrams(editions.map((edition, number) => textOf(edition, number, bodies, entry)));
}

function textOf(
  { views }: EditionPlan,
  number: number,
  bodies: ArticleBodies,
  entry: ArticleEntry,
): FoundText {
  return foundText(
    {
      href: views.addresses.folder(entry.segments).href,
      date: views.moments(entry.instant).date,
      day: entry.day,
      places: placesOf(entry),
      section: views.sectionLink(entry.section).title,
    },
    views.content.articles.meta(entry),
    bodies.body(entry, number).pieces.join(''),
  );
}

/** The section and the groups that list an article; none for the root, which lists all. */
function placesOf(entry: ArticleEntry): string[] {
  const groups = groupKinds.flatMap((kind) =>
    groupsOf(entry, kind).map((key) => groupSegments(kind, key).join('/')),
  );
  return [entry.section, ...groups].filter((place) => place !== '');
}

function oldestFirst({ archive }: SitePlan, node: TimeNode): ArticleEntry[] {
  const { from, to } = itemsIn(archive.all, node);
  return archive.all.slice(from, to).reverse();
}

function segmentPath(node: TimeNode): OutputPath {
  return outputPath([...searchFolder, `${nodeName(node)}.bin`]);
}

function packPath({ views }: EditionPlan, node: TimeNode): OutputPath {
  return outputPath([...searchFolder, views.content.edition.id, `${nodeName(node)}.bin`]);
}
