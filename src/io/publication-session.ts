import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { report } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { OutputPath } from '../model/paths.js';
import { carryOut } from './carry-out.js';
import { findObstacles } from './find-obstacles.js';
import { findPathClash } from './find-path-clash.js';
import { refusals, stopped } from './finish-publication.js';
import { writeJournal, type Decision } from './journal.js';
import { keepManifest } from './keep-manifest.js';
import { readPublished } from './manifest.js';
import { reported, start, unpublished, type Publication } from './publication.js';
import { loadIndex, type PublishedIndex } from './published-index.js';
import { removeLeftover } from './remove-leftover.js';
import { StagedChanges } from './staged-changes.js';
import { sha256, sha256Of, stateFiles, stateFolder } from './state-files.js';
import { isSystemError } from './system-error.js';
import { exists, foldersAbove, walkFiles } from './walk.js';

export interface PublicationOptions {
  /** A file, in the cache folder, where the index of the manifest is kept from one publication to the next. */
  readonly index?: string;
  /** Compares files with what stands instead of what the manifest says, and looks for files of others. */
  readonly verify?: boolean;
}

/** Carries out what was decided, and returns the stamp of the manifest then. The new files stand aside, on the disk. */
export type ApplyChanges = (decision: Decision, output: string) => string;

const applyInPlace: ApplyChanges = (decision, output) => {
  writeJournal(decision, output);
  return carryOut(decision, output);
};

/** In a site of at most so many files, files of others are looked for at every publication. */
const smallSite = 2000;

/**
 * A publication on its way: changes are collected aside, and all of them are carried out by `commit`, or none. The last
 * word on a path counts; paths of which nothing is said stay as they are. What the system refuses meanwhile is told by
 * `commit`. It has the lock of the output folder until `commit` or `abandon`.
 */
export class PublicationSession {
  /** What the manifest says; worker threads that have it can leave out what is published already (`digestStart`). */
  readonly published: PublishedIndex;
  private readonly changes: StagedChanges;
  private failure: string | undefined;

  /** @param finished what became of an interrupted publication when this one was begun */
  constructor(
    private readonly output: string,
    private readonly name: string,
    private readonly options: PublicationOptions,
    readonly finished: Publication,
    private readonly release: () => void,
    private readonly apply: ApplyChanges = applyInPlace,
  ) {
    this.published = loadIndex(output, options.index);
    this.changes = new StagedChanges(this.published, output, options.verify ?? false);
  }

  /** Of the site that stands; undefined where nothing is published, or nobody knows what. */
  get stamp(): string | undefined {
    return this.published.end.stamp === '' ? undefined : this.published.end.stamp;
  }

  /** Files of dongbei's own that stand now. */
  get count(): number {
    return this.published.count;
  }

  /** True once the system has refused something: nothing can be published any more. */
  get hasFailed(): boolean {
    return this.failure !== undefined;
  }

  /** Where worker threads write files aside, each under names of its own of letters, digits and `-`. */
  get asideFolder(): string {
    this.attempt(() => {
      this.changes.makeFolder();
    });
    return this.changes.folder;
  }

  /** The first 16 hexadecimal digits of the SHA-256 that is published at `path`; undefined where nothing is. */
  digestOf(path: OutputPath): string | undefined {
    return this.changes.digestOf(path);
  }

  /** Whether what was staged for `path` is other than what is published. */
  hasNew(path: OutputPath): boolean {
    return this.changes.written.has(path);
  }

  /** The bytes that stand at `path`; undefined where they are not those that were published there. */
  readPublished(path: OutputPath): Uint8Array | undefined {
    const published = this.digestOf(path);
    if (published === undefined) return undefined;
    try {
      const bytes = readFileSync(join(this.output, path));
      return sha256(bytes).startsWith(published) ? bytes : undefined;
    } catch (error) {
      if (isSystemError(error)) return undefined;
      throw error;
    }
  }

  /** All files of dongbei's own. Makes a text of each: not for publications that change little. */
  paths(): OutputPath[] {
    return [...readPublished(this.output).keys()];
  }

  /** Files of dongbei's own that are missing or hold other bytes than were published. Reads every file. */
  findDamaged(): OutputPath[] {
    return [...readPublished(this.output)].flatMap(([path, digest]) =>
      sha256Of(join(this.output, path)) === digest ? [] : [path],
    );
  }

  /** Publishes a file with these bytes, or this text in UTF-8. */
  stage(path: OutputPath, bytes: Uint8Array | string): void {
    this.attempt(() => {
      this.changes.stage(path, bytes);
    });
  }

  /** Publishes a copy of the file at `location`. A large one is not read into memory. */
  stageCopy(path: OutputPath, location: string): void {
    this.attempt(() => {
      this.changes.stageCopy(path, location);
    });
  }

  /** Publishes a file that a worker thread has written into `asideFolder` under this name. */
  addStaged(path: OutputPath, sha256: string, asideName: string): void {
    if (!/^[\w-]+$/u.test(asideName)) throw new Error(`Not a name for a file aside: ${asideName}`);
    this.attempt(() => {
      this.changes.addWritten(path, sha256, asideName);
    });
  }

