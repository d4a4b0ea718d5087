import {
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { exists } from './walk.js';

/**
 * Makes a file that is not there yet, with the folders above it. It is whole as soon as it stands, and nothing that stands is ever
 * replaced. Throws what the file system throws.
 *
 * @param content a text, bytes, or where the file stands that is to be copied
 * @returns false, with nothing written, where something stands at `location`
 */
export function createFile(
  location: string,
  content: string | Uint8Array | { readonly copyOf: string },
): boolean {
  if (exists(location)) return false;
  mkdirSync(dirname(location), { recursive: true });
  // Hidden, so that one left by a killed process is no file of the newsroom.
  const temporary = join(dirname(location), `.${basename(location)}.dongbei-new`);
  try {
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(temporary, content);
    else copyFileSync(content.copyOf, temporary);
    flush(temporary);
    // Unlike a rename, a link fails where something has come to stand meanwhile.
    linkSync(temporary, location);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

function flush(location: string): void {
  const handle = openSync(location, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
