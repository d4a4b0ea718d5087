import { compareText } from '../model/paths.js';
import { report } from '../diagnostics/report.js';
import type { OutputFile } from '../model/output.js';
import { findPathClash } from './find-path-clash.js';
import { openPublication } from './open-publication.js';
import { start, unpublished, type Publication } from './publication.js';

/**
 * Brings the output folder to exactly these files; what does not differ is not touched. Every file is compared with what
 * stands. Files that dongbei did not write are never overwritten (DB606) or deleted (DB602).
 *
 * @param output absolute path of the output folder
 * @param name how diagnostics name it
 * @param mayRemovePages false refuses to remove published pages (DB607): for a build that found no article
 */
export function publish(
  files: readonly OutputFile[],
  output: string,
  name: string,
  options: { readonly mayRemovePages?: boolean } = {},
): Publication {
  const clash = findPathClash(files.map(({ path }) => path));
  if (clash !== undefined) return unpublished('untouched', [report('DB608', name, start, clash)]);
  const session = openPublication(output, name, { verify: true });
  if ('site' in session) return session;
  const wanted = new Set(files.map(({ path }) => path));
  for (const path of session.paths()) if (!wanted.has(path)) session.remove(path);
  for (const file of [...files].sort((a, b) => compareText(a.path, b.path))) {
    if ('text' in file) session.stage(file.path, file.text);
    else if ('bytes' in file) session.stage(file.path, file.bytes);
    else session.stageCopy(file.path, file.copyOf);
  }
  return session.commit(options);
}
