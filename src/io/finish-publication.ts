import { mkdirSync, realpathSync } from 'node:fs';

import { report } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { carryOut } from './carry-out.js';
import { findObstacles } from './find-obstacles.js';
import { dropJournal, isComplete, pendingMoves, readJournal } from './journal.js';
import { takeLock } from './lock.js';
import { readPublished } from './manifest.js';
import { reported, start, unpublished, type Publication } from './publication.js';
import { stateFiles } from './state-files.js';
import { isSystemError } from './system-error.js';
import { adoptOldState, hasOldState } from './old-state.js';
import { exists } from './walk.js';

/** True where a publication was interrupted; the next one finishes it first. */
export function hasUnfinishedPublication(output: string): boolean {
  return exists(stateFiles(output).journal) || hasOldState(output, 'journal');
}

/**
 * Finishes a publication that was interrupted, if there is one, whatever the articles are like now: `published` then,
 * `untouched` where there is none, `partly` where it cannot be finished (DB605) or was given up (DB609).
 */
export function finishPublication(output: string, name: string): Publication {
  if (!hasUnfinishedPublication(output)) return unpublished('untouched', []);
  const locked = lockOutput(output, name);
  if ('site' in locked) return locked;
  try {
    return finishJournal(output, name);
  } catch (error) {
    return stopped(error, output, name);
  } finally {
    locked.release();
  }
}

/** Takes the lock of the output folder; `untouched` with DB604 or DB603 where that is not to be had. */
export function lockOutput(output: string, name: string): Publication | { readonly release: () => void } {
  const { folder } = stateFiles(output);
  try {
    mkdirSync(folder, { recursive: true });
    // By its true name: the output may be a link that leads elsewhere when the lock is given back.
    const lock = takeLock(realpathSync(folder));
    if (typeof lock === 'function') return { release: lock };
    return unpublished('untouched', [report('DB604', name, start, { process: String(lock) })]);
  } catch (error) {
    return stopped(error, output, name);
  }
}

/** Does what a journal has left. One that is damaged or does not fit what stands is dropped (DB609). */
export function finishJournal(output: string, name: string): Publication {
  if (adoptOldState(output)) return unpublished('partly', [report('DB609', name, start)]);
  const journal = readJournal(output);
  if (journal === undefined) return unpublished('untouched', []);
  if (journal !== 'damaged' && isComplete(journal, output)) {
    const own = readPublished(output, journal.before.length);
    const { foreign, refused } = findObstacles(
      { writes: pendingMoves(journal, output), deletes: journal.deletes },
      (path) => (own as ReadonlyMap<string, string>).has(path),
      output,
    );
    if (foreign.length === 0 && refused.length === 0) {
      carryOut(journal, output);
      return unpublished('published', []);
    }
    if (foreign.length === 0) return unpublished('partly', refusals('DB605', refused, name));
  }
  dropJournal(journal, output);
  return unpublished('partly', [report('DB609', name, start)]);
}

export function refusals(code: 'DB603' | 'DB605', problems: readonly string[], name: string): Diagnostic[] {
  return problems.slice(0, reported).map((problem) => report(code, name, start, { problem }));
}

/** What the system's refusal has made of the site; throws what is none. */
export function stopped(error: unknown, output: string, name: string): Publication {
  if (!isSystemError(error)) throw error;
  return exists(stateFiles(output).journal)
    ? unpublished('partly', refusals('DB605', [error.message], name))
    : unpublished('untouched', refusals('DB603', [error.message], name));
}
