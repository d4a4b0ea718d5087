import * as z from 'zod';
import { parseInstant, type WrittenInstant } from './parse-instant.js';
import { addFault } from './values.js';

/** A moment in a file, else DB106; a number counts as one written badly (`20200807`). */
export const instant = z.union([z.string(), z.number()]).transform((value, context): WrittenInstant => {
  const found = typeof value === 'string' ? parseInstant(value.trim()) : undefined;
  if (found !== undefined) return found;
  const text = String(value).trim();
  const near = text === '' ? undefined : probableInstant(text);
  addFault(context, text === '' ? 'DB109' : 'DB106', near === undefined ? {} : { suggestion: near });
  return z.NEVER;
});

const loose =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*[T,]?\s*(?:(\d{1,2})\s*[:時时點点]\s*(\d{1,2})\s*分?\s*(?::\s*(\d{1,2}))?)?\s*(Z|[+-]\d\d:?\d\d)?$/iu;

/**
 * What a date was probably meant to be: `2020年8月7日 7:24`, `2020/8/7`. Without an offset it is +08:00, in which all
 * Chinese newsrooms live.
 */
function probableInstant(text: string): string | undefined {
  const parts = loose.exec(text.normalize('NFKC'));
  if (parts === null) return undefined;
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0', offset = '+08:00'] =
    parts;
  const two = (number: string): string => number.padStart(2, '0');
  const zone = offset.replace(/^([+-]\d\d):?(\d\d)$/u, '$1:$2');
  return parseInstant(`${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${zone}`)
    ?.written;
}
