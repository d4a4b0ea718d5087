import { inEachBlock, type CopyRule, type Slip } from './slip.js';

/** A day of the calendar. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const dated =
  /(?:(?<year>(?:19|20)\d\d)年|(?<![\d.年]))(?<month>\d{1,2})月(?<day>\d{1,2})[日號号][ （(]{0,2}(?<word>星期|禮拜|礼拜|週|周)(?<weekday>[一二三四五六日天])(?=\P{Script=Han}|[上下中早晚凌傍夜起至到在的和與与舉举召]|$)/gu;
const weekdays = '日一二三四五六';
const dayLength = 86_400_000;

/**
 * DB723: a date with a day of the week that it does not fall on.
 *
 * @param published the day of the article: a date without a year is the nearest to it
 */
export function wrongWeekdays(published: CalendarDay): CopyRule {
  return inEachBlock((text) =>
    [...text.matchAll(dated)].flatMap(({ 0: wrong, index: start, groups = {} }): Omit<Slip, 'block'>[] => {
      const { year, month, day, word = '', weekday = '' } = groups;
      const [monthNumber, dayNumber] = [Number(month), Number(day)];
      const moment =
        year === undefined
          ? nearest(monthNumber, dayNumber, published)
          : midnight(Number(year), monthNumber, dayNumber);
      if (moment === undefined) return [];
      const right = weekdays.charAt(new Date(moment).getUTCDay());
      if (right === weekday.replace('天', '日')) return [];
      const details = { wrong, right: `${word}${right}`, year: String(new Date(moment).getUTCFullYear()) };
      return [{ code: 'DB723', start, end: start + wrong.length, details, edits: [] }];
    }),
  );
}

/** Milliseconds since 1970 at which a day begins in UTC; undefined for a day that there is not. */
function midnight(year: number, month: number, day: number): number | undefined {
  const moment = Date.UTC(year, month - 1, day);
  return new Date(moment).getUTCMonth() === month - 1 ? moment : undefined;
}

function nearest(
  month: number,
  day: number,
  { year, month: from, day: on }: CalendarDay,
): number | undefined {
  const here = midnight(year, from, on) ?? 0;
  const days = [year - 1, year, year + 1].flatMap((each) => midnight(each, month, day) ?? []);
  const found = days.sort((a, b) => Math.abs(a - here) - Math.abs(b - here))[0];
  // Half a year away it could be either year.
  return found !== undefined && Math.abs(found - here) < 150 * dayLength ? found : undefined;
}
