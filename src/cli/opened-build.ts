import type { ContentDifference } from '../io/content-walk.js';
import type { PublicationSession } from '../io/publication-session.js';
import type { Publication } from '../io/publication.js';
import type { SiteCache } from '../io/site-cache.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { FileExplanation } from './explain-build.js';
import type { SiteCounts } from '../pipeline/site-store.js';
import type { SiteSettings } from './options.js';
import type { Progress } from './progress.js';

/** What a build found and did. */
export interface BuildOutcome {
  readonly counts: SiteCounts;
  readonly basePath: string;
  readonly configuredFolders: { readonly templates?: string; readonly assets?: string };
  readonly publication: Publication;
  /** Sorted; all faults of all files, those of publishing among them. */
  readonly diagnostics: readonly Diagnostic[];
  /** Articles that had to be parsed and converted. */
  readonly prepared: number;
  /** Renditions of pictures that had to be encoded, and share cards that had to be drawn. */
  readonly encoded: number;
  /** True where what was kept of earlier builds was damaged, so that everything was built anew. */
  readonly hadDamagedCache?: boolean;
  /** Of which article or page what was kept was wrong, so that everything was built anew. */
  readonly wrongResult?: string;
  /** About the file that was asked for. */
  readonly explanation?: FileExplanation;
  readonly milliseconds: Readonly<Record<string, number>>;
}

/** All that a build which has something to do is given. */
export interface OpenedBuild {
  readonly settings: SiteSettings;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly cache: SiteCache;
  readonly session: PublicationSession;
  readonly difference: ContentDifference;
  readonly startedAt: number;
  readonly version: string;
  /** Names what encodes pictures, with its version; undefined where it is not installed. */
  readonly encoder: string | undefined;
  /** True where what stands published may be other than what is kept says. */
  readonly renderAll: boolean;
  /** True where the session compares with what stands. */
  readonly isVerifying: boolean;
  readonly findOverlap: FindOverlap;
  readonly progress: Progress;
  readonly stopwatch: Stopwatch;
}

/** Looks whether the site would be published among what it is made from. */
export type FindOverlap = (configured: BuildOutcome['configuredFolders']) => readonly Diagnostic[];

/** Tells how long each part of the work took, in milliseconds. */
export interface Stopwatch {
  /** Ends a part. */
  readonly lap: (name: string) => void;
  readonly times: () => Readonly<Record<string, number>>;
}

export function startStopwatch(): Stopwatch {
  const start = performance.now();
  const laps: Record<string, number> = {};
  let last = start;
  return {
    lap: (name) => {
      const now = performance.now();
      laps[name] = (laps[name] ?? 0) + now - last;
      last = now;
    },
    times: () => ({ ...laps, total: performance.now() - start }),
  };
}
