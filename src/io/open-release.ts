import { mkdirSync, renameSync } from 'node:fs';
import { basename, dirname } from 'node:path';

import { report } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { carryOut } from './carry-out.js';
import { stopped } from './finish-publication.js';
import { takeLock } from './lock.js';
import { openPublication } from './open-publication.js';
import type { ApplyChanges, PublicationOptions, PublicationSession } from './publication-session.js';
import { start, unpublished, type Publication } from './publication.js';
import {
  copyRelease,
  currentRelease,
  emptyRelease,
  releaseFolder,
  releasesFolder,
  removeOld,
  removeUnfinished,
  switchRelease,
  tryLinks,
} from './releases.js';
import { flushFolder, stateFiles } from './state-files.js';
import { isSystemError } from './system-error.js';

/**
 * Begins a publication that makes a whole new folder, a *release*, which shares with the one before, by hard links, what
 * does not change. The output is a link to a release, and switched to the new one by one rename when that is complete:
 * the site is the old one or the new one at any time, and never a mixture. What a killed build has left is removed.
 *
 * DB610 where the output is anything but such a link, DB611 where files cannot be linked.
 *
 * @param output absolute path of the link
 * @param name how diagnostics name it
 * @param keep how many releases before the current one are kept
 */
export function openRelease(
  output: string,
  name: string,
  { keep, ...options }: PublicationOptions & { readonly keep: number },
): PublicationSession | Publication {
  const refuse = (): Publication => unpublished('untouched', [noRelease(output, name)]);
  try {
    if (currentRelease(output) === undefined) return refuse();
    const releases = releasesFolder(output);
    mkdirSync(releases, { recursive: true });
    const unlock = takeLock(releases);
    if (typeof unlock === 'number') {
      return unpublished('untouched', [report('DB604', name, start, { process: String(unlock) })]);
    }
    try {
      const current = beginRelease(output);
      const opened =
        current === undefined
          ? refuse()
          : openPublication(output, name, options, { apply: newRelease(current, keep), unlock });
      if ('site' in opened) unlock();
      return opened;
    } catch (error) {
      unlock();
      if (!isSystemError(error) || !hasNoLinks(error)) throw error;
      const folder = `${name}.releases`;
      return unpublished('untouched', [report('DB611', name, start, { folder, problem: error.message })]);
    }
  } catch (error) {
    return stopped(error, output, name);
  }
}

/** Puts the releases in order. Returns the number of the current one; undefined where the output is no link to any. */
function beginRelease(output: string): number | undefined {
  tryLinks(output);
  const current = currentRelease(output);
  if (current === undefined) return undefined;
  removeUnfinished(output, current === 'none' ? -1 : current);
  if (current !== 'none') return current;
  mkdirSync(releaseFolder(output, emptyRelease));
  switchRelease(output, emptyRelease);
  return emptyRelease;
}

/** Carries out changes in a copy of the current release, then makes that the current one. */
function newRelease(current: number, keep: number): ApplyChanges {
  return (decision, output) => {
    const next = current + 1;
    const target = copyRelease(output, current, next);
    renameSync(stateFiles(output).staged, stateFiles(target).staged);
    const stamp = carryOut(decision, target);
    switchRelease(output, next);
    try {
      flushFolder(dirname(output));
      removeOld(output, next, keep);
    } catch (error) {
      // The new site is published by now; the next build tries again to remove what is left over.
      if (!isSystemError(error)) throw error;
    }
    return stamp;
  };
}

/** File systems for portable media have no links, and Windows wants a privilege for symbolic ones. */
function hasNoLinks({ syscall, code }: NodeJS.ErrnoException): boolean {
  return (
    ['link', 'symlink'].includes(syscall ?? '') &&
    ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(code ?? '')
  );
}

function noRelease(output: string, name: string): Diagnostic {
  const target = basename(releasesFolder(output));
  return report('DB610', name, start, { folder: name, releases: `${name}.releases`, target });
}
