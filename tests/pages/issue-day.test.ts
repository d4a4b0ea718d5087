import { describe, expect, it } from 'vitest';

import type { EditionId } from '../../src/model/edition.js';
import { lunarDay, solarTerm } from '../../src/pages/almanac.js';
import { dayNames } from '../../src/pages/issue-day.js';
import { interfaceWords } from '../../src/words/interface-words.js';

const written = (day: string, edition: EditionId = 'zh-Hant'): (string | undefined)[] => {
  const { lunar, solarTerm: term } = dayNames(day, interfaceWords(edition));
  return [lunar, term];
};

describe('the day on the masthead', () => {
  it.each([
    ['2020-08-07', '庚子年六月十八', '今日立秋'],
    ['2020-05-23', '庚子年閏四月初一', undefined],
    ['2020-01-24', '己亥年臘月三十', undefined],
    ['2020-01-25', '庚子年正月初一', undefined],
    ['2018-11-07', '戊戌年九月三十', '今日立冬'],
    ['2033-12-22', '癸丑年閏冬月初一', undefined],
    ['2026-11-28', '丙午年十月二十', undefined],
    ['1900-01-31', '庚子年正月初一', undefined],
    ['2101-01-28', '庚申年臘月廿九', undefined],
  ])('%s is %s %s, as the printed almanac has it', (day, lunar, term) => {
    expect(written(day)).toEqual([lunar, term]);
  });

  it('says nothing of the lunar date where the tables do not reach', () => {
    expect([written('1900-01-30'), written('2101-01-29')]).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('is written in the words of the edition', () => {
    expect(written('2021-01-20', 'zh-Hans')).toEqual(['庚子年腊月初八', '今日大寒']);
    expect(written('2021-01-20', 'zh-Hant-TW')).toEqual(['庚子年十二月初八', '今日大寒']);
    expect(written('2021-03-05', 'zh-Hans')[1]).toBe('今日惊蛰');
    expect(written('2021-04-20', 'zh-Hant-HK')[1]).toBe('今日穀雨');
  });

  it('goes on by one day, month after month, for two hundred years', () => {
    let before = { cycle: 35, month: 12, isLeap: false, day: 30 };
    const terms = new Map<number, number>();
    for (let at = Date.UTC(1900, 0, 31); at < Date.UTC(2101, 0, 29); at += 86_400_000) {
      const date = new Date(at);
      const civil = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()] as const;
      const day = lunarDay(...civil);
      const isNextDay =
        day?.day === before.day + 1 && day.month === before.month && day.isLeap === before.isLeap;
      const isNewMonth =
        day?.day === 1 && before.day >= 29 && (day.isLeap || day.month === (before.month % 12) + 1);
      if (day === undefined || !(isNextDay || isNewMonth)) throw new Error(date.toISOString());
      before = day;
      const term = solarTerm(...civil);
      if (term !== undefined) terms.set(civil[0], (terms.get(civil[0]) ?? 0) + 1);
    }
    expect([...terms].filter(([year, count]) => year !== 1900 && year !== 2101 && count !== 24)).toEqual([]);
  });
});
