import type { MomentView } from '../model/page.js';
import { zoneOffsets } from './zone-offsets.js';

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** Writes an instant (milliseconds since 1970) as one time zone has it. */
export type Moments = (instant: number) => MomentView;

/**
 * The patterns are fixed here, since the texts that Intl makes change with the ICU release (2020年8月7日星期五 with
 * or without a space); Intl is asked for offsets only.
 *
 * @param timeZone IANA name; throws a RangeError on any other
 */
export function momentsIn(timeZone: string): Moments {
  const offsetAt = zoneOffsets(timeZone);
  return (instant) => moment(instant, offsetAt(instant));
}

function moment(instant: number, offset: number): MomentView {
  const wallClock = new Date(instant + offset);
  const [year, month, day] = [
    wallClock.getUTCFullYear(),
    wallClock.getUTCMonth() + 1,
    wallClock.getUTCDate(),
  ];
  const time = `${two(wallClock.getUTCHours())}:${two(wallClock.getUTCMinutes())}`;
  const seconds = `${two(wallClock.getUTCSeconds())}${offsetText(Math.round(offset / 60_000))}`;
  return {
    iso: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${time}:${seconds}`,
    date: `${year}年${month}月${day}日`,
    year: `${year}年`,
    monthDay: `${month}月${day}日`,
    time,
    weekday: `星期${weekdays[wallClock.getUTCDay()] ?? ''}`,
  };
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(value: number): string {
  return value < 10 ? `0${String(value)}` : String(value);
}
