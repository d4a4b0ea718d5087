import { describe, expect, it } from 'vitest';

import { momentsIn } from '../../src/pages/moment.js';

describe('momentsIn', () => {
  it('writes the day and time of the site, not of the author or the machine', () => {
    const moment = momentsIn('Asia/Shanghai')(Date.parse('2020-08-06T23:24:00Z'));
    expect(moment).toEqual({
      iso: '2020-08-07T07:24:00+08:00',
      date: '2020年8月7日',
      year: '2020年',
      monthDay: '8月7日',
      time: '07:24',
      weekday: '星期五',
    });
  });

  it('knows summer time and offsets west of Greenwich', () => {
    const newYork = momentsIn('America/New_York');
    expect(newYork(Date.parse('2020-07-01T12:00:00Z')).iso).toBe('2020-07-01T08:00:00-04:00');
    expect(newYork(Date.parse('2020-01-01T12:00:00Z')).iso).toBe('2020-01-01T07:00:00-05:00');
  });

  it('writes midnight as 00:00', () => {
    expect(momentsIn('Asia/Shanghai')(Date.parse('2020-08-06T16:00:00Z')).time).toBe('00:00');
  });

  it.each([
    ['Asia/Shanghai', '1988-04-16T18:00:00Z'],
    ['Asia/Hong_Kong', '1941-06-14T19:00:00Z'],
    ['America/New_York', '2020-11-01T06:00:00Z'],
    ['America/St_Johns', '2006-04-02T03:31:00Z'],
    ['Europe/London', '2020-03-29T01:00:00Z'],
    ['Australia/Lord_Howe', '2020-10-03T15:30:00Z'],
    ['Africa/Casablanca', '2020-05-31T02:00:00Z'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z'],
  ])('shows what clocks show in %s in the days around a change of clocks', (timeZone, change) => {
    const moments = momentsIn(timeZone);
    const start = Date.parse(change);
    const hour = 3_600_000;
    expect(moments(start - 1).iso.slice(-6)).not.toBe(moments(start).iso.slice(-6));
    for (let instant = start - 60 * hour; instant <= start + 60 * hour; instant += 7 * 60_000 + 1) {
      const { iso, date, year, monthDay, time, weekday } = moments(instant);
      expect(Date.parse(iso)).toBe(Math.floor(instant / 1000) * 1000);
      expect(`${iso.slice(0, 10)} ${iso.slice(11, 19)}`).toBe(clock(timeZone, instant));
      expect(`${year}${monthDay}`).toBe(date);
      expect(`${date} ${time} ${weekday}`).toBe(written(clock(timeZone, instant)));
    }
  });

  it('gives an offset of odd seconds to the nearest minute', () => {
    const moment = momentsIn('Asia/Shanghai')(Date.parse('1890-01-01T00:00:00Z'));
    expect(moment.iso).toBe('1890-01-01T08:05:43+08:06');
  });
});

/** `2020-08-07 07:24:00` as the Swedish have it, with Intl's help. */
function clock(timeZone: string, instant: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(
    instant,
  );
}

function written(clockTime: string): string {
  const [day = '', time = ''] = clockTime.split(' ');
  const [year = '', month = '', date = ''] = day.split('-');
  const weekday = '日一二三四五六'[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  return `${year}年${String(Number(month))}月${String(Number(date))}日 ${time.slice(0, 5)} 星期${weekday}`;
}
