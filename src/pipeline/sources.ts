import type { Diagnostic } from '../model/diagnostic.js';
import type { SourcePath } from '../model/paths.js';

/** Bytes of a file; undefined where the system does not let it be read. */
export type FileBytes = Uint8Array | undefined;

/** Bytes and the name that diagnostics give their file. */
export interface NamedFile {
  readonly bytes: FileBytes;
  readonly file: string;
}

/** What a picture's bytes say of it. */
export interface PictureFacts {
  /** Pixels, as displayed (EXIF orientation applied). */
  readonly width: number;
  readonly height: number;
  /** Of one that can be encoded anew: JPEG, PNG or WebP that does not move. */
  readonly still?: {
    readonly digest: string;
    readonly hasAlpha: boolean;
    /** Its average colour, `#rgb`. */
    readonly tint?: string;
  };
}

/**
 * Everything a build reads, and the only way in which it reads. `io/` reads from disk, tests from memory. The calls
 * are synchronous because Node's asynchronous ones cost four times as much for many small files.
 */
export interface SiteSources {
  /** The configuration file, or undefined where there is none. */
  readonly config: () => NamedFile | undefined;
  /** The files of the glossary folder, sorted. */
  readonly glossary: () => readonly NamedFile[];
  /** `house.yaml`: words that the newsroom does not write; undefined where there is none. */
  readonly houseList: () => NamedFile | undefined;
  /** Every file below the content folder, hidden ones left out, sorted; with a diagnostic for each that cannot be used. */
  readonly contentFiles: () => {
    readonly files: readonly SourcePath[];
    readonly diagnostics: readonly Diagnostic[];
  };
  /** How diagnostics name the content folder, or a file in it. */
  readonly contentName: (path?: SourcePath) => string;
  readonly readContent: (path: SourcePath) => FileBytes;
  /** Where a content file stands on disk, for a copy. */
  readonly contentLocation: (path: SourcePath) => string;
  /** Of a file on disk; undefined where it is no picture that browsers show, or one that cannot be decoded. */
  readonly pictureFacts: (location: string) => PictureFacts | undefined;
  /** Names what encodes pictures, with its version; undefined where pictures are published as they are. */
  readonly encoder: string | undefined;
  /** The characters of a text that cannot be drawn on share cards, each once. */
  readonly missingGlyphs: (text: string) => string;
  /** Whether there is a folder of that name, as the configuration writes it. */
  readonly hasFolder: (folder: string) => boolean;
  /** Templates by name (`article.njk`): the newsroom's own, from `folder` too, on top of the shipped ones. */
  readonly templates: (folder: string | undefined) => ReadonlyMap<string, NamedFile>;
  /** Files that are published as they are, by the path they get. */
  readonly assets: (folders: {
    readonly templates: string | undefined;
    readonly assets: string | undefined;
  }) => { readonly files: readonly Asset[]; readonly diagnostics: readonly Diagnostic[] };
  /** Milliseconds from any fixed start; used for the report of a build only. */
  readonly stopwatch: () => number;
}

export interface Asset {
  readonly path: SourcePath;
  /** Where it is copied from. */
  readonly location: string;
  /** As diagnostics name it. */
  readonly file: string;
  /** Another one whenever its bytes may be others. */
  readonly stamp: string;
}
