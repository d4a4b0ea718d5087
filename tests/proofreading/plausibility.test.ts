import { describe, expect, it } from 'vitest';

import { impossibleAmounts } from '../../src/proofreading/impossible-amounts.js';
import { impossibleNumbers } from '../../src/proofreading/impossible-numbers.js';
import type { CopyRule } from '../../src/proofreading/slip.js';
import { wrongWeekdays } from '../../src/proofreading/wrong-weekdays.js';

function found(rule: CopyRule, text: string): string[] {
  const slips = rule([{ text, isQuotation: false, seams: new Set() }]);
  return slips.map(({ start, end, details }) => `${text.slice(start, end)}${details['right'] ?? ''}`);
}

describe('numbers that cannot be', () => {
  it.each([
    ['發案下降120%', '下降120%'],
    ['发案同比下降了 100.5 %', '下降了 100.5 %'],
    ['成本減少百分之一百二十', '減少百分之一百二十'],
    ['2月30日開會', '2月30日'],
    ['13月1日', '13月1日'],
    ['7時61分', '7時61分'],
    ['25時30分開始', '25時30分'],
  ])('are found in %s', (text, wrong) => {
    expect(found(impossibleNumbers, text)).toEqual([wrong]);
  });

  it.each([
    '下降8.6%，增長120%，下降至120%，減少百分之一百',
    '2月29日24時，8月31日7時24分，點擊26點',
    '下降105個百分點，30分鐘，比分25比23，3.14日',
  ])('are none in %s', (text) => {
    expect(found(impossibleNumbers, text)).toEqual([]);
  });
});

describe('amounts that cannot be', () => {
  it.each([
    ['總值3000萬億元', '3000萬億元'],
    ['全球140億人', '140億人'],
    ['投資3億萬元', '3億萬'],
    ['贷款1,200万亿人民币', '1,200万亿人民币'],
  ])('are found in %s', (text, wrong) => {
    expect(found(impossibleAmounts, text)).toEqual([wrong]);
  });

  it.each(['330萬億元，14億人，100億人次，50億人民幣', '億萬富翁，3.2億元，1200萬億日元，80億人'])(
    'are none in %s',
    (text) => {
      expect(found(impossibleAmounts, text)).toEqual([]);
    },
  );
});

describe('days of the week', () => {
  const rule = wrongWeekdays({ year: 2020, month: 8, day: 7 });

  it('are compared with the date, in its year or else in that of the article', () => {
    expect(found(rule, '8月7日（星期四）和8月7日週五')).toEqual(['8月7日（星期四星期五']);
    expect(found(rule, '2021年8月7日星期五')).toEqual(['2021年8月7日星期五星期六']);
    expect(found(rule, '8月9日星期天，8月8日（周六）上午')).toEqual([]);
  });

  it('are those of the nearest year around New Year', () => {
    expect(found(wrongWeekdays({ year: 2021, month: 1, day: 3 }), '去年12月31日星期四')).toEqual([]);
    expect(found(wrongWeekdays({ year: 2021, month: 1, day: 3 }), '12月31日星期五')).toEqual([
      '12月31日星期五星期四',
    ]);
  });

  it('are not asked about where the year is not known, nor of names', () => {
    expect(found(rule, '2月1日星期五')).toEqual([]);
    expect(found(rule, '8月7日周一平到場，2月30日星期五')).toEqual([]);
  });
});
