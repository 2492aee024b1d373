import { dayFromCivil, localSecondFromInstant, SECONDS_PER_DAY } from '../calendar/index.ts';

const YEAR_0 = dayFromCivil(0, 1, 1) * SECONDS_PER_DAY;
const YEAR_10000 = dayFromCivil(10_000, 1, 1) * SECONDS_PER_DAY;

/** One converter per time zone, kept because it remembers the offsets it has looked up. */
const clocks = new Map<string, (utcSecond: number) => number>();

/** Wall-clock second in `timeZone` of a UTC instant; NaN outside the years 0 to 9999. */
export function wallClockSecond(utcSecond: number, timeZone: string): number {
  if (!(utcSecond >= YEAR_0 && utcSecond < YEAR_10000)) return Number.NaN;
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    clock = localSecondFromInstant(timeZone);
    clocks.set(timeZone, clock);
  }
  return clock(utcSecond);
}
