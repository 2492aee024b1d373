/** Days are integers in one declared time zone; the core never sees `Date`. */
export {
  addMonths,
  civilFromDay,
  dayFromCivil,
  dayFromIso,
  type EpochDay,
  type EpochSecond,
  isoFromDay,
  isoFromSecond,
  monthIndex,
  SECONDS_PER_DAY,
} from './day.ts';
export { isTimeZone, localSecondFromInstant } from './time-zone.ts';
