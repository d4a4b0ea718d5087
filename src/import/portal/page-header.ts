import { readBreadcrumb } from './breadcrumb.js';
import { isByline, readByline } from './byline.js';
import { isFurniture } from './furniture.js';
import type { PlacedByline } from './merge-bylines.js';
import { endsSentence, lengthOf, type PageLine } from './page-line.js';

/** What stands above the text of an article. */
export interface PageHeader {
  readonly sections: readonly string[];
  readonly title: PageLine | undefined;
  readonly kicker: string | undefined;
  readonly subtitle: string | undefined;
  readonly bylines: readonly PlacedByline[];
  readonly leftovers: readonly PageLine[];
  /** How many lines have been read. */
  readonly length: number;
}

/** Lines among which a header ends. */
const longest = 40;

/**
 * Reads the lines above an article: breadcrumb, headlines, date and byline, and what the page has in between. A headline that stands
 * again below the byline ends the header, as does the first line below the byline that is none of these.
 */
export function readHeader(lines: readonly PageLine[]): PageHeader {
  const head = lines.slice(0, longest);
  const bylineAt = head.findIndex(({ text }) => isByline(text));
  const trailAt = head.findIndex(
    ({ text }, at) => (bylineAt < 0 || at < bylineAt) && readBreadcrumb(text) !== undefined,
  );
  const trail = head[trailAt];
  const leftovers: PageLine[] = [];
  const headlines: PageLine[] = [];
  const upTo = bylineAt < 0 ? firstHeadline(head, trailAt) + 1 : bylineAt;
  for (const line of head.slice(0, upTo)) {
    if (line === trail) continue;
    (isFurniture(line.text) ? leftovers : headlines).push(line);
  }
  const bylines: PlacedByline[] = [];
  let at = upTo;
  for (; at < head.length; at += 1) {
    const line = head[at];
    if (line === undefined || !isByline(line.text)) break;
    bylines.push({ ...readByline(line.text), line: line.number });
  }
  const after = head.slice(at);
  const repeated = after.findIndex(({ text }) => headlines.some((headline) => same(headline.text, text)));
  // Where no headline stands above the byline, the page has it below.
  const below = headlines.length === 0 && bylines.length > 0 ? firstHeadline(after, -1) : -1;
  const last = repeated >= 0 ? repeated : below;
  const end = last < 0 ? after.findIndex(({ text }) => !isFurniture(text)) : last + 1;
  const skipped = end < 0 ? [] : after.slice(0, last < 0 ? end : last);
  const named = repeated >= 0 || below >= 0 ? after[last] : undefined;
  return {
    ...headlinesOf(headlines, named, leftovers),
    sections: trail === undefined ? [] : (readBreadcrumb(trail.text) ?? []),
    bylines,
    leftovers: [...leftovers, ...skipped].sort((a, b) => a.number - b.number),
    length: at + Math.max(0, end),
  };
}

function firstHeadline(lines: readonly PageLine[], trailAt: number): number {
  return lines.findIndex(({ text }, at) => at > trailAt && !isFurniture(text));
}

/**
 * One line is the headline. Of several, the one that stands again is; else the last that does not begin with a dash. The line before it
 * is the kicker, the one after it the subtitle.
 */
function headlinesOf(
  lines: readonly PageLine[],
  named: PageLine | undefined,
  leftovers: PageLine[],
): Pick<PageHeader, 'title' | 'kicker' | 'subtitle'> {
  const again = lines.findLastIndex(({ text }) => named !== undefined && same(text, named.text));
  const chosen =
    again >= 0
      ? again
      : lines.findLastIndex(
          ({ text }) => !/^[—─–-]/u.test(text) && lengthOf(text) <= 60 && !endsSentence(text),
        );
  const at = chosen < 0 && named === undefined ? lines.length - 1 : chosen;
  const title = lines[at] ?? named;
  const kicker = again < 0 ? lines[at - 1] : undefined;
  const subtitle = lines[at + 1];
  leftovers.push(...lines.filter((line) => ![title, kicker, subtitle].includes(line) && line !== lines[at]));
  return {
    title,
    kicker: kicker?.text,
    subtitle: subtitle?.text.replace(/^[—─–-]+\s*/u, ''),
  };
}

function same(a: string, b: string): boolean {
  return a.replace(/\s+/gu, '') === b.replace(/\s+/gu, '');
}
