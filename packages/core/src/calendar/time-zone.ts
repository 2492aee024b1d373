import { dayFromCivil } from './day.ts';

/** Is this the name of a time zone the platform knows (IANA, for example `Europe/Istanbul`)? */
export function isTimeZone(name: string): boolean {
  if (name === 'UTC') return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const QUARTER_HOUR = 900;

/**
 * Wall-clock second in `timeZone` for a UTC instant. Offsets change on quarter hours at the finest, so one look-up
 * per quarter hour of data is enough; the returned function remembers them.
 */
export function localSecondFromInstant(timeZone: string): (utcSecond: number) => number {
  if (timeZone === 'UTC') return (second) => second;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    era: 'short',
  });
  const offsets = new Map<number, number>();
  return (utcSecond) => {
    const slot = Math.floor(utcSecond / QUARTER_HOUR);
    let offset = offsets.get(slot);
    if (offset === undefined) {
      offset = offsetAt(format, slot * QUARTER_HOUR);
      offsets.set(slot, offset);
    }
    return utcSecond + offset;
  };
}

function offsetAt(format: Intl.DateTimeFormat, utcSecond: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(utcSecond * 1000)) part[type] = Number(value);
  const day = dayFromCivil(part['year'] ?? 1970, part['month'] ?? 1, part['day'] ?? 1);
  const local =
    day * 86_400 + (part['hour'] ?? 0) * 3600 + (part['minute'] ?? 0) * 60 + (part['second'] ?? 0);
  return local - utcSecond;
}
