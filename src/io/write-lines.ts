import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** About how many characters are written at once. */
const chunkLength = 1 << 18;

/**
 * Writes lines into the file at `location`, from the byte `position` on, and makes them outlast a power cut; from 0 on it
 * is a new file.
 */
export function writeLines(location: string, lines: Iterable<string>, position = 0): void {
  const handle = openSync(location, position === 0 ? 'w' : 'r+');
  try {
    let at = position;
    for (const chunk of chunksOf(lines)) at += writeWhole(handle, Buffer.from(chunk), at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Joins lines to texts of a size that is worth a call, so that a list of any length needs little memory. */
export function* chunksOf(lines: Iterable<string>): Iterable<string> {
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

function writeWhole(handle: number, bytes: Uint8Array, position: number): number {
  let written = 0;
  while (written < bytes.length) {
    written += writeSync(handle, bytes, written, bytes.length - written, position + written);
  }
  return written;
}
