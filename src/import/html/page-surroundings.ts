import { isByline, readByline } from '../portal/byline.js';
import type { Leftover } from '../imported-article.js';
import { readBreadcrumb } from '../portal/breadcrumb.js';
import { isFurniture } from '../portal/furniture.js';
import type { PlacedByline } from '../portal/merge-bylines.js';
import { readClosing } from '../portal/page-closing.js';
import { lengthOf, type PageLine } from '../portal/page-line.js';
import type { SurroundingLines } from './element-lines.js';

/** What stands around an article on its page. */
export interface Surroundings {
  readonly sections: readonly string[];
  readonly kicker: string | undefined;
  readonly subtitle: string | undefined;
  readonly bylines: readonly PlacedByline[];
  readonly leftovers: readonly Leftover[];
}

const longestSubtitle = 48;
/** What pages call a line above or below their headline. */
const kickerName = /kicker|eyebrow|pre-?title|intro-?title|shoulder|yinti/u;
const subtitleName = /sub-?title|sub-?head|deck|futi/u;

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
  const bylines = below
    .filter(({ text }) => isByline(text))
    .map((line) => ({ ...readByline(use(line).text), line: line.number }));
  const kicker = before.find(({ names }) => kickerName.test(names));
  if (kicker !== undefined) use(kicker);
  const named = before.find(({ names }) => subtitleName.test(names));
  const [behind] = below;
  const next = named ?? behind;
  const isSubtitle =
    titleAt >= 0 &&
    next !== undefined &&
    !used.has(next) &&
    !isFurniture(next.text) &&
    lengthOf(next.text) <= longestSubtitle;
  if (isSubtitle) use(next);
  const closing = readClosing(after);
  const unread = after.slice(0, closing.textLength);
  const around = (lines: readonly PageLine[], part: string): Leftover[] =>
    lines.map(({ number, text }) => ({ line: number, text, part }));
  const rest = [...unread, ...closing.related.map(({ line }) => line), ...closing.leftovers];
  const leftovers = [
    ...around(
      before.filter((line) => !used.has(line)),
      'above',
    ),
    ...around(
      rest.toSorted((a, b) => a.number - b.number),
      'below',
    ),
  ];
  return {
    sections: trail === undefined ? [] : (readBreadcrumb(trail.text) ?? []),
    kicker: kicker?.text,
    subtitle: isSubtitle ? next.text.replace(/^[—─–-]+\s*/u, '') : undefined,
    bylines: [...bylines, ...closing.bylines],
    leftovers,
  };
}

function same(a: string, b: string): boolean {
  return a.replace(/\s+/gu, '') === b.replace(/\s+/gu, '');
}
