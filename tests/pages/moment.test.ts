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
});
