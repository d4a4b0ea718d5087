import { inEachBlock, type Slip } from './slip.js';

/** How one says that something has become less, and what may stand before the number. */
const fall =
  '(?:下降|減少|减少|降低|下滑|下跌|縮減|缩减|萎縮|萎缩|銳減|锐减|驟降|骤降)(?:了|約|约|近|超過|超过|逾|達|达|至少|大約|大约)*';
const share = new RegExp(`${fall}\\s?(?<percent>\\d+(?:\\.\\d+)?)\\s?[%％]`, 'gu');
const writtenShare = new RegExp(
  `${fall}百分之(?:[二三四五六七八九兩两]百|一百[零一二三四五六七八九十])[一二三四五六七八九十零]*`,
  'gu',
);
const clock = /(?<!\d)(?<hour>\d{1,2})(?:[時时](?<minute>\d{1,2})分?|[點点](?<past>\d{1,2})分)(?!鐘|钟|之)/gu;
const day = /(?<![\d.])(?<month>\d{1,2})月(?<day>\d{1,2})[日號号]/gu;
/** Days of the months of a leap year. */
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** DB722: a fall by more than all there was, a day or a time of day that there is not. */
export const impossibleNumbers = inEachBlock((text) => [
  ...slipsOf(text, share, ({ percent }) => (Number(percent) > 100 ? 'fall' : undefined)),
  ...slipsOf(text, writtenShare, () => 'fall'),
  ...slipsOf(text, clock, ({ hour, minute, past }) => {
    return Number(hour) > 24 || Number(minute ?? past) > 59 ? 'time' : undefined;
  }),
  ...slipsOf(text, day, (groups) =>
    isDay(Number(groups['month']), Number(groups['day'])) ? undefined : 'date',
  ),
]);

function slipsOf(
  text: string,
  pattern: RegExp,
  problemOf: (groups: Readonly<Record<string, string | undefined>>) => string | undefined,
): Omit<Slip, 'block'>[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: wrong, index: start, groups = {} }) => {
    const problem = problemOf(groups);
    if (problem === undefined) return [];
    return [{ code: 'DB722', start, end: start + wrong.length, details: { wrong, problem }, edits: [] }];
  });
}

function isDay(month: number, date: number): boolean {
  return date >= 1 && date <= (longest[month - 1] ?? 0);
}
