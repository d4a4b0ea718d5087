import type { LinkView } from '../model/page.js';
import { newestMonthDates, type CalendarDate } from './days.js';
import type { EditionViews } from './views.js';

/** The folder of the pages of years, months and days. */
export const datesFolder = 'archive';

/** `2020-08` -> `archive/2020/08` */
export function dateSegments(date: CalendarDate): readonly string[] {
  return [datesFolder, ...(date === '' ? [] : date.split('-'))];
}

export function dateLink({ addresses, words }: EditionViews, date: CalendarDate): LinkView {
  const [year, month, day] = date.split('-').map(Number);
  const title =
    date === ''
      ? words.archive
      : `${String(year)}年${month === undefined ? '' : `${String(month)}月`}${day === undefined ? '' : `${String(day)}日`}`;
  return { title, href: addresses.folder(dateSegments(date)).href };
}

/** The newest months with articles. */
export function newestMonths(views: EditionViews, count: number): LinkView[] {
  return newestMonthDates(views.archive.all, count).map((month) => dateLink(views, month));
}
