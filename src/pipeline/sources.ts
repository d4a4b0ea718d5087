import type { Diagnostic } from '../model/diagnostic.js';
import type { SourcePath } from '../model/paths.js';

/** Text and the name that diagnostics give its file. */
export interface NamedText {
  readonly text: string;
  readonly file: string;
}

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Everything a build reads, and the only way in which it reads. `io/` reads from disk, tests from memory. The calls
 * are synchronous because Node's asynchronous ones cost four times as much for many small files.
 */
export interface SiteSources {
  /** The configuration file, or undefined where there is none. */
  readonly config: () => NamedText | undefined;
  /** The files of the glossary folder, sorted. */
  readonly glossary: () => readonly NamedText[];
  /** Every file below the content folder, hidden ones left out, sorted; with a diagnostic for each that cannot be used. */
  readonly contentFiles: () => {
    readonly files: readonly SourcePath[];
    readonly diagnostics: readonly Diagnostic[];
  };
  /** How diagnostics name the content folder, or a file in it. */
  readonly contentName: (path?: SourcePath) => string;
  readonly readContent: (path: SourcePath) => Uint8Array;
  /** Where a content file stands on disk, for a copy. */
  readonly contentLocation: (path: SourcePath) => string;
  /** undefined where the file is no picture that browsers show. */
  readonly pictureSize: (path: SourcePath) => Size | undefined;
  /** Templates by name (`article.njk`): the newsroom's own, from `folder` too, on top of the shipped ones. */
  readonly templates: (folder: string | undefined) => ReadonlyMap<string, NamedText>;
  /** Files that are published as they are, by the path they get. */
  readonly assets: (folders: {
    readonly templates: string | undefined;
    readonly assets: string | undefined;
  }) => readonly Asset[];
  /** Milliseconds from any fixed start; used for the report of a build only. */
  readonly stopwatch: () => number;
}

export interface Asset {
  readonly path: SourcePath;
  /** Where it is copied from. */
  readonly file: string;
}
