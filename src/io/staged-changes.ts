import { constants, copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { compareText, type OutputPath } from '../model/paths.js';
import { textEncoder } from './encode-text.js';
import type { Decision } from './journal.js';
import { digestStart, type PublishedIndex } from './published-index.js';
import { flushFiles, sha256, sha256Of, stateFiles } from './state-files.js';
import { looseName, standing } from './walk.js';

/** From this size (bytes) on a file is copied without being read into memory. */
const large = 1 << 20;

/** A file that is written aside. */
interface StagedFile {
  readonly sha256: string;
  readonly aside: string;
  /** Whether it takes the place of one that was published. */
  readonly replaces: boolean;
}

/** The changes of a publication, collected aside until it is decided on. */
export class StagedChanges {
  /** Files that are to be put in place. */
  readonly written = new Map<OutputPath, StagedFile>();
  /** Files that stand with the right bytes and are not in the manifest with these: SHA-256 by path. */
  readonly adopted = new Map<OutputPath, string>();
  readonly removed = new Set<OutputPath>();
  /** Where files are written aside. */
  readonly folder: string;
  private readonly respelled = new Set<string>();
  private names = 0;
  private readonly encode = textEncoder();

  /** @param verify compares with what stands instead of what the manifest says */
  constructor(
    private readonly published: PublishedIndex,
    private readonly output: string,
    private readonly verify: boolean,
  ) {
    this.folder = stateFiles(output).staged;
    rmSync(this.folder, { recursive: true, force: true }); // of a build that was killed before its journal
  }

  makeFolder(): void {
    mkdirSync(this.folder, { recursive: true });
  }

  stage(path: OutputPath, bytes: Uint8Array | string): void {
    const content = typeof bytes === 'string' ? this.encode(bytes) : bytes;
    const digest = sha256(content);
    if (this.isThere(path, digest, content.byteLength)) return;
    const aside = this.newName();
    writeFileSync(join(this.folder, aside), content);
    this.add(path, digest, aside);
  }

  stageCopy(path: OutputPath, location: string): void {
    const { size } = statSync(location);
    if (size < large) {
      this.stage(path, readFileSync(location));
      return;
    }
    if (this.isThere(path, sha256Of(location) ?? '', size)) return;
    const aside = this.newName();
    copyFileSync(location, join(this.folder, aside), constants.COPYFILE_FICLONE);
    this.add(path, sha256Of(join(this.folder, aside)) ?? '', aside);
  }

  addWritten(path: OutputPath, digest: string, aside: string): void {
    const location = join(this.folder, aside);
    if (this.isThere(path, digest, statSync(location).size)) rmSync(location);
    else this.add(path, digest, aside);
  }

  /** Only what is dongbei's own is ever removed. */
  remove(path: OutputPath): void {
    this.forget(path);
    if (this.digestOf(path) === undefined) return;
    this.removed.add(path);
    this.respelled.add(looseName(path));
  }

  /** Whether dongbei published a file at `path` before. */
  isOwn(path: string): boolean {
    return this.digestOf(path) !== undefined;
  }

  /** Whether it will be dongbei's own once the changes are made. */
  isOwnNow(path: string): boolean {
    const at = path as OutputPath;
    return this.written.has(at) || this.adopted.has(at) || (this.isOwn(at) && !this.removed.has(at));
  }

  /** Files that were not dongbei's own before. */
  countAdded(): number {
    const moved = [...this.written.values()].filter(({ replaces }) => !replaces).length;
    return moved + [...this.adopted.keys()].filter((path) => !this.isOwn(path)).length;
  }

  digestOf(path: string): string | undefined {
    return digestStart(this.published, path);
  }

  /** Takes a file for dongbei's own that turned out to stand already with the bytes that were written aside. */
  adoptStanding(path: OutputPath): boolean {
    const file = this.written.get(path);
    if (file === undefined || sha256Of(join(this.output, path)) !== file.sha256) return false;
    this.written.delete(path);
    this.adopted.set(path, file.sha256);
    rmSync(join(this.folder, file.aside));
    return true;
  }

  /** Writes aside what stands already but goes with a name in other letters, where the disk takes both for one. */
  rescueRespelled(): void {
    if (this.respelled.size === 0) return;
    for (const [path, digest] of this.adopted) {
      if (!this.respelled.has(looseName(path))) continue;
      const aside = this.newName();
      copyFileSync(join(this.output, path), join(this.folder, aside));
      this.adopted.delete(path);
      this.add(path, digest, aside);
    }
  }

  /** Makes what was written aside outlast a power cut, so that it leaves the old file or the new one. */
  flush(): void {
    flushFiles(this.folder, [...this.written.values()]);
  }

  /** What is to be done, in an order that depends on the paths alone; what a page links to comes before the page. */
  decide(): Decision {
    const moves = sortByPath([...this.written].map(([path, file]) => ({ path, ...file })));
    return {
      before: this.published.end,
      moves: [...moves.filter(({ replaces }) => !replaces), ...moves.filter(({ replaces }) => replaces)],
      adopted: sortByPath([...this.adopted].map(([path, sha256]) => ({ path, sha256 }))),
      deletes: [...this.removed].sort(),
    };
  }

  private isThere(path: OutputPath, digest: string, size: number): boolean {
    this.forget(path);
    if (this.respelled.size > 0 && this.respelled.has(looseName(path))) return false;
    const isPublished = digest.startsWith(this.digestOf(path) ?? ' ');
    if (!this.verify) return isPublished;
    const place = join(this.output, path);
    const stat = standing(place);
    if (stat?.isFile() !== true || stat.size !== size || sha256Of(place) !== digest) return false;
    if (!isPublished) this.adopted.set(path, digest);
    return true;
  }

  private add(path: OutputPath, digest: string, aside: string): void {
    this.written.set(path, { sha256: digest, aside, replaces: this.isOwn(path) });
  }

  /** What was said of a path before: the last word counts. */
  private forget(path: OutputPath): void {
    this.written.delete(path);
    this.adopted.delete(path);
    this.removed.delete(path);
  }

  private newName(): string {
    if (this.names === 0) this.makeFolder();
    this.names += 1;
    return String(this.names - 1);
  }
}

function sortByPath<T extends { readonly path: OutputPath }>(files: T[]): T[] {
  return files.sort((a, b) => compareText(a.path, b.path));
}
