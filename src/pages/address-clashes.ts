import { report } from '../diagnostics/report.js';
import type { Diagnostic, Position } from '../model/diagnostic.js';

/** Something that claims an address below the root of every edition. */
export interface Claim {
  /** Path segments of the folder, or of the file where `isFile`. */
  readonly segments: readonly string[];
  /** The file whose fault a clash is, and the place in it that decides the address. */
  readonly file: string;
  readonly position: Position;
}

/**
 * Reports every claim on an address that an earlier claim has. Letter case is ignored, since some file systems and
 * servers ignore it; so is the Unicode form.
 */
export function findAddressClashes(claims: readonly Claim[]): Diagnostic[] {
  const taken = new Map<string, Claim>();
  const clashes: Diagnostic[] = [];
  for (const claim of claims) {
    const address = `/${claim.segments.join('/')}`;
    const key = address.normalize('NFC').toLowerCase();
    const other = taken.get(key);
    if (other === undefined) taken.set(key, claim);
    else clashes.push(report('DB401', claim.file, claim.position, { address, other: other.file }));
  }
  return clashes;
}
