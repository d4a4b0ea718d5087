import type { Leftover } from '../imported-article.js';
import type { Byline } from './byline.js';

/** A byline and the line of the source that it stands on. */
export interface PlacedByline extends Byline {
  readonly line: number;
}

/** What the bylines of a page say together. */
export interface MergedByline {
  readonly date?: string;
  readonly source?: string;
  readonly editor?: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** What no field takes, and what a field has already. */
  readonly leftovers: readonly Leftover[];
}

/** The first date, source and editor count; authors and keywords are brought together. */
export function mergeBylines(bylines: readonly PlacedByline[]): MergedByline {
  const leftovers: Leftover[] = [];
  const first = (field: 'date' | 'source' | 'editor'): string | undefined => {
    const [chosen, ...others] = bylines.filter((each) => each[field] !== undefined);
    for (const { line, [field]: text = '' } of others) {
      if (text !== chosen?.[field]) leftovers.push({ line, text });
    }
    return chosen?.[field];
  };
  const [date, source, editor] = [first('date'), first('source'), first('editor')];
  for (const { line, rest } of bylines) if (rest !== '') leftovers.push({ line, text: rest });
  return {
    ...(date === undefined ? {} : { date }),
    ...(source === undefined ? {} : { source }),
    ...(editor === undefined ? {} : { editor }),
    authors: [...new Set(bylines.flatMap(({ authors }) => authors))],
    tags: [...new Set(bylines.flatMap(({ tags }) => tags))],
    leftovers: leftovers.toSorted((a, b) => a.line - b.line),
  };
}
