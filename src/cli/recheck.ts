import { createHash } from 'node:crypto';

import type { PublicationSession } from '../io/publication-session.js';
import type { BuildBasis } from '../pipeline/explain-output.js';
import { recheckSite } from '../pipeline/recheck-site.js';
import type { SiteSources } from '../pipeline/sources.js';
import type { Threads } from '../workers/threads.js';

/**
 * Compares a sample of what was taken from what is kept with what it is made to: another sample after each publication.
 *
 * @param made keys of the records that this build has made
 * @throws WrongResult
 */
export async function recheck(
  basis: BuildBasis,
  made: ReadonlyMap<string, unknown>,
  sources: SiteSources,
  prepare: Threads['prepare'],
  session: PublicationSession,
): Promise<void> {
  await recheckSite(basis, made, session.stamp ?? '', {
    sources,
    prepare,
    isAsPublished: (path, text) => {
      if (session.hasNew(path)) return true;
      const digest = createHash('sha256').update(text).digest('hex');
      return digest.startsWith(session.digestOf(path) ?? ' ');
    },
  });
}
