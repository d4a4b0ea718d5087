import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What is remembered of an imported article. */
export interface LedgerEntry {
  /** Below the content folder. */
  readonly path: string;
  /** Of the file as it was written. */
  readonly digest: string;
  /** Of what it was made from. */
  readonly sourceDigest: string;
}

/** Remembers, in a file that the newsroom keeps, which article of which source became which file. */
export interface ImportLedger {
  readonly find: (origin: string) => LedgerEntry | undefined;
  readonly paths: () => Iterable<string>;
  readonly add: (origin: string, entry: LedgerEntry) => void;
}

/**
 * One line an article: path, both digests, origin, with tabs between. A line is added as soon as its article stands; of two for one origin
 * the later counts, and one that a killed process has left half written is no line.
 *
 * @param isDry remembers in memory only
 */
export function openLedger(location: string, isDry: boolean): ImportLedger {
  const entries = new Map<string, LedgerEntry>();
  const text = existsSync(location) ? readFileSync(location, 'utf8') : '';
  for (const line of text.split('\n').slice(0, -1)) {
    const [path, digest, sourceDigest, origin] = line.split('\t');
    if (path !== undefined && digest !== undefined && sourceDigest !== undefined && origin !== undefined) {
      entries.set(origin, { path, digest, sourceDigest });
    }
  }
  // A line that is half written must not swallow the next one.
  let separator = text === '' || text.endsWith('\n') ? '' : '\n';
  return {
    find: (origin) => entries.get(origin),
    paths: () => [...entries.values()].map(({ path }) => path),
    add: (origin, entry) => {
      entries.set(origin, entry);
      if (isDry) return;
      mkdirSync(dirname(location), { recursive: true });
      appendFileSync(
        location,
        `${separator}${[entry.path, entry.digest, entry.sourceDigest, origin].join('\t')}\n`,
      );
      separator = '';
    },
  };
}
