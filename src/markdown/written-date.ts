import { parseInstant } from '../schema/parse-instant.js';

/** A day, or a moment as the front matter has it; undefined for anything else. */
export function readDate(value: string): string | undefined {
  const date = value.trim();
  return parseInstant(date)?.written ?? (parseInstant(`${date}T00:00Z`) === undefined ? undefined : date);
}

/**
 * A day or moment as newspapers write it, in the offset in which it was given: `2020-08-07T07:24:00+08:00` ->
 * `2020年8月7日 07:24`.
 */
export function writtenDate(date: string): string {
  const [, year = '', month = '', day = '', time] = /^(\d+)-(\d+)-(\d+)(?:T(\d\d:\d\d))?/u.exec(date) ?? [];
  return `${year}年${String(Number(month))}月${String(Number(day))}日${time === undefined ? '' : ` ${time}`}`;
}
