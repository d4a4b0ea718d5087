import type { ArticleEntry } from '../model/summary.js';
import { zoneOffsets } from './zone-offsets.js';

const milliseconds = 86_400_000;

/** `2020`, `2020-08`, `2020-08-07`: a stretch of the calendar of the site's time zone; `''` is all of it. */
export type CalendarDate = string;

/**
 * The day of an instant (milliseconds since 1970) on the calendar of a zone, counted from 1970-01-01.
 *
 * @param timeZone IANA name; throws a RangeError on any other
 */
export function daysIn(timeZone: string): (instant: number) => number {
  const offsetAt = zoneOffsets(timeZone);
  return (instant) => Math.floor((instant + offsetAt(instant)) / milliseconds);
}

/** `2020-08-07` */
export function dateOf(day: number): CalendarDate {
  return new Date(day * milliseconds).toISOString().slice(0, 10);
}

/** The day, its month and its year. */
export function datesOf(day: number): readonly CalendarDate[] {
  const date = dateOf(day);
  return [date, date.slice(0, 7), date.slice(0, 4)];
}

/** The articles of a stretch of time, newest first. */
export function entriesOn(newestFirst: readonly ArticleEntry[], date: CalendarDate): readonly ArticleEntry[] {
  const { start, end } = placeOf(newestFirst, date);
  return newestFirst.slice(start, end);
}

export function hasEntriesOn(newestFirst: readonly ArticleEntry[], date: CalendarDate): boolean {
  const { start, end } = placeOf(newestFirst, date);
  return start < end;
}

/**
 * The years that have articles (of `''`), the months of a year, the days of a month: newest first.
 *
 * @param limit how many are wanted
 */
export function datesWithin(
  newestFirst: readonly ArticleEntry[],
  date: CalendarDate,
  limit = Infinity,
): { readonly date: CalendarDate; readonly count: number }[] {
  const dates: { date: CalendarDate; count: number }[] = [];
  const length = date === '' ? 4 : date.length + 3;
  const place = placeOf(newestFirst, date);
  for (let start = place.start; start < place.end && dates.length < limit;) {
    const part = dateOf(newestFirst[start]?.day ?? 0).slice(0, length);
    const end = firstBefore(newestFirst, dayRange(part).first, start, place.end);
    dates.push({ date: part, count: end - start });
    start = end;
  }
  return dates;
}

/** The newest months that have articles. */
export function newestMonthDates(
  newestFirst: readonly ArticleEntry[],
  count: number,
): readonly CalendarDate[] {
  const months: CalendarDate[] = [];
  for (const year of datesWithin(newestFirst, '', count)) {
    for (const { date } of datesWithin(newestFirst, year.date, count - months.length)) months.push(date);
    if (months.length >= count) break;
  }
  return months;
}

/** The nearest stretches of the same length that have articles. */
export function datesBeside(
  newestFirst: readonly ArticleEntry[],
  date: CalendarDate,
): { readonly newer?: CalendarDate; readonly older?: CalendarDate } {
  const { start, end } = placeOf(newestFirst, date);
  const dateAt = (index: number): CalendarDate | undefined => {
    const entry = newestFirst[index];
    return entry === undefined ? undefined : dateOf(entry.day).slice(0, date.length);
  };
  const [newer, older] = [dateAt(start - 1), dateAt(end)];
  return { ...(newer === undefined ? {} : { newer }), ...(older === undefined ? {} : { older }) };
}

function placeOf(
  newestFirst: readonly ArticleEntry[],
  date: CalendarDate,
): { readonly start: number; readonly end: number } {
  if (date === '') return { start: 0, end: newestFirst.length };
  const { first, last } = dayRange(date);
  const start = firstBefore(newestFirst, last + 1, 0, newestFirst.length);
  return { start, end: firstBefore(newestFirst, first, start, newestFirst.length) };
}

/** The first and the last day of a stretch. */
function dayRange(date: CalendarDate): { readonly first: number; readonly last: number } {
  const [year = 0, month, day] = date.split('-').map(Number);
  const dayOf = (...parts: [number, number, number]): number => Date.UTC(...parts) / milliseconds;
  if (month === undefined) return { first: dayOf(year, 0, 1), last: dayOf(year + 1, 0, 1) - 1 };
  if (day === undefined) return { first: dayOf(year, month - 1, 1), last: dayOf(year, month, 1) - 1 };
  const only = dayOf(year, month - 1, day);
  return { first: only, last: only };
}

/** The place from `low` on of the first article of a day before `day`, else `high`. */
function firstBefore(newestFirst: readonly ArticleEntry[], day: number, low: number, high: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((newestFirst[middle]?.day ?? 0) < day) to = middle;
    else from = middle + 1;
  }
  return from;
}
