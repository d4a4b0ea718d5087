import { momentsIn } from '../pages/moment.js';
import { zoneOffsets } from '../pages/zone-offsets.js';
import { parseInstant } from '../schema/parse-instant.js';

/** Reads a date in whatever form, and writes it as front matter has it. */
export type ReadMoment = (text: string) => string | undefined;

/** A date, and a time where there is one, as Chinese pages and other systems write them. */
export const momentPattern =
  /(?<year>(?:19|20)\d\d)\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})(?!\d)\s*日?(?:\s*[（(]?(?:星期|週|周)[一二三四五六日天][）)]?)?(?:[T\s\u3000]*(?<half>上午|下午|早上|晚上|中午|凌晨)?\s*(?<hour>\d{1,2})\s*[:：時时點点]\s*(?<minute>\d{1,2})\s*分?(?:\s*[:：]?\s*(?<second>\d{1,2})(?:\.\d+)?\s*秒?)?\s*(?<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?/u;

/**
 * Makes a function that reads the first date of a text. Without an offset it is one of the newsroom's clocks; without a time,
 * midnight. Undefined where there is none, or one that does not exist (02-30).
 *
 * @param timeZone IANA name
 */
export function momentReader(timeZone: string): ReadMoment {
  const offsetAt = zoneOffsets(timeZone);
  const written = momentsIn(timeZone);
  return (text) => {
    const parts = momentPattern.exec(text)?.groups;
    if (parts === undefined) return undefined;
    const { year = '', month = '', day = '', half, hour = '0', minute = '0', second = '0', zone } = parts;
    const late = (half === '下午' || half === '晚上' || half === '中午') && Number(hour) < 11 ? 12 : 0;
    const clock = [Number(hour) + late, minute, second].map((each) => String(each).padStart(2, '0'));
    const local = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${clock.join(':')}`;
    const own = /^[+-]/u.test(zone ?? '') ? zone?.replace(/^(...):?/u, '$1:') : undefined;
    const there = parseInstant(`${local}${own ?? 'Z'}`);
    if (there === undefined || zone !== undefined) return there?.written;
    // Twice, since the offset may change between the two instants.
    const near = there.instant - offsetAt(there.instant);
    return written(there.instant - offsetAt(near)).iso;
  };
}