  /** Removes a file of dongbei's own; a path that is not is left. */
  remove(path: OutputPath): void {
    this.changes.remove(path);
  }

  /** Says that what should be published cannot be had: `commit` leaves the site as it was. */
  fail(problem: string): void {
    this.failure ??= problem;
  }

  /**
   * Carries out the changes. What can be known to fail is found before anything is changed.
   *
   * @param mayRemovePages false refuses to remove published pages (DB607): for a build that found no article
   */
  commit({ mayRemovePages = true } = {}): Publication {
    try {
      return this.tell(this.carryOut(mayRemovePages));
    } catch (error) {
      return this.tell(stopped(error, this.output, this.name));
    } finally {
      this.end();
    }
  }

  /** Leaves the site as it was. Returns what became of an interrupted publication when this one was begun. */
  abandon(): Publication {
    this.end();
    return this.finished;
  }

  private carryOut(mayRemovePages: boolean): Publication {
    const { changes, output, name } = this;
    if (this.failure !== undefined) {
      return unpublished('untouched', refusals('DB603', [this.failure], name));
    }
    const faults = [...this.findFaults(), ...(mayRemovePages ? [] : this.findRemovedPages())];
    if (faults.length > 0) return unpublished('untouched', faults);
    const decision = changes.decide();
    const { moves, adopted, deletes } = decision;
    const deleted = deletes.filter((path) => exists(join(output, path))).length;
    const lines = moves.length + adopted.length + deletes.length;
    const count = this.count + changes.countAdded() - deletes.length;
    let { stamp } = this;
    if (lines > 0) {
      changes.flush();
      stamp = this.apply(decision, output);
      const { published, options } = this;
      const newLines = published.later.size + lines;
      keepManifest(output, { stamp, count, lines: published.lines + lines, newLines }, options.index);
    }
    return {
      site: 'published',
      written: moves.length,
      unchanged: count - moves.length,
      deleted,
      ...(stamp === undefined ? {} : { stamp }),
      diagnostics: this.options.verify === true || count <= smallSite ? this.findForeignFiles() : [],
    };
  }

  /** DB606, DB608 and DB603 for what would stop the publication half-way. */
  private findFaults(): Diagnostic[] {
    const { changes, output, name } = this;
    changes.rescueRespelled();
    const clash = findPathClash([...changes.written.keys(), ...changes.adopted.keys()]);
    if (clash !== undefined) return [report('DB608', name, start, clash)];
    const change = { writes: [...changes.written.keys()].sort(), deletes: [...changes.removed] };
    const { foreign, refused } = findObstacles(change, (path) => changes.isOwn(path), output);
    const inTheWay = foreign.filter((path) => !changes.adoptStanding(path as OutputPath));
    return [
      ...inTheWay.slice(0, reported).map((path) => {
        if (!changes.isOwn(path)) return foreignFault('DB606', path, name);
        const other = foldersAbove(path).find((folder) => changes.written.has(folder as OutputPath));
        const below = change.writes.find((each) => each.startsWith(`${path}/`));
        return report('DB608', name, start, { path, other: other ?? below ?? path });
      }),
      ...refusals('DB603', refused, name),
    ];
  }

  /** DB607 where pages would be removed; files that are no pages are no loss without them. */
  private findRemovedPages(): Diagnostic[] {
    const { changes, output, name } = this;
    const pages = [...changes.removed].filter((path) => path.endsWith('.html') && exists(join(output, path)));
    if (pages.length === 0) return [];
    return [report('DB607', name, start, { pages: String(pages.length), folder: name })];
  }

  /** DB602 for files that are in nobody's way; they stay. */
  private findForeignFiles(): Diagnostic[] {
    return walkFiles(this.output, { hidden: true })
      .filter(({ path }) => !path.startsWith(`${stateFolder}/`) && !this.changes.isOwnNow(path))
      .slice(0, reported)
      .map(({ path }) => foreignFault('DB602', path, this.name));
  }

  /** Adds what became of an interrupted publication. */
  private tell(publication: Publication): Publication {
    const { finished } = this;
    const isPartly = publication.site === 'untouched' && finished.site === 'partly';
    return {
      ...publication,
      ...(isPartly ? { site: 'partly' } : {}),
      diagnostics: [...finished.diagnostics, ...publication.diagnostics],
    };
  }

  private attempt(work: () => void): void {
    if (this.failure !== undefined) return;
    try {
      work();
    } catch (error) {
      if (!isSystemError(error)) throw error;
      this.failure = error.message;
    }
  }

  private end(): void {
    if (!exists(stateFiles(this.output).journal)) removeLeftover(this.changes.folder);
    this.release();
  }
}

function foreignFault(code: 'DB602' | 'DB606', path: string, name: string): Diagnostic {
  return report(code, `${name}/${path}`, start, { name: path });
}
