/** An instant together with the wall clock and offset that somebody wrote it in. */
export interface WrittenInstant {
  readonly milliseconds: number;
  /** Of the wall clock, as if it were UTC. */
  readonly wallClock: Date;
  /** `+08:00`; `Z` is `+00:00`. */
  readonly offset: string;
}

const iso8601 =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:[Zz]|([+-]\d{2}):?(\d{2}))$/u;

/**
 * Reads ISO 8601 with an offset; seconds may be missing, parts of a second are dropped, since RSS has none.
 * Throws on anything else: dates were checked when the article was read.
 */
export function parseInstant(iso: string): WrittenInstant {
  const match = iso8601.exec(iso);
  if (match === null) throw new Error(`Not an ISO 8601 date and time with an offset: ${JSON.stringify(iso)}`);
  const [, year, month, day, hour, minute, second = '00', offsetHours = '+00', offsetMinutes = '00'] = match;
  const wallClock = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  const sign = offsetHours.startsWith('-') ? -1 : 1;
  const offset = sign * (Math.abs(Number(offsetHours)) * 60 + Number(offsetMinutes));
  return {
    milliseconds: wallClock.getTime() - offset * 60_000,
    wallClock,
    offset: `${offsetHours}:${offsetMinutes}`,
  };
}

/** `2020-08-07T07:24:00+08:00` (RFC 3339), for Atom. */
export function rfc3339({ wallClock, offset }: WrittenInstant): string {
  return `${wallClock.toISOString().slice(0, 19)}${offset}`;
}

/** `Fri, 07 Aug 2020 07:24:00 +0800` (RFC 822 with a year of four digits), for RSS. */
export function rfc822({ wallClock, offset }: WrittenInstant): string {
  return wallClock.toUTCString().replace('GMT', offset.replace(':', ''));
}
