import { ByteWriter } from './byte-writer.js';
import { ListReader, writeList } from './document-list.js';
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
  return writeSegment(shape, (bucket, writer) => {
    const [from, to] = [starts[bucket] ?? 0, starts[bucket + 1] ?? 0];
    const found = new Map<Gram, number[]>();
    for (let at = from; at < to; at += 1) {
      const gram = grams[at] ?? 0;
      const list = found.get(gram);
      if (list === undefined) found.set(gram, [documents[at] ?? 0]);
      else list.push(documents[at] ?? 0);
    }
    for (const gram of [...found.keys()].sort((a, b) => a - b))
      writeEntry(gram, found.get(gram) ?? [], writer);
  });
}

/** Writes the frame of a segment; `writeBucket` writes what is in each bucket. */
export function writeSegment(
  { node, bits, documents, packs, galleries }: SegmentShape,
  writeBucket: (bucket: number, writer: ByteWriter) => void,
): Uint8Array {
  const buckets = 2 ** bits;
  const writer = new ByteWriter();
  writer.room(4 * (buckets + 1));
  writer.count(documents);
  writer.count(packs.length);
  for (const pack of packs) {
    const first = node.index * 2 ** (node.level - pack.level);
    for (const number of [pack.level, pack.index - first, pack.documents]) writer.count(number);
  }
  writeList(galleries, writer);
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    writer.setWord(4 * bucket, writer.length);
    writeBucket(bucket, writer);
  }
  writer.setWord(4 * buckets, writer.length);
  return writer.finish();
}

/** @param documents as `Postings` has them, in any order */
export function writeEntry(gram: Gram, documents: number[], writer: ByteWriter): void {
  documents.sort((a, b) => a - b);
  writer.word(gram);
  writeList(
    documents.map((each) => each >>> 1),
    writer,
  );
  writeList(
    documents.filter((each) => (each & 1) === 1).map((each) => each >>> 1),
    writer,
  );
}

/** Reads an entry: its documents as `Postings` has them. */
export function readEntry(reader: ListReader): { readonly gram: Gram; readonly documents: number[] } {
  const gram = reader.word();
  const all = reader.list();
  const inTitle = reader.list();
  let next = 0;
  const documents = all.map((document) => {
    const isInTitle = inTitle[next] === document;
    if (isInTitle) next += 1;
    return 2 * document + Number(isInTitle);
  });
  return { gram, documents };
}

/** Where the buckets of a file begin and end. */
export function bucketStarts(segment: Uint8Array, bits: number): Uint32Array {
  const reader = new ListReader(segment);
  return Uint32Array.from({ length: 2 ** bits + 1 }, () => reader.word());
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
