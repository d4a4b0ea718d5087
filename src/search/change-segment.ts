import { ByteReader, NumberList } from './document-list.js';
import type { Gram } from './grams.js';
import {
  bucketOf,
  bucketStarts,
  documentsReader,
  encodeSegment,
  entryWriter,
  Postings,
  startSegment,
  type DocumentGrams,
  type SegmentShape,
} from './segment-file.js';

/** How the documents of a segment come about from segments that there were before. */
export interface SegmentChange {
  /** Of each document of those segments, the oldest first: its number now, or -1 where it is gone or has other words. */
  readonly numbers: Int32Array;
  /** Numbers of the documents that are new or have other words. */
  readonly added: readonly number[];
  /** What those held that are gone or have other words, by their numbers before, where that is known: nothing else is looked through then. */
  readonly gone?: ReadonlyMap<number, DocumentGrams>;
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
    return patchSegment(shape, only.bytes, change, added);
  }
  const [readDocuments, found] = [documentsReader(), new NumberList()];
  let first = 0;
  for (const { bytes, bits } of before) {
    const starts = bucketStarts(bytes, bits);
    const reader = new ByteReader(bytes, 4 * starts.length);
    const documents = reader.count();
    reader.at = starts[0] ?? 0;
    while (reader.at < bytes.length) {
      const gram = reader.word();
      readDocuments(reader, found);
      for (let at = 0; at < found.count; at += 1) {
        const document = found.items[at] ?? 0;
        const number = change.numbers[first + (document >>> 1)] ?? -1;
        if (number >= 0) added.add(gram, number, (document & 1) === 1);
      }
    }
    first += documents;
  }
  return encodeSegment(shape, added);
}

/** Copies the entries that stay as they are, which are nearly all unless documents have other numbers. */
function patchSegment(
  shape: SegmentShape,
  old: Uint8Array,
  { numbers, gone }: SegmentChange,
  added: Postings,
): Uint8Array {
  const starts = bucketStarts(old, shape.bits);
  const isRenumbered = numbers.some((number, document) => number >= 0 && number !== document);
  const isKnown = gone !== undefined && !isRenumbered;
  const changes = byBucket(isKnown ? netChanges(added, gone) : comingOf(added), shape.bits);
  /** Marks the documents that have another number, or are gone. */
  const marks = Uint8Array.from(numbers, (number, document) => Number(!isKnown && number !== document));
  const hasMarks = marks.includes(1);
  const reader = new ByteReader(old);
  const [readDocuments, writeEntry] = [documentsReader(), entryWriter()];
  const found = new NumberList();
  const writer = startSegment(shape, old.length + 16 * added.count + 4096);
  /** Where the old bytes begin that are still to be copied. */
  let copied = starts[0] ?? 0;

  const copyUpTo = (at: number): void => {
    if (at > copied) writer.copy(old.subarray(copied, at));
    copied = at;
  };
  const write = (gram: Gram, change: GramChange | undefined): void => {
    const { count } = found;
    found.count = 0;
    for (let at = 0; at < count; at += 1) {
      const document = found.items[at] ?? 0;
      if (isKnown) {
        if (change?.gone.includes(document) !== true) found.push(document);
        continue;
      }
      const number = numbers[document >>> 1] ?? -1;
      if (number >= 0) found.push(2 * number + (document & 1));
    }
    for (const document of change?.come ?? []) found.push(document);
    if (change !== undefined) found.items.subarray(0, found.count).sort();
    if (found.count > 0) writeEntry(gram, found.items, found.count, writer);
  };
  const writeNew = ([gram, change]: readonly [Gram, GramChange]): void => {
    found.count = 0;
    write(gram, change);
  };

  for (let bucket = 0; bucket < starts.length; bucket += 1) {
    const [from, to] = [starts[bucket] ?? 0, starts[bucket + 1] ?? 0];
    writer.setWord(4 * bucket, writer.length + from - copied);
    const left = changes.get(bucket) ?? [];
    if (left.length === 0 && !hasMarks) continue;
    reader.at = from;
    while (reader.at < to) {
      const start = reader.at;
      const gram = reader.word();
      const lists = reader.at;
      for (let [next] = left; next !== undefined && next[0] < gram; [next] = left) {
        copyUpTo(start);
        writeNew(next);
        left.shift();
      }
      const change = left[0]?.[0] === gram ? left.shift()?.[1] : undefined;
      if (change === undefined && !(hasMarks && reader.listHas(marks))) {
        reader.at = lists;
        reader.skipList();
        reader.skipList();
        continue;
      }
      copyUpTo(start);
      reader.at = lists;
      readDocuments(reader, found);
      write(gram, change);
      copied = reader.at;
    }
    for (const next of left) {
      copyUpTo(to);
      writeNew(next);
    }
  }
  copyUpTo(old.length);
  return writer.finish();
}

/** Documents that come to a gram and go from it, as `Piece` has them. */
interface GramChange {
  readonly come: readonly number[];
  readonly gone: readonly number[];
}

function comingOf(added: Postings): Map<Gram, GramChange> {
  return new Map(Array.from(added.byGram(), ([gram, come]) => [gram, { come, gone: [] }]));
}

/** What is different: most of what an edited document held it holds again. */
function netChanges(added: Postings, gone: ReadonlyMap<number, DocumentGrams>): Map<Gram, GramChange> {
  const before = new Postings();
  for (const [document, grams] of gone) before.addDocument(document, grams);
  const going = before.byGram();
  const coming = added.byGram();
  const changes = new Map<Gram, GramChange>();
  for (const gram of new Set([...going.keys(), ...coming.keys()])) {
    const [was, is] = [going.get(gram) ?? [], coming.get(gram) ?? []];
    const change = {
      come: is.filter((document) => !was.includes(document)),
      gone: was.filter((document) => !is.includes(document)),
    };
    if (change.come.length + change.gone.length > 0) changes.set(gram, change);
  }
  return changes;
}

/** Those of each bucket, sorted by gram. */
function byBucket(changes: ReadonlyMap<Gram, GramChange>, bits: number): Map<number, [Gram, GramChange][]> {
  const buckets = new Map<number, [Gram, GramChange][]>();
  for (const [gram, change] of changes) {
    const bucket = bucketOf(gram, bits);
    const found = buckets.get(bucket);
    if (found === undefined) buckets.set(bucket, [[gram, change]]);
    else found.push([gram, change]);
  }
  for (const found of buckets.values()) found.sort(([a], [b]) => a - b);
  return buckets;
}
