import type { ArticleEntry } from '../model/summary.js';
import type { ArchiveChange, ChangedPages } from './archive-change.js';
import { changedNumbers, goneNumbers } from './changed-numbers.js';
import { datesBeside, datesOf, entriesOn, hasEntriesOn, type CalendarDate } from './days.js';
import type { PageKey } from './page-key.js';

/** The pages of the days, months and years that a changed article is of, and those that name a new or empty one as a neighbour. */
export function changedDates(
  { before, after, removed, added }: ArchiveChange,
  pageSize: number,
): ChangedPages {
  const render: PageKey[] = [{ kind: 'dates', date: '' }];
  const gone: PageKey[] = [];
  const fronts = new Set<CalendarDate>();
  for (const date of new Set([...removed, ...added].flatMap(({ day }) => datesOf(day)))) {
    const lists = { old: entriesOn(before.all, date), new: entriesOn(after.all, date) };
    if (lists.new.length === 0) gone.push(dateFront(date));
    else fronts.add(date);
    if (date.length === fullDate) {
      for (const number of changedNumbers(lists, pageSize, false)) {
        if (number.number !== undefined) render.push({ kind: 'day', date, ...number });
      }
      for (const number of goneNumbers(lists, pageSize)) gone.push({ kind: 'day', date, number });
    }
    if (lists.old.length > 0 === lists.new.length > 0) continue;
    for (const beside of neighbours(before.all, date).concat(neighbours(after.all, date))) {
      if (hasEntriesOn(after.all, beside)) fronts.add(beside);
    }
  }
  return { render: [...render, ...[...fronts].map(dateFront)], gone };
}

const fullDate = '2020-08-07'.length;

/** The page of a year, of a month, or the front of a day. */
export function dateFront(date: CalendarDate): PageKey {
  if (date.length === fullDate) return { kind: 'day', date };
  return { kind: date.length > 4 ? 'month' : 'dates', date };
}

function neighbours(all: readonly ArticleEntry[], date: CalendarDate): CalendarDate[] {
  const { newer, older } = datesBeside(all, date);
  return [newer, older].filter((each) => each !== undefined);
}
