import { suggestion } from './suggestion.js';
import { addFault, text } from './values.js';

/** China has one zone, named after the largest city when the names were given. */
const ownNames: Readonly<Record<string, string>> = {
  'asia/beijing': 'Asia/Shanghai',
  beijing: 'Asia/Shanghai',
  北京: 'Asia/Shanghai',
  '+08:00': 'Asia/Shanghai',
  'utc+8': 'Asia/Shanghai',
  'gmt+8': 'Asia/Shanghai',
};

/** An IANA name that this machine's time zone data has, else DB107. */
export const timeZone = text.superRefine((value, context) => {
  if (value === '' || isTimeZone(value)) return;
  const near = ownNames[value.toLowerCase()] ?? suggestion(value, Intl.supportedValuesOf('timeZone'));
  addFault(context, 'DB107', { rule: 'time-zone', ...(near === undefined ? {} : { suggestion: near }) });
});

function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/u.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
