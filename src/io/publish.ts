import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { report } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { OutputFile } from '../model/output.js';
import { finishInterrupted, hasManifest, readManifest, stage } from './journal.js';
import { takeLock } from './lock.js';
import { planPublication, stateFolder, type PublishPlan } from './publish-plan.js';
import { standing } from './walk.js';

/** What a publication did. With an error among the diagnostics the site is as it was. */
export interface Publication {
  readonly written: number;
  readonly unchanged: number;
  readonly deleted: number;
  readonly diagnostics: readonly Diagnostic[];
}

const start = { line: 1, column: 1 };
/** More would bury what matters. */
const reportedForeign = 20;

/**
 * Brings the output folder to exactly the built files; what does not differ is not touched.
 *
 * All new bytes are first written aside, in the same folder and so on the same disk; then a journal of what is left is
 * made durable; then each file is put in place by one rename. Whatever fails before the journal leaves the site as it
 * was. A process that is killed later leaves each file whole, old or new, and the next publication finishes the work
 * first. Files that dongbei did not write are reported (DB602) and left.
 *
 * @param output absolute path of the output folder
 * @param name how diagnostics name it
 */
export function publish(files: readonly OutputFile[], output: string, name: string): Publication {
  const state = join(output, stateFolder);
  let release: (() => void) | undefined;
  try {
    mkdirSync(state, { recursive: true });
    const lock = takeLock(join(state, 'lock'));
    if (typeof lock === 'number') {
      return unchangedWith(report('DB604', name, start, { process: String(lock) }));
    }
    release = lock;
    finishInterrupted(output);
    const plan = planPublication(files, output, readManifest(output));
    const obstacle = findObstacle(plan, output);
    if (obstacle !== undefined) return unchangedWith(report('DB603', name, start, { problem: obstacle }));
    if (plan.writes.length > 0 || plan.deletes.length > 0 || !hasManifest(output)) {
      stage(plan, output);
      finishInterrupted(output);
    }
    return {
      written: plan.writes.length,
      unchanged: plan.unchanged,
      deleted: plan.deletes.length,
      diagnostics: plan.foreign
        .slice(0, reportedForeign)
        .map((path) => report('DB602', `${name}/${path}`, start, { name: path })),
    };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return unchangedWith(report('DB603', name, start, { problem: error.message }));
  } finally {
    release?.();
  }
}

/** A foreign file or folder that stands where the site needs the other kind. */
function findObstacle(plan: PublishPlan, output: string): string | undefined {
  const goes = new Set<string>(plan.deletes);
  for (const { path } of plan.writes) {
    const own = standing(join(output, path));
    if (own?.isDirectory() && plan.foreign.some((file) => file.startsWith(`${path}/`))) return path;
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      const above = standing(join(output, folder));
      if (above !== undefined && !above.isDirectory() && !goes.has(folder)) return folder;
    }
  }
  return undefined;
}

function unchangedWith(diagnostic: Diagnostic): Publication {
  return { written: 0, unchanged: 0, deleted: 0, diagnostics: [diagnostic] };
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
