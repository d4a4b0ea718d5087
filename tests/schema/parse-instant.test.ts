import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../src/schema/parse-instant.js';

describe('parseInstant', () => {
  it.each([
    ['2020-08-07T07:24:00+08:00', '2020-08-07T07:24:00+08:00'],
    ['2020-08-07 07:24:00+08:00', '2020-08-07T07:24:00+08:00'],
    ['2020-08-07T07:24+08:00', '2020-08-07T07:24:00+08:00'],
    ['2020-08-07T07:24:00Z', '2020-08-07T07:24:00+00:00'],
    ['2020-08-07T07:24:00.000Z', '2020-08-07T07:24:00+00:00'],
    ['2020-02-29T00:00:00-14:00', '2020-02-29T00:00:00-14:00'],
    ['2000-02-29T23:59:59+14:00', '2000-02-29T23:59:59+14:00'],
  ])('reads %s as %s', (text, written) => {
    expect(parseInstant(text)).toEqual({ written, instant: new Date(written).getTime() });
  });

  it.each([
    ...['2020-08-07', '2020-08-07T07:24:00', '2020-08-07T07+08:00', '2020-8-7T07:24:00+08:00', ''],
    ...['2020-02-30T00:00:00Z', '2019-02-29T00:00:00Z', '1900-02-29T00:00:00Z', '2020-13-01T00:00:00Z'],
    ...['2020-00-10T00:00:00Z', '2020-08-00T00:00:00Z', '2020-04-31T00:00:00Z'],
    ...['2020-08-07T24:00:00Z', '2020-08-07T07:60:00Z', '2020-08-07T07:24:60Z'],
    ...['2020-08-07T07:24:00+14:01', '2020-08-07T07:24:00+08:60', '2020-08-07T07:24:00-00:00'],
    ...[
      '2020-08-07T07:24:00+0800',
      '2020年8月7日 07:24',
      '２０２０-08-07T07:24:00Z',
      '2020-08-07T07:24:00Z\n',
    ],
  ])('refuses %j', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('gives the instant that the built-in Date gives, and reads its own writing back', () => {
    const dates = fc.date({ min: new Date('0000-01-02'), max: new Date('9999-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, fc.integer({ min: -14 * 60, max: 14 * 60 }), (date, minutes) => {
        const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
        const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
        const sign = minutes < 0 ? '-' : '+';
        const text = `${local}${sign}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
        const found = parseInstant(text);
        expect(found).toEqual({ written: text, instant: Math.floor(date.getTime() / 1000) * 1000 });
        expect(parseInstant(found!.written)).toEqual(found);
      }),
    );
  });
});
