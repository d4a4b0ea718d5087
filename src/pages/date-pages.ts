import type { DayCellView, GroupView, LinkView } from '../model/page.js';
import { dateOf, datesBeside, datesWithin, entriesOn, type CalendarDate } from './days.js';
import { dateLink, dateSegments } from './date-links.js';
import { listPage } from './lists.js';
import { pageBase, type PageDraft } from './page-draft.js';
import { pageTemplates } from './page-templates.js';
import { root } from './section-tree.js';
import type { EditionViews } from './views.js';

/** Monday first, as GB/T 7408 counts them. */
const weekdays: readonly string[] = ['一', '二', '三', '四', '五', '六', '日'];

/** The months of all years, or of one. */
export function datesPage(views: EditionViews, date: CalendarDate): PageDraft {
  const { all } = views.archive;
  const years = date === '' ? datesWithin(all, '') : [{ date, count: entriesOn(all, date).length }];
  return {
    kind: 'dates',
    template: pageTemplates.dates,
    ...dateBase(views, date),
    heading: dateLink(views, date).title,
    years: years.map((year) => ({
      ...countedLink(views, year),
      months: datesWithin(all, year.date).map((month) => countedLink(views, month)),
    })),
    ...besides(views, date),
  };
}

/** The days of a month, on a calendar. */
export function monthPage(views: EditionViews, date: CalendarDate): PageDraft {
  const { all } = views.archive;
  return {
    kind: 'month',
    template: pageTemplates.month,
    ...dateBase(views, date),
    heading: dateLink(views, date).title,
    count: entriesOn(all, date).length,
    weekdays,
    weeks: weeksOf(date, new Map(datesWithin(all, date).map((day) => [day.date, countedLink(views, day)]))),
    ...besides(views, date),
  };
}

/** The articles of a day: the front, or the full page `number`. */
export function dayPage(views: EditionViews, date: CalendarDate, number: number | undefined): PageDraft {
  const articles = entriesOn(views.archive.all, date);
  const page = listPage(views, dateSegments(date), articles, number, { section: root });
  const first = articles[0];
  const heading = dateLink(views, date).title;
  return {
    kind: 'day',
    template: pageTemplates.day,
    ...page.base(heading, '', stepsAbove(views, date)),
    heading,
    weekday: first === undefined ? '' : views.moments(first.instant).weekday,
    ...page.content,
    ...(number === undefined ? { count: articles.length, ...besides(views, date) } : {}),
  };
}

function dateBase(views: EditionViews, date: CalendarDate): ReturnType<typeof pageBase> {
  const segments = dateSegments(date);
  return pageBase(views, {
    path: segments.join('/'),
    address: views.addresses.folder(segments),
    title: dateLink(views, date).title,
    description: '',
    newest: entriesOn(views.archive.all, date)[0],
    above: stepsAbove(views, date),
  });
}

function countedLink(
  views: EditionViews,
  { date, count }: { readonly date: CalendarDate; readonly count: number },
): GroupView {
  return { ...dateLink(views, date), count };
}

/** The archive, the year and the month that a stretch lies in. */
function stepsAbove(views: EditionViews, date: CalendarDate): LinkView[] {
  const above = ['', date.slice(0, 4), date.slice(0, 7)].filter(
    (step, index) => step.length < date.length && (index === 0 || step !== ''),
  );
  return [...new Set(above)].map((step) => dateLink(views, step));
}

function besides(
  views: EditionViews,
  date: CalendarDate,
): { readonly newer?: LinkView; readonly older?: LinkView } {
  if (date === '') return {};
  const { newer, older } = datesBeside(views.archive.all, date);
  return {
    ...(newer === undefined ? {} : { newer: dateLink(views, newer) }),
    ...(older === undefined ? {} : { older: dateLink(views, older) }),
  };
}

/** Weeks of seven days; what is not of the month is undefined. */
function weeksOf(
  month: CalendarDate,
  days: ReadonlyMap<CalendarDate, GroupView>,
): readonly (readonly (DayCellView | undefined)[])[] {
  const first = Date.parse(`${month}-01T00:00:00Z`) / 86_400_000;
  // 1970-01-01 was a Thursday.
  const start = first - ((((first + 3) % 7) + 7) % 7);
  const weeks: (DayCellView | undefined)[][] = [];
  for (let week = start; week <= first || dateOf(week).startsWith(month); week += 7) {
    weeks.push(
      [0, 1, 2, 3, 4, 5, 6].map((at) => {
        const date = dateOf(week + at);
        if (!date.startsWith(month)) return undefined;
        const found = days.get(date);
        return { date, number: Number(date.slice(8)), ...(found === undefined ? {} : { link: found }) };
      }),
    );
  }
  return weeks;
}
