import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant, rfc3339, rfc822 } from '../../src/feeds/written-instant.js';

describe('a date of a feed', () => {
  it.each([
    ['2020-08-07T07:24:00+08:00', '2020-08-07T07:24:00+08:00', 'Fri, 07 Aug 2020 07:24:00 +0800'],
    ['2020-08-07T07:24+08:00', '2020-08-07T07:24:00+08:00', 'Fri, 07 Aug 2020 07:24:00 +0800'],
    ['2020-08-07 07:24:05+0800', '2020-08-07T07:24:05+08:00', 'Fri, 07 Aug 2020 07:24:05 +0800'],
    ['2020-08-06T23:24:00.999Z', '2020-08-06T23:24:00+00:00', 'Thu, 06 Aug 2020 23:24:00 +0000'],
    ['2020-02-29T23:59:59-03:30', '2020-02-29T23:59:59-03:30', 'Sat, 29 Feb 2020 23:59:59 -0330'],
    ['2020-01-01T00:00:00-00:30', '2020-01-01T00:00:00-00:30', 'Wed, 01 Jan 2020 00:00:00 -0030'],
  ])('written %s is %s in Atom and %s in RSS', (written, atom, rss) => {
    const instant = parseInstant(written);
    expect(rfc3339(instant)).toBe(atom);
    expect(rfc822(instant)).toBe(rss);
  });

  it('is the same instant in both, whatever the offset', () => {
    const offsets = fc.integer({ min: -14 * 60, max: 14 * 60 });
    const seconds = fc.integer({ min: 0, max: 4_102_444_800 });
    fc.assert(
      fc.property(seconds, offsets, (second, offset) => {
        const wall = new Date((second + offset * 60) * 1000).toISOString().slice(0, 19);
        const two = (value: number): string => String(value).padStart(2, '0');
        const size = Math.abs(offset);
        const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
        const instant = parseInstant(`${wall}${zone}`);
        expect(instant.milliseconds).toBe(second * 1000);
        expect(Date.parse(rfc3339(instant))).toBe(second * 1000);
        expect(Date.parse(rfc822(instant))).toBe(second * 1000);
      }),
    );
  });

  it.each(['2020-08-07', '2020-08-07T07:24:00', '7 Aug 2020 07:24 +0800', ''])(
    'is refused when it is %j: a bug, since dates are checked when an article is read',
    (written) => {
      expect(() => parseInstant(written)).toThrow('ISO 8601');
    },
  );
});
