import { ByteWriter } from './byte-writer.js';
import type { ByteReader } from './document-list.js';
import { NumberList, writeList } from './document-list.js';
import type { Gram } from './grams.js';
import type { TimeNode } from './time-nodes.js';

/**
 * A part of the index: which documents hold which grams. Documents are numbered from the oldest. Words have four bytes, the
 * lowest first; counts and lists are those of `ByteWriter` and `writeList`.
 *
 *     2^bits + 1 words   where each bucket begins in the file, and where the last one ends
 *     count              documents
 *     count              packs, the files that hold their texts, the oldest first; of each:
 *       count, count       level of its stretch of time; index, from that of the first one of this level in the segment
 *       count              documents
 *     list               documents with a gallery of pictures
 *     buckets            of each gram whose `bucketOf` it is, ascending:
 *       word               the gram
 *       list               documents with it
 *       list               those of them with it in the title
 *
 * Whoever looks for a gram reads two words and a bucket, of a file of several megabytes.
 */
export interface SegmentShape {
  readonly node: TimeNode;
  /** Buckets are 2 to this power. */
  readonly bits: number;
  readonly documents: number;
  readonly packs: readonly (TimeNode & { readonly documents: number })[];
  readonly galleries: readonly number[];
}

/** The grams of a document. */
export interface DocumentGrams {
  readonly all: Iterable<Gram>;
  /** Some of them. */
  readonly title: ReadonlySet<Gram>;
}

/** Enough buckets that most hold a few grams only. */
export function bucketBits(documents: number): number {
  return Math.min(16, 4 + Math.ceil(Math.log2(documents + 1)));
}

export function bucketOf(gram: Gram, bits: number): number {
  return Math.imul(gram, 0x9e3779b1) >>> (32 - bits);
}

/** Grams with their documents, in any order. */
export class Postings {
  count = 0;
  grams = new Uint32Array(1 << 16);
  /** Twice the document, plus 1 where the gram stands in its title. */
  documents = new Uint32Array(1 << 16);

  add(gram: Gram, document: number, inTitle: boolean): void {
    if (this.count === this.grams.length) this.grow();
    this.grams[this.count] = gram;
    this.documents[this.count] = 2 * document + Number(inTitle);
    this.count += 1;
  }

  addDocument(document: number, { all, title }: DocumentGrams): void {
    for (const gram of all) this.add(gram, document, title.has(gram));
  }

  private grow(): void {
    const [grams, documents] = [this.grams, this.documents];
    this.grams = new Uint32Array(2 * grams.length);
    this.grams.set(grams);
    this.documents = new Uint32Array(2 * documents.length);
    this.documents.set(documents);
  }
}

export function encodeSegment(shape: SegmentShape, postings: Postings): Uint8Array {
  const { starts, grams, documents } = sortByBucket(postings, shape.bits);
  const writeEntry = entryWriter();
  const writer = startSegment(shape, 4 * 2 ** shape.bits + 2 * postings.count);
  for (let bucket = 0; bucket < starts.length; bucket += 1) {
    writer.setWord(4 * bucket, writer.length);
    const [from, to] = [starts[bucket] ?? 0, starts[bucket + 1] ?? 0];
    for (const [gram, list] of [...byGram(grams, documents, from, to)].sort(([a], [b]) => a - b)) {
      writeEntry(gram, Uint32Array.from(list).sort(), list.length, writer);
    }
  }
  return writer.finish();
}

/** Documents of each gram. */
export function byGram(
  grams: ArrayLike<Gram>,
  documents: ArrayLike<number>,
  from: number,
  to: number,
): Map<Gram, number[]> {
  const found = new Map<Gram, number[]>();
  for (let at = from; at < to; at += 1) {
    const gram = grams[at] ?? 0;
    const list = found.get(gram);
    if (list === undefined) found.set(gram, [documents[at] ?? 0]);
    else list.push(documents[at] ?? 0);
  }
  return found;
}

/**
 * Begins a segment: what comes before its buckets, with room for where they begin.
 *
 * @param capacity bytes that the segment is likely to have
 */
export function startSegment(
  { node, bits, documents, packs, galleries }: SegmentShape,
  capacity: number,
): ByteWriter {
  const writer = new ByteWriter(capacity);
  writer.room(4 * (2 ** bits + 1));
  writer.count(documents);
  writer.count(packs.length);
  for (const pack of packs) {
    const first = node.index * 2 ** (node.level - pack.level);
    for (const number of [pack.level, pack.index - first, pack.documents]) writer.count(number);
  }
  writeList(galleries, galleries.length, writer);
  return writer;
}

type WriteEntry = (gram: Gram, documents: Uint32Array, count: number, writer: ByteWriter) => void;

/** Writes a gram and its documents, which are as `Postings` has them, ascending. */
export function entryWriter(): WriteEntry {
  const [all, inTitle] = [new NumberList(), new NumberList()];
  return (gram, documents, count, writer) => {
    all.count = 0;
    inTitle.count = 0;
    for (let at = 0; at < count; at += 1) {
      const document = documents[at] ?? 0;
      all.push(document >>> 1);
      if ((document & 1) === 1) inTitle.push(document >>> 1);
    }
    writer.word(gram);
    writeList(all.items, all.count, writer);
    writeList(inTitle.items, inTitle.count, writer);
  };
}

/** Reads the documents of an entry whose gram has been read, as `Postings` has them. */
export function documentsReader(): (reader: ByteReader, into: NumberList) => void {
  const inTitle = new NumberList();
  return (reader, into) => {
    reader.list(into);
    reader.list(inTitle);
    let next = 0;
    for (let at = 0; at < into.count; at += 1) {
      const document = into.items[at] ?? 0;
      const isInTitle = next < inTitle.count && inTitle.items[next] === document;
      if (isInTitle) next += 1;
      into.items[at] = 2 * document + Number(isInTitle);
    }
  };
}

/** Where the buckets of a file begin and end. */
export function bucketStarts(segment: Uint8Array, bits: number): Uint32Array {
  const view = new DataView(segment.buffer, segment.byteOffset);
  const starts = new Uint32Array(2 ** bits + 1);
  for (let bucket = 0; bucket < starts.length; bucket += 1) starts[bucket] = view.getUint32(4 * bucket, true);
  return starts;
}

function sortByBucket(
  { count, grams, documents }: Postings,
  bits: number,
): { readonly starts: Uint32Array; readonly grams: Uint32Array; readonly documents: Uint32Array } {
  const starts = new Uint32Array(2 ** bits + 1);
  for (let at = 0; at < count; at += 1) {
    const next = bucketOf(grams[at] ?? 0, bits) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < starts.length; bucket += 1) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  }
  const ends = starts.slice();
  const sorted = { starts, grams: new Uint32Array(count), documents: new Uint32Array(count) };
  for (let at = 0; at < count; at += 1) {
    const gram = grams[at] ?? 0;
    const bucket = bucketOf(gram, bits);
    const to = ends[bucket] ?? 0;
    sorted.grams[to] = gram;
    sorted.documents[to] = documents[at] ?? 0;
    ends[bucket] = to + 1;
  }
  return sorted;
}
