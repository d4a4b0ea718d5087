import { mkdirSync, rmSync } from 'node:fs';

import { hasErrors, report } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { OutputFile } from '../model/output.js';
import { findObstacles } from './find-obstacles.js';
import { carryOut, dropJournal, isComplete, pendingMoves, readJournal, stage } from './journal.js';
import { takeLock } from './lock.js';
import { findPathClash, planPublication, type PublishPlan } from './publish-plan.js';
import { manifestText, readManifest, stateFiles, type Manifest } from './state-files.js';
import { isSystemError } from './system-error.js';
import { exists } from './walk.js';

/** What a publication did. */
export interface Publication {
  /** `partly`: some files are the new ones and some the old ones; the next publication finishes it first. */
  readonly site: 'published' | 'untouched' | 'partly';
  readonly written: number;
  readonly unchanged: number;
  readonly deleted: number;
  readonly diagnostics: readonly Diagnostic[];
}

const start = { line: 1, column: 1 };
/** More would bury what matters. */
const reported = 20;

/**
 * Brings the output folder to exactly the built files; what does not differ is not touched.
 *
 * All new bytes are first written aside, in the same folder and so on the same disk; then a journal of what is left is
 * made durable; then each file is put in place by one rename. Whatever is known to fail is found before the journal, and
 * leaves the site as it was. A process that is killed later leaves each file whole, old or new, and the next publication
 * finishes the work first. Files that dongbei did not write are never overwritten (DB606) or deleted (DB602).
 *
 * @param output absolute path of the output folder
 * @param name how diagnostics name it
 * @param mayRemovePages false refuses to remove published pages (DB607): for a build that found no article
 */
export function publish(
  files: readonly OutputFile[],
  output: string,
  name: string,
  { mayRemovePages = true } = {},
): Publication {
  const clash = findPathClash(files);
  if (clash !== undefined) return unpublished('untouched', [report('DB608', name, start, clash)]);
  return locked(output, name, () => {
    const finished = finishJournal(output, name);
    if (hasErrors(finished)) return unpublished('partly', finished);
    const { manifest, staged } = stateFiles(output);
    rmSync(staged, { recursive: true, force: true }); // of a build that was killed before its journal
    const previous = readManifest(manifest);
    const plan = planPublication(files, output, previous);
    const faults = [
      ...planFaults(plan, previous, output, name),
      ...(mayRemovePages ? [] : removedPages(plan, name)),
    ];
    if (faults.length > 0) {
      return unpublished(finished.length > 0 ? 'partly' : 'untouched', [...finished, ...faults]);
    }
    const isNew = plan.writes.length > 0 || plan.deletes.length > 0;
    if (isNew || manifestText(plan.manifest) !== manifestText(previous)) {
      carryOut(stage(plan, output), output);
    }
    return {
      site: 'published',
      written: plan.writes.length,
      unchanged: plan.unchanged,
      deleted: plan.deletes.length,
      diagnostics: [
        ...finished,
        ...plan.foreign.slice(0, reported).map((path) => foreignFault('DB602', path, name)),
      ],
    };
  });
}

/**
 * Finishes a publication that was interrupted, if there is one, whatever the articles are like now: `published` then,
 * `untouched` where there is none, `partly` where it cannot be finished (DB605) or was given up (DB609).
 */
export function finishPublication(output: string, name: string): Publication {
  if (!exists(stateFiles(output).journal)) return unpublished('untouched', []);
  return locked(output, name, () => {
    const diagnostics = finishJournal(output, name);
    return unpublished(diagnostics.length === 0 ? 'published' : 'partly', diagnostics);
  });
}

/** Does what a journal has left. One that is damaged or does not fit what stands is dropped, and the next plan compares anew. */
function finishJournal(output: string, name: string): Diagnostic[] {
  const journal = readJournal(output);
  if (journal === undefined) return [];
  if (journal !== 'damaged' && isComplete(journal, output)) {
    const { foreign, refused } = findObstacles(
      { writes: pendingMoves(journal, output), deletes: journal.deletes },
      readManifest(stateFiles(output).manifest),
      output,
    );
    if (foreign.length === 0 && refused.length === 0) {
      carryOut(journal, output);
      return [];
    }
    if (foreign.length === 0) {
      return refused.slice(0, reported).map((problem) => report('DB605', name, start, { problem }));
    }
  }
  dropJournal(journal, output);
  return [report('DB609', name, start)];
}

/** Runs `work` while no other process publishes into the folder; what the system refuses becomes a diagnostic. */
function locked(output: string, name: string, work: () => Publication): Publication {
  const { folder, journal } = stateFiles(output);
  let release: (() => void) | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    const lock = takeLock(folder);
    if (typeof lock === 'number') {
      return unpublished('untouched', [report('DB604', name, start, { process: String(lock) })]);
    }
    release = lock;
    return work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const problem = error.message;
    return exists(journal)
      ? unpublished('partly', [report('DB605', name, start, { problem })])
      : unpublished('untouched', [report('DB603', name, start, { problem })]);
  } finally {
    release?.();
  }
}

/** DB606 and DB603 for what would stop the publication half-way. */
function planFaults(plan: PublishPlan, previous: Manifest, output: string, name: string): Diagnostic[] {
  const change = { writes: plan.writes.map(({ path }) => path), deletes: plan.deletes };
  const { foreign, refused } = findObstacles(change, previous, output);
  return [
    ...foreign.slice(0, reported).map((path) => foreignFault('DB606', path, name)),
    ...refused.slice(0, reported).map((problem) => report('DB603', name, start, { problem })),
  ];
}

/** DB607 where the plan would remove pages; files that are no pages are no loss without them. */
function removedPages({ deletes }: PublishPlan, name: string): Diagnostic[] {
  const pages = deletes.filter((path) => path.endsWith('.html')).length;
  return pages === 0 ? [] : [report('DB607', name, start, { pages: String(pages), folder: name })];
}

function foreignFault(code: 'DB602' | 'DB606', path: string, name: string): Diagnostic {
  return report(code, `${name}/${path}`, start, { name: path });
}

function unpublished(site: Publication['site'], diagnostics: readonly Diagnostic[]): Publication {
  return { site, written: 0, unchanged: 0, deleted: 0, diagnostics };
}
