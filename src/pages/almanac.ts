import { earliestTermDays, firstYear, lunarYears, termDelays } from './almanac-tables.js';

/** A day as the farmers' calendar has it. */
export interface LunarDay {
  /** The year's place in the cycle of sixty, 0 for 甲子. */
  readonly cycle: number;
  /** 1 to 12. */
  readonly month: number;
  readonly isLeap: boolean;
  /** 1 to 30. */
  readonly day: number;
}

const millisecondsPerDay = 86_400_000;
/** The first day of the lunar year 1900. */
const firstDay = Date.UTC(1900, 0, 31);

/**
 * The lunar day of a civil day, by table; undefined before 31 January 1900 and after the lunar year 2100.
 *
 * @param month 1 to 12
 */
export function lunarDay(year: number, month: number, day: number): LunarDay | undefined {
  let left = (Date.UTC(year, month - 1, day) - firstDay) / millisecondsPerDay;
  if (left < 0) return undefined;
  for (const [index, code] of lunarYears.entries()) {
    const bits = Number.parseInt(code, 16);
    const length = daysOfYear(bits);
    if (left < length) return { cycle: (firstYear + index - 4) % 60, ...dayOfYear(bits, left) };
    left -= length;
  }
  return undefined;
}

/** Which solar term begins on a civil day, 0 for 小寒 and 23 for 冬至; undefined on every other day. */
export function solarTerm(year: number, month: number, day: number): number | undefined {
  const digit = termDelays[year - firstYear]?.[month - 1];
  if (digit === undefined) return undefined;
  const delays = Number.parseInt(digit, 16);
  const second = 2 * month - 1;
  if (day === (earliestTermDays[second - 1] ?? 0) + (delays >> 2)) return second - 1;
  if (day === (earliestTermDays[second] ?? 0) + (delays & 3)) return second;
  return undefined;
}

function daysOfYear(bits: number): number {
  let days = hasLeapMonth(bits) ? 29 + (bits >> 16) : 0;
  for (let month = 1; month <= 12; month += 1) days += daysOfMonth(bits, month);
  return days;
}

/** @param left days since the first of the year */
function dayOfYear(bits: number, left: number): Omit<LunarDay, 'cycle'> {
  let rest = left;
  for (let month = 1; month < 12; month += 1) {
    const length = daysOfMonth(bits, month);
    if (rest < length) return { month, isLeap: false, day: rest + 1 };
    rest -= length;
    if ((bits & 15) === month) {
      const leapLength = 29 + (bits >> 16);
      if (rest < leapLength) return { month, isLeap: true, day: rest + 1 };
      rest -= leapLength;
    }
  }
  const last = daysOfMonth(bits, 12);
  return rest < last
    ? { month: 12, isLeap: false, day: rest + 1 }
    : { month: 12, isLeap: true, day: rest - last + 1 };
}

function hasLeapMonth(bits: number): boolean {
  return (bits & 15) > 0;
}

function daysOfMonth(bits: number, month: number): number {
  return 29 + ((bits >> (16 - month)) & 1);
}
