/** One term and what it becomes; neither field is empty, and each character counts. */
export interface GlossaryEntry {
  readonly from: string;
  readonly to: string;
}

/** Finds the longest term that begins at a place. */
export interface TermFinder {
  find(text: string, offset: number): GlossaryEntry | undefined;
}

/** Of two entries for the same word the first one counts. */
export function createTermFinder(glossary: readonly GlossaryEntry[]): TermFinder {
  const byFirstUnit = new Map<number, GlossaryEntry[]>();
  for (const entry of glossary) {
    const unit = entry.from.charCodeAt(0);
    const others = byFirstUnit.get(unit);
    if (others === undefined) byFirstUnit.set(unit, [entry]);
    else others.push(entry);
  }
  for (const entries of byFirstUnit.values()) entries.sort((a, b) => b.from.length - a.from.length);
  return {
    find: (text, offset) =>
      byFirstUnit.get(text.charCodeAt(offset))?.find(({ from }) => text.startsWith(from, offset)),
  };
}

/** Whether a term begins inside the word [start, end) and ends after it: then the word is none, 同余 in 同余卫. */
export function runsIntoTerm(terms: TermFinder, text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at += 1) {
    const term = terms.find(text, at);
    if (term !== undefined && at + term.from.length > end) return true;
  }
  return false;
}
