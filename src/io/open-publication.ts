import { hasErrors } from '../diagnostics/report.js';
import { finishJournal, lockOutput, stopped } from './finish-publication.js';
import { manifestEnd } from './manifest.js';
import { PublicationSession, type ApplyChanges, type PublicationOptions } from './publication-session.js';
import type { Publication } from './publication.js';

/** Stands for all that was ever published into the folder; undefined where nothing is. Reads the last bytes of a file. */
export function publishedStamp(output: string): string | undefined {
  const end = manifestEnd(output);
  return end === 'torn' || end.stamp === '' ? undefined : end.stamp;
}

/**
 * Takes the lock of the output folder, finishes a publication that was interrupted, and begins a new one. Returns it, or
 * why it cannot be begun.
 *
 * @param output absolute path of the output folder
 * @param name how diagnostics name it
 * @param release how changes are carried out where that is not in place, and what is to be done at the end
 */
export function openPublication(
  output: string,
  name: string,
  options: PublicationOptions = {},
  release?: { readonly apply: ApplyChanges; readonly unlock: () => void },
): PublicationSession | Publication {
  const locked = lockOutput(output, name);
  if ('site' in locked) return locked;
  try {
    const finished = finishJournal(output, name);
    if (!hasErrors(finished.diagnostics)) {
      const end = (): void => {
        locked.release();
        release?.unlock();
      };
      return new PublicationSession(output, name, options, finished, end, release?.apply);
    }
    locked.release();
    return finished;
  } catch (error) {
    locked.release();
    return stopped(error, output, name);
  }
}
