import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Puts a new text into a file by one rename, so that whoever reads it meanwhile gets the old one or the new one. The
 * file keeps its permissions, and a link to it leads to it still. Throws what the file system throws.
 *
 * @returns false, with nothing written, where the file holds another text than `before`
 */
export function rewriteFile(location: string, before: string, after: string): boolean {
  const target = realpathSync(location);
  if (!readFileSync(target).equals(Buffer.from(before))) return false;
  // Hidden, so that one left by a killed process is no file of the newsroom.
  const temporary = join(dirname(target), `.${basename(target)}.dongbei-new`);
  try {
    writeDurably(temporary, after);
    chmodSync(temporary, statSync(target).mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return true;
}

function writeDurably(location: string, text: string): void {
  const handle = openSync(location, 'w');
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
