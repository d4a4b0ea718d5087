import type { OutputFile } from '../model/output.js';
import type { OutputPath } from '../model/paths.js';

/** An article that can be found, in the words of one edition. */
export interface SearchEntry {
  /** Ready for an attribute. */
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  /** As it is shown. */
  readonly date: string;
  /** Title of the section. */
  readonly section: string;
  /** All that can be found, in every script: a reader may type in another one than the edition's. */
  readonly texts: readonly string[];
}

/**
 * Writes what the search page loads first: how many parts there are, `1.json` with the oldest articles to the one with the
 * newest. So a new article changes the newest part alone.
 */
export function searchPartsFile(output: OutputPath, parts: number): OutputFile {
  return { path: output, text: `${JSON.stringify({ parts })}\n` };
}

/**
 * Writes a part of the index: a JSON array, an entry a line, in the order given, of `u` address,
 * `t` title, `s` summary, `d` date, `c` section and `k`, the texts to look in.
 *
 * In `k` every text is `text.normalize('NFKC').toLowerCase()` with each run of white space made one space; texts are
 * joined by newlines, which an `input` of one line cannot hold, so that no query matches across two. The script of
 * the page must treat the query in the same way.
 */
export function searchPartFile(output: OutputPath, entries: readonly SearchEntry[]): OutputFile {
  const lines = entries.map((entry) =>
    JSON.stringify({
      u: entry.href,
      t: entry.title,
      s: entry.summary,
      d: entry.date,
      c: entry.section,
      k: haystack(entry.texts),
    }),
  );
  return { path: output, text: lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n` };
}

function haystack(texts: readonly string[]): string {
  const folded = texts.map(foldText).filter((text) => text !== '');
  return [...new Set(folded)].join('\n');
}

function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
