import type { MomentView } from '../model/page.js';

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** Writes an instant (milliseconds since 1970) as one time zone has it. */
export type Moments = (instant: number) => MomentView;

/**
 * The patterns are fixed here, since the texts that Intl makes change with the ICU release (2020年8月7日星期五 with
 * or without a space); Intl is asked for numbers only.
 *
 * @param timeZone IANA name; throws a RangeError on any other
 */
export function momentsIn(timeZone: string): Moments {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (instant) => moment(format.formatToParts(instant), instant);
}

function moment(parts: readonly Intl.DateTimeFormatPart[], instant: number): MomentView {
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((each) => each.type === type)?.value);
  const [year, month, day] = [part('year'), part('month'), part('day')];
  const [hour, minute, second] = [part('hour'), part('minute'), part('second')];
  const wallClock = Date.UTC(year, month - 1, day, hour, minute, second);
  const offset = Math.round((wallClock - Math.floor(instant / 1000) * 1000) / 60_000);
  const time = `${two(hour)}:${two(minute)}`;
  return {
    iso: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${time}:${two(second)}${offsetText(offset)}`,
    date: `${year}年${month}月${day}日`,
    year: `${year}年`,
    monthDay: `${month}月${day}日`,
    time,
    weekday: `星期${weekdays[new Date(wallClock).getUTCDay()] ?? ''}`,
  };
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
