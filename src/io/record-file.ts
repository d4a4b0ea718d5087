import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

import { DamagedRecord, type RecordPlace, type Records } from '../graph/records.js';

/** A file of records, one after the other: the length of each and its CRC-32 (Uint32, little-endian), then its bytes. */
export interface RecordFile extends Records {
  /** Bytes of the file, those not yet written among them. */
  readonly size: () => number;
  readonly flush: () => void;
  readonly close: () => void;
}

const head = 8;
/** Records are written together: a call for each would cost more than the work. */
const bufferSize = 1 << 20;

/**
 * Opens a file of records, or makes one.
 *
 * @param size bytes that are known to be good: what follows is of a build that was killed, and goes
 */
export function openRecordFile(location: string, size: number, { readOnly = false } = {}): RecordFile {
  if (size > 0 && !existsSync(location)) throw new DamagedRecord(`No records at ${location}`);
  const file = openSync(location, readOnly ? 'r' : size === 0 ? 'w+' : 'r+');
  const standing = fstatSync(file).size;
  if (!readOnly && standing > size) ftruncateSync(file, size);
  let written = Math.min(size, standing);
  let waiting = new Uint8Array(bufferSize);
  let waitingLength = 0;

  const flush = (): void => {
    for (let done = 0; done < waitingLength;) {
      done += writeSync(file, waiting, done, waitingLength - done, written + done);
    }
    written += waitingLength;
    waitingLength = 0;
  };
  const readAt = (offset: number, length: number): Uint8Array | undefined => {
    if (offset >= written) {
      const at = offset - written;
      return at + length <= waitingLength ? waiting.slice(at, at + length) : undefined;
    }
    const bytes = new Uint8Array(length);
    return readSync(file, bytes, 0, length, offset) === length ? bytes : undefined;
  };
  return {
    size: () => written + waitingLength,
    isIntact: ({ offset, length }) => {
      const bytes = readAt(offset, head);
      return bytes !== undefined && new DataView(bytes.buffer).getUint32(0, true) === length;
    },
    read: ({ offset, length }: RecordPlace) => {
      const bytes = readAt(offset, head + length);
      if (bytes === undefined) throw new DamagedRecord(`No record at ${String(offset)}`);
      const view = new DataView(bytes.buffer);
      const record = bytes.subarray(head);
      if (view.getUint32(0, true) !== length || view.getUint32(4, true) !== crc32(record)) {
        throw new DamagedRecord(`The record at ${String(offset)} is not what was written`);
      }
      return record;
    },
    append: (record) => {
      if (waitingLength + head + record.length > waiting.length) {
        flush();
        if (head + record.length > waiting.length) waiting = new Uint8Array(head + record.length);
      }
      const offset = written + waitingLength;
      const view = new DataView(waiting.buffer, waitingLength, head);
      view.setUint32(0, record.length, true);
      view.setUint32(4, crc32(record), true);
      waiting.set(record, waitingLength + head);
      waitingLength += head + record.length;
      return { offset, length: record.length };
    },
    flush,
    close: () => {
      closeSync(file);
    },
  };
}
