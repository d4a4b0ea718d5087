import type { IssueDayView } from '../model/page.js';
import type { InterfaceWords } from '../words/interface-words.js';
import { lunarDay, solarTerm, type LunarDay } from './almanac.js';

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const digits = '一二三四五六七八九十';

/**
 * What a day is called besides its date: lunar where the tables reach, and the solar term that begins on it.
 *
 * @param date `2020-08-07`
 */
export function dayNames(date: string, words: InterfaceWords): Pick<IssueDayView, 'lunar' | 'solarTerm'> {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lunar = lunarDay(year, month, day);
  const term = solarTerm(year, month, day);
  const name = term === undefined ? undefined : words.solarTerms.split(' ')[term];
  return {
    ...(lunar === undefined ? {} : { lunar: lunarText(lunar, words) }),
    ...(name === undefined ? {} : { solarTerm: words.solarTermToday.replace('{name}', name) }),
  };
}

/** `庚子年六月十八` */
function lunarText({ cycle, month, isLeap, day }: LunarDay, words: InterfaceWords): string {
  const year = `${stems[cycle % 10] ?? ''}${branches[cycle % 12] ?? ''}年`;
  const name = words.lunarMonths.split(' ')[month - 1] ?? '';
  return `${year}${isLeap ? words.lunarLeap : ''}${name}月${dayText(day)}`;
}

/** 初一, 初十, 十一, 二十, 廿一, 三十 */
function dayText(day: number): string {
  const unit = digits[(day - 1) % 10] ?? '';
  if (day <= 10) return `初${unit}`;
  if (day % 10 === 0) return `${digits[day / 10 - 1] ?? ''}十`;
  return `${day < 20 ? '十' : '廿'}${unit}`;
}
