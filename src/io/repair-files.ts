import { report } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { SourcePath } from '../model/paths.js';
import { repairText, type FileRepairs } from '../model/repair.js';
import { rewriteFile } from './rewrite-file.js';
import { isSystemError } from './system-error.js';

/**
 * Makes repairs on disk, each file at once. DB703 for a file that was changed since it was read or cannot be written:
 * it is left as it is.
 *
 * @param locate finds a content file on disk, or the configuration where no path is given
 * @returns what was repaired
 */
export function repairFiles(
  files: readonly FileRepairs[],
  locate: (path?: SourcePath) => string,
): { readonly repaired: readonly FileRepairs[]; readonly diagnostics: readonly Diagnostic[] } {
  const repaired: FileRepairs[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const each of files) {
    const problem = repairOne(each, locate(each.path));
    if (problem === undefined) repaired.push(each);
    else diagnostics.push(report('DB703', each.file, { line: 1, column: 1 }, problem));
  }
  return { repaired, diagnostics };
}

function repairOne(file: FileRepairs, location: string): Readonly<Record<string, string>> | undefined {
  try {
    return rewriteFile(location, file.text, repairText(file)) ? undefined : {};
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { problem: error.message };
  }
}
