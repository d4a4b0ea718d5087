import { closeSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/**
 * A file of several parts, of which each can be read by itself: `dongbei-state`, the length of the heading (Uint32,
 * little-endian), the heading in JSON, then the parts. The heading says how long each part is and has its CRC-32.
 */
export interface StateFile<Head> {
  readonly head: Head;
  /** Undefined where it is not what was written. */
  readonly part: (name: string) => Uint8Array | undefined;
}

interface PartPlace {
  readonly offset: number;
  readonly length: number;
  readonly crc: number;
}

const mark = 'dongbei-state-1\n';

/** Undefined where there is none, or its heading is damaged. Parts are read when they are asked for. */
export function readStateFile<Head>(location: string): StateFile<Head> | undefined {
  const opening = readRange(location, 0, mark.length + 8);
  if (opening === undefined || Buffer.from(opening.buffer).toString('latin1', 0, mark.length) !== mark) {
    return undefined;
  }
  const view = new DataView(opening.buffer);
  const headLength = view.getUint32(mark.length, true);
  const headBytes = readRange(location, opening.length, headLength);
  if (headBytes === undefined || crc32(headBytes) !== view.getUint32(mark.length + 4, true)) return undefined;
  const { head, parts } = JSON.parse(new TextDecoder().decode(headBytes)) as {
    head: Head;
    parts: Record<string, PartPlace>;
  };
  const base = opening.length + headLength;
  return {
    head,
    part: (name) => {
      const place = parts[name];
      if (place === undefined) return undefined;
      const bytes = readRange(location, base + place.offset, place.length);
      return bytes !== undefined && crc32(bytes) === place.crc ? bytes : undefined;
    },
  };
}

/** Writes the file by one rename: whoever reads it meanwhile, or after a kill, gets the old one or the new one. */
export function writeStateFile(
  location: string,
  head: object,
  parts: Readonly<Record<string, readonly Uint8Array[]>>,
): void {
  let offset = 0;
  const places: Record<string, PartPlace> = {};
  for (const [name, pieces] of Object.entries(parts)) {
    const length = pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
    places[name] = { offset, length, crc: checksum(pieces) };
    offset += length;
  }
  const headBytes = Buffer.from(JSON.stringify({ head, parts: places }));
  const opening = Buffer.alloc(mark.length + 8);
  opening.write(mark, 'latin1');
  opening.writeUInt32LE(headBytes.length, mark.length);
  opening.writeUInt32LE(crc32(headBytes), mark.length + 4);
  const aside = `${location}.new`;
  const file = openSync(aside, 'w');
  try {
    for (const piece of [opening, headBytes, ...Object.values(parts).flat()]) writeWhole(file, piece);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  renameSync(aside, location);
}

/** Of all pieces as one; `crc32` takes an empty one for a new beginning. */
function checksum(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((crc, piece) => (piece.byteLength === 0 ? crc : crc32(piece, crc)), 0);
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.byteLength;) {
    done += writeSync(file, bytes, done, bytes.byteLength - done);
  }
}

function readRange(location: string, offset: number, length: number): Uint8Array | undefined {
  let file: number | undefined;
  try {
    file = openSync(location, 'r');
    const bytes = new Uint8Array(length);
    return readSync(file, bytes, 0, length, offset) === length ? bytes : undefined;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined;
    throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
