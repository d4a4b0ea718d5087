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

/** Enough buckets that most hold a few grams only; at least `partBits`. */
export function bucketBits(documents: number): number {
  return Math.min(16, 4 + Math.ceil(Math.log2(documents + 1)));
}

export function bucketOf(gram: Gram, bits: number): number {
  return Math.imul(gram, 0x9e3779b1) >>> (32 - bits);
}

/** Grams are collected in so many parts, each with the buckets of a range: so what is sorted is never in memory twice. */
const partBits = 4;

/** Grams with their documents, in any order. */
export class Postings {
  count = 0;
  readonly parts: readonly PostingList[] = Array.from({ length: 2 ** partBits }, () => new PostingList());

  add(gram: Gram, document: number, inTitle: boolean): void {
    this.parts[bucketOf(gram, partBits)]?.push(gram, 2 * document + Number(inTitle));
    this.count += 1;
  }

  addDocument(document: number, { all, title }: DocumentGrams): void {
    for (const gram of all) this.add(gram, document, title.has(gram));
  }

  /** Documents of each gram, as `Piece` has them. */
  byGram(): Map<Gram, number[]> {
    const found = new Map<Gram, number[]>();
    for (const { pieces } of this.parts)
      for (const { grams, documents, count } of pieces) gather(found, grams, documents, 0, count);
    return found;
  }
}

/** Some of the postings of a part. */
interface Piece {
  readonly grams: Uint32Array;
  /** Twice the document, plus 1 where the gram stands in its title. */
  readonly documents: Uint32Array;
  count: number;
}

/** Grows by pieces, none of which is ever copied. */
class PostingList {
  count = 0;
  readonly pieces: Piece[] = [];
  private last = newPiece(1 << 10);

  push(gram: Gram, document: number): void {
    if (this.last.count === this.last.grams.length) this.last = newPiece(Math.min(2 * this.count, 1 << 16));
    const { last } = this;
    if (last.count === 0) this.pieces.push(last);
    last.grams[last.count] = gram;
    last.documents[last.count] = document;
    last.count += 1;
    this.count += 1;
  }
}

function newPiece(length: number): Piece {
  return { grams: new Uint32Array(length), documents: new Uint32Array(length), count: 0 };
}

export function encodeSegment(shape: SegmentShape, postings: Postings): Uint8Array {
  const writeEntry = entryWriter();
  const writer = startSegment(shape, 4 * 2 ** shape.bits + 2 * postings.count);
  const longest = Math.max(...postings.parts.map(({ count }) => count));
  const [grams, documents] = [new Uint32Array(longest), new Uint32Array(longest)];
  for (const [part, { pieces }] of postings.parts.entries()) {
    const first = part * 2 ** (shape.bits - partBits);
    const starts = sortByBucket(pieces, shape.bits, first, { grams, documents });
    for (let bucket = 0; bucket < starts.length - 1; bucket += 1) {
      writer.setWord(4 * (first + bucket), writer.length);
      const found = new Map<Gram, number[]>();
      gather(found, grams, documents, starts[bucket] ?? 0, starts[bucket + 1] ?? 0);
      for (const [gram, of] of [...found].sort(([a], [b]) => a - b)) {
        writeEntry(gram, Uint32Array.from(of).sort(), of.length, writer);
      }
    }
  }
  writer.setWord(4 * 2 ** shape.bits, writer.length);
  return writer.finish();
}

/** Adds to the documents of each gram those of a stretch. */
function gather(
  found: Map<Gram, number[]>,
  grams: ArrayLike<Gram>,
  documents: ArrayLike<number>,
  from: number,
  to: number,
): void {
  for (let at = from; at < to; at += 1) {
    const gram = grams[at] ?? 0;
    const list = found.get(gram);
    if (list === undefined) found.set(gram, [documents[at] ?? 0]);
    else list.push(documents[at] ?? 0);
  }
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

/** Writes a gram and its documents, which are as `Piece` has them, ascending. */
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

/** Reads the documents of an entry whose gram has been read, as `Piece` has them. */
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

/**
 * @param first the bucket with which the part begins
 * @param sorted where to
 * @returns where each bucket begins, and where the last one ends
 */
function sortByBucket(
  pieces: readonly Piece[],
  bits: number,
  first: number,
  sorted: Pick<Piece, 'grams' | 'documents'>,
): Uint32Array {
  const starts = new Uint32Array(2 ** (bits - partBits) + 1);
  for (const piece of pieces) {
    for (let at = 0; at < piece.count; at += 1) {
      const next = bucketOf(piece.grams[at] ?? 0, bits) - first + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
  }
  for (let bucket = 1; bucket < starts.length; bucket += 1) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  }
  const ends = starts.slice();
  for (const piece of pieces) {
    for (let at = 0; at < piece.count; at += 1) {
      const gram = piece.grams[at] ?? 0;
      const bucket = bucketOf(gram, bits) - first;
      const to = ends[bucket] ?? 0;
      sorted.grams[to] = gram;
      sorted.documents[to] = piece.documents[at] ?? 0;
      ends[bucket] = to + 1;
    }
  }
  return starts;
}
