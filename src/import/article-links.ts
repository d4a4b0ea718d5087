import { report } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { FindMoved } from './imported-article.js';
import { readableAddress } from './readable-address.js';

/** Where the links of an article lead in the newsroom. */
export interface LinkContext {
  /** What relative addresses are relative to; absolute, undefined where the source does not say. */
  readonly base: string | undefined;
  readonly findMoved: FindMoved;
}

/**
 * The address that a link gets: the file of an article that was imported too, else the absolute address that it leads to; undefined for
 * one that can be no link (a script, a place on the same page, a path of a site whose address is not known).
 */
export function movedLink(address: string, { base, findMoved }: LinkContext): string | undefined {
  const written = address.trim();
  if (written.startsWith('#')) return undefined;
  const article = findMoved(written);
  if (article !== undefined) return `/${article}`;
  if (/^(?:mailto|tel):/iu.test(written)) return written;
  if (!URL.canParse(written, base)) return undefined;
  const url = new URL(written, base);
  if (!/^https?:$/u.test(url.protocol)) return undefined;
  const moved = findMoved(url.href);
  // Places in an article have other names here.
  if (moved !== undefined) return `/${moved}`;
  return /^(?:https?:)?\/\//iu.test(written) ? written : readableAddress(url.href);
}

/** DB909 for a link that has become mere text. */
export function reportLostLink(file: string, line: number, address: string): Diagnostic {
  return report('DB909', file, { line, column: 1 }, { address });
}
