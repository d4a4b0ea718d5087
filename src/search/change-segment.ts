import type { ByteWriter } from './byte-writer.js';
import { ListReader } from './document-list.js';
import type { Gram } from './grams.js';
import {
  bucketOf,
  bucketStarts,
  encodeSegment,
  Postings,
  readEntry,
  writeEntry,
  writeSegment,
  type DocumentGrams,
  type SegmentShape,
} from './segment-file.js';

/** How the documents of a segment come about from segments that there were before. */
export interface SegmentChange {
  /** Of each document of those segments, the oldest first: its number now, or -1 where it is gone or has other words. */
  readonly numbers: Int32Array;
  /** Numbers of the documents that are new or have other words. */
  readonly added: readonly number[];
}

/**
 * Makes a segment of earlier ones, without looking at documents that are as they were: the same bytes as `encodeSegment`.
 *
 * @param before their files, the oldest first, with the bits of each
 */
export function changeSegment(
  shape: SegmentShape,
  before: readonly { readonly bytes: Uint8Array; readonly bits: number }[],
  change: SegmentChange,
  gramsOf: (document: number) => DocumentGrams,
): Uint8Array {
  const added = new Postings();
  for (const document of change.added) added.addDocument(document, gramsOf(document));
  const [only] = before;
  if (only !== undefined && before.length === 1 && only.bits === shape.bits) {
    return patchSegment(shape, only.bytes, change.numbers, added);
  }
  let first = 0;
  for (const { bytes, bits } of before) {
    const starts = bucketStarts(bytes, bits);
    const reader = new ListReader(bytes, 4 * starts.length);
    const documents = reader.count();
    reader.at = starts[0] ?? 0;
    while (reader.at < bytes.length) {
      const entry = readEntry(reader);
      for (const document of entry.documents) {
        const number = change.numbers[first + (document >>> 1)] ?? -1;
        if (number >= 0) added.add(entry.gram, number, (document & 1) === 1);
      }
    }
    first += documents;
  }
  return encodeSegment(shape, added);
}

function patchSegment(
  shape: SegmentShape,
  old: Uint8Array,
  numbers: Int32Array,
  added: Postings,
): Uint8Array {
  const starts = bucketStarts(old, shape.bits);
  const reader = new ListReader(old);
  const come = byBucket(added, shape.bits);
  const gone = numbers.some((number) => number < 0);
  const isRenumbered = numbers.some((number, document) => number >= 0 && number !== document);
  const isOther = (documents: readonly number[]): boolean =>
    isRenumbered || (gone && documents.some((document) => (numbers[document >>> 1] ?? -1) < 0));
  return writeSegment(shape, (bucket, writer) => {
    const [from, to] = [starts[bucket] ?? 0, starts[bucket + 1] ?? 0];
    const news = come.get(bucket);
    if (news === undefined && !gone && !isRenumbered) {
      writer.copy(old.subarray(from, to));
      return;
    }
    const left = new Map(news);
    reader.at = from;
    while (reader.at < to) {
      const start = reader.at;
      const { gram, documents } = readEntry(reader);
      for (const other of [...left.keys()].sort((a, b) => a - b)) {
        if (other < gram) writeNew(other, left, writer);
      }
      const more = left.get(gram);
      left.delete(gram);
      if (more === undefined && !isOther(documents)) {
        writer.copy(old.subarray(start, reader.at));
        continue;
      }
      const kept = documents.flatMap((document) => {
        const number = numbers[document >>> 1] ?? -1;
        return number < 0 ? [] : [2 * number + (document & 1)];
      });
      if (more !== undefined) kept.push(...more);
      if (kept.length > 0) writeEntry(gram, kept, writer);
    }
    for (const other of [...left.keys()].sort((a, b) => a - b)) writeNew(other, left, writer);
  });
}

function writeNew(gram: Gram, left: Map<Gram, number[]>, writer: ByteWriter): void {
  writeEntry(gram, left.get(gram) ?? [], writer);
  left.delete(gram);
}

function byBucket(
  { count, grams, documents }: Postings,
  bits: number,
): ReadonlyMap<number, ReadonlyMap<Gram, number[]>> {
  const buckets = new Map<number, Map<Gram, number[]>>();
  for (let at = 0; at < count; at += 1) {
    const gram = grams[at] ?? 0;
    const bucket = bucketOf(gram, bits);
    const found = buckets.get(bucket) ?? new Map<Gram, number[]>();
    buckets.set(bucket, found);
    const list = found.get(gram);
    if (list === undefined) found.set(gram, [documents[at] ?? 0]);
    else list.push(documents[at] ?? 0);
  }
  return buckets;
}
