import { createHash } from 'node:crypto';

/** 128 bits of SHA-256, as 32 hexadecimal digits: the name of a content, or the key of a result. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    // The length goes before, so that no two lists of parts read the same.
    hash.update(`${String(typeof part === 'string' ? Buffer.byteLength(part) : part.byteLength)}\n`);
    hash.update(part);
  }
  return hash.digest('hex').slice(0, 32);
}

/** A 32-bit hash of a name (FNV-1a over UTF-16 units), for look-ups that are checked afterwards. */
export function nameHash(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
