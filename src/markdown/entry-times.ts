import type { Heading, Root, RootContent } from 'mdast';
import { parseInstant, type WrittenInstant } from '../schema/parse-instant.js';
import type { Faults } from './faults.js';
import { lineAt, positionOf, type SourceText } from './source-text.js';

/**
 * Reads the times of the entries of a live article: every heading of the second level begins one, with its time and what
 * it says (`## 10:30 洪峰過境`). A day may stand before the time (`8月8日 00:10`, `2020-08-08 00:10`); without it, it is that of the
 * entry before in the file, of the first that of the article. Entries stand in either order.
 *
 * The headings of the result have no time in their text; they carry it for `arrange`. Faults: DB216 (no time), DB217 (not in
 * order).
 *
 * @param date of the article, as written: its offset holds for all entries
 */
export function readEntryTimes(tree: Root, source: SourceText, date: string, faults: Faults): Root {
  const offset = date.slice(19);
  let day = date.slice(0, 10);
  let order = 0;
  let before: WrittenInstant | undefined;
  const children = tree.children.map((node): RootContent => {
    if (node.type !== 'heading' || node.depth !== 2) return node;
    const written = readTime(node, day);
    const time = written && parseInstant(`${written.day}T${written.clock}${offset}`);
    const position = positionOf(node, source);
    if (written === undefined || time === undefined) {
      faults.add('DB216', position, { heading: lineAt(source, position.line).trim() });
      return node;
    }
    const step = before === undefined ? 0 : Math.sign(time.instant - before.instant);
    if (step * order < 0) {
      faults.add('DB217', position, {
        time: spoken(time),
        before: before === undefined ? '' : spoken(before),
      });
    } else if (step !== 0) order = step;
    before = time;
    day = written.day;
    return {
      ...node,
      children: withoutStart(node, written.length),
      data: { ...node.data, hProperties: { dataEntry: time.written } },
    };
  });
  return { ...tree, children };
}

const start =
  /^(?:(?<iso>\d{4}-\d\d-\d\d)[ T]|(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<date>\d{1,2})日\s*)?(?<hour>\d{1,2}):(?<minute>\d\d)(?!\d|\s*[-–—~～至])\s*/u;

/** @param day on which it is where no day is written, `2020-08-07` */
function readTime(
  { children: [first] }: Heading,
  day: string,
): { readonly day: string; readonly clock: string; readonly length: number } | undefined {
  if (first?.type !== 'text') return undefined;
  const [written, ...groups] = start.exec(halfWidth(first.value)) ?? [];
  if (written === undefined) return undefined;
  const [iso, year = day.slice(0, 4), month, date, hour = '', minute = ''] = groups;
  const two = (number: string): string => number.padStart(2, '0');
  const named = month === undefined || date === undefined ? day : `${year}-${two(month)}-${two(date)}`;
  return { day: iso ?? named, clock: `${two(hour)}:${minute}`, length: written.length };
}

/** Digits and colons as a Chinese input method gives them, unit for unit. */
function halfWidth(text: string): string {
  return text.replace(/[０-９：]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

function withoutStart({ children }: Heading, length: number): Heading['children'] {
  const [first, ...others] = children;
  if (first?.type !== 'text') return children;
  const value = first.value.slice(length);
  return value === '' ? others : [{ ...first, value }, ...others];
}

function spoken({ written }: WrittenInstant): string {
  return written.slice(0, 16).replace('T', ' ');
}
