import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';

/**
 * Files that took time to make, under names that say what they hold, shared by all sites of a newsroom. Each ends with the
 * CRC-32 of its bytes (little-endian); what is damaged counts as missing. Whoever deletes the folder loses time and nothing
 * else.
 */
export interface PictureCache {
  readonly read: (name: string) => Uint8Array | undefined;
  /** By one rename, so that several builds at a time do no harm. */
  readonly write: (name: string, bytes: Uint8Array) => void;
  /** Removes the oldest of the files that are not in use, until there are no more of them than of those that are. */
  readonly sweep: (isInUse: (name: string) => boolean) => void;
}

/** So many files that are not in use do no harm, however few are. */
const alwaysKept = 200;
const sumLength = 4;

/** @param folder absolute; made when the first file is written */
export function openPictureCache(folder: string): PictureCache {
  return {
    read: (name) => {
      const file = readWhole(join(folder, name));
      if (file === undefined || file.length <= sumLength) return undefined;
      const bytes = file.subarray(0, -sumLength);
      return crc32(bytes) === file.readUInt32LE(bytes.length) ? bytes : undefined;
    },
    write: (name, bytes) => {
      const location = join(folder, name);
      const aside = `${location}.${String(process.pid)}.new`;
      const sum = Buffer.alloc(sumLength);
      sum.writeUInt32LE(crc32(bytes));
      mkdirSync(dirname(location), { recursive: true });
      writeFileSync(aside, Buffer.concat([bytes, sum]));
      renameSync(aside, location);
    },
    sweep: (isInUse) => {
      const names = listFiles(folder);
      const unused = names.filter((name) => !isInUse(name));
      const kept = Math.max(alwaysKept, names.length - unused.length);
      if (unused.length <= kept) return;
      const byAge = unused
        .map((name) => ({
          name,
          time: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
        }))
        .sort((a, b) => a.time - b.time);
      for (const { name } of byAge.slice(0, unused.length - kept))
        rmSync(join(folder, name), { force: true });
    },
  };
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder).flatMap((group) =>
      readdirSync(join(folder, group)).map((name) => `${group}/${name}`),
    );
  } catch {
    return []; // none was ever written
  }
}

function readWhole(location: string): Buffer | undefined {
  try {
    return readFileSync(location);
  } catch {
    return undefined;
  }
}
