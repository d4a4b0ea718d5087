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
