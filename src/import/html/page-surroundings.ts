import type { Byline } from '../portal/byline.js';
import { isByline, readByline } from '../portal/byline.js';
import { readBreadcrumb } from '../portal/breadcrumb.js';
import { isFurniture } from '../portal/furniture.js';
import { readClosing } from '../portal/page-closing.js';
import { lengthOf, type PageLine } from '../portal/page-line.js';
import type { SurroundingLines } from './element-lines.js';

/** What stands around an article on its page. */
export interface Surroundings {
  readonly sections: readonly string[];
  readonly subtitle: string | undefined;
  readonly bylines: readonly Byline[];
  readonly leftovers: readonly PageLine[];
}

const longestSubtitle = 48;

/** Reads the lines above and below the article; `title` is its headline. Each line is used or left over. */
export function readSurroundings({ before, after }: SurroundingLines, title: string): Surroundings {
  const used = new Set<PageLine>();
  const use = (line: PageLine): PageLine => {
    used.add(line);
    return line;
  };
  const titleAt = before.findLastIndex(({ text }) => same(text, title));
  for (const line of before) if (same(line.text, title)) use(line);
  const trail = before.findLast(
    ({ text }, at) => (titleAt < 0 || at < titleAt) && readBreadcrumb(text) !== undefined,
  );
  if (trail !== undefined) use(trail);
  const below = before.slice(titleAt + 1);
  const bylines = below.filter(({ text }) => isByline(text)).map((line) => readByline(use(line).text));
  const [next] = below;
  const isSubtitle =
    titleAt >= 0 &&
    next !== undefined &&
    !used.has(next) &&
    !isFurniture(next.text) &&
    lengthOf(next.text) <= longestSubtitle;
  if (isSubtitle) use(next);
  const closing = readClosing(after);
  const unread = after.slice(0, closing.textLength);
  const leftovers = [
    ...before.filter((line) => !used.has(line)),
    ...unread,
    ...closing.related.map(({ line }) => line),
    ...closing.leftovers,
  ];
  return {
    sections: trail === undefined ? [] : (readBreadcrumb(trail.text) ?? []),
    subtitle: isSubtitle ? next.text.replace(/^[—─–-]+\s*/u, '') : undefined,
    bylines: [...bylines, ...closing.bylines],
    leftovers: leftovers.toSorted((a, b) => a.number - b.number),
  };
}

function same(a: string, b: string): boolean {
  return a.replace(/\s+/gu, '') === b.replace(/\s+/gu, '');
}
