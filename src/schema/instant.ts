import * as z from 'zod';
import { addFault } from './values.js';

/** A moment: `written` as `2020-08-07T07:24:00+08:00`, `instant` in milliseconds since 1970. */
export interface WrittenInstant {
  readonly written: string;
  readonly instant: number;
}

const pattern =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[Tt ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.0+)?)?(?<offset>[Zz]|[+-]\d\d:\d\d)$/u;

/**
 * Reads an ISO 8601 date, time and offset: seconds may be left out, a space may stand for `T`, `Z` for `+00:00`. Returns
 * undefined where one of the three is missing or does not exist (02-30, 24:00, +15:00, and -00:00 which ISO 8601-1:2019,
 * 4.3.13 excludes). The offset is kept as written.
 */
export function parseInstant(text: string): WrittenInstant | undefined {
  const parts = pattern.exec(text)?.groups;
  if (parts === undefined) return undefined;
  const { year = '', month = '', day = '', hour = '', minute = '', second = '00' } = parts;
  const offset = (parts['offset'] ?? '').replace(/^z$/iu, '+00:00');
  const offsetMinutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  const exists =
    Number(day) >= 1 &&
    Number(day) <= daysIn(Number(year), Number(month)) &&
    Number(hour) <= 23 &&
    Number(minute) <= 59 &&
    Number(second) <= 59 &&
    Number(offset.slice(4)) <= 59 &&
    offsetMinutes <= 14 * 60 &&
    offset !== '-00:00';
  if (!exists) return undefined;
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
  return { written, instant: Date.parse(written) };
}

/** Days of a month of the Gregorian calendar; 0 where there is no such month. */
function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** A moment in a file, else DB106; a number counts as one written badly (`20200807`). */
export const instant = z.union([z.string(), z.number()]).transform((value, context): WrittenInstant => {
  const found = typeof value === 'string' ? parseInstant(value.trim()) : undefined;
  if (found !== undefined) return found;
  const text = String(value).trim();
  const near = text === '' ? undefined : probableInstant(text);
  addFault(context, text === '' ? 'DB109' : 'DB106', near === undefined ? {} : { suggestion: near });
  return z.NEVER;
});

const loose =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*[T,]?\s*(?:(\d{1,2})\s*[:時时點点]\s*(\d{1,2})\s*分?\s*(?::\s*(\d{1,2}))?)?\s*(Z|[+-]\d\d:?\d\d)?$/iu;

/**
 * What a date was probably meant to be: `2020年8月7日 7:24`, `2020/8/7`. Without an offset it is +08:00, in which all
 * Chinese newsrooms live.
 */
function probableInstant(text: string): string | undefined {
  const parts = loose.exec(text.normalize('NFKC'));
  if (parts === null) return undefined;
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0', offset = '+08:00'] =
    parts;
  const two = (number: string): string => number.padStart(2, '0');
  const zone = offset.replace(/^([+-]\d\d):?(\d\d)$/u, '$1:$2');
  return parseInstant(`${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${zone}`)
    ?.written;
}
