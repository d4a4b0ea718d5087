/**
 * Days that are asked about together, in milliseconds. In no zone of the IANA database were clocks changed and put back
 * within less than a week (America/Boa_Vista in October 2000: 8 days).
 */
const span = 4 * 86_400_000;

/**
 * How far the clocks of a zone are ahead of UTC at an instant, both in milliseconds. Intl takes 5 µs to say so, hence
 * it is asked at both ends of a few days only, unless clocks are changed in them.
 *
 * @param timeZone IANA name; throws a RangeError on any other
 */
export function zoneOffsets(timeZone: string): (instant: number) => number {
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
  const ask = (instant: number): number => wallClock(format.formatToParts(instant)) - wholeSeconds(instant);
  /** By span; undefined where clocks are changed in it. */
  const known = new Map<number, number | undefined>();
  return (instant) => {
    const number = Math.floor(instant / span);
    if (!known.has(number)) {
      const [first, last] = [ask(number * span), ask((number + 1) * span - 1)];
      known.set(number, first === last ? first : undefined);
    }
    return known.get(number) ?? ask(instant);
  };
}

/** Milliseconds since 1970 of what a clock shows, as if it were UTC. */
function wallClock(parts: readonly Intl.DateTimeFormatPart[]): number {
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((each) => each.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

function wholeSeconds(instant: number): number {
  return Math.floor(instant / 1000) * 1000;
}
