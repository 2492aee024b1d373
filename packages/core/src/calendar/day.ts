/** Whole days since 1970-01-01 in the data set's own time zone. */
export type EpochDay = number;
/** Seconds since 1970-01-01T00:00:00 on the wall clock of the data set's own time zone. */
export type EpochSecond = number;

export const SECONDS_PER_DAY = 86_400;

/**
 * Day number of a proleptic Gregorian date; `month` is 1-12 and `day` 1-31, unchecked.
 * Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
 */
export function dayFromCivil(year: number, month: number, day: number): EpochDay {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `dayFromCivil` (same source, `civil_from_days`). */
export function civilFromDay(epochDay: EpochDay): { year: number; month: number; day: number } {
  const z = epochDay + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** `YYYY-MM-DD` as a day, or `null` when it is not a date of the calendar. */
export function dayFromIso(text: string): EpochDay | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return null;
  const epochDay = dayFromCivil(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return isoFromDay(epochDay) === text ? epochDay : null;
}

export function isoFromDay(epochDay: EpochDay): string {
  const { year, month, day } = civilFromDay(epochDay);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `YYYY-MM-DD HH:MM:SS` on the data set's wall clock. */
export function isoFromSecond(second: EpochSecond): string {
  const epochDay = Math.floor(second / SECONDS_PER_DAY);
  const rest = second - epochDay * SECONDS_PER_DAY;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${isoFromDay(epochDay)} ${two(rest / 3600)}:${two((rest % 3600) / 60)}:${two(rest % 60)}`;
}

/** Months since 1970-01. */
export function monthIndex(epochDay: EpochDay): number {
  const { year, month } = civilFromDay(epochDay);
  return (year - 1970) * 12 + month - 1;
}

/** First day of the month `months` after the month of `epochDay`. */
export function addMonths(epochDay: EpochDay, months: number): EpochDay {
  const index = monthIndex(epochDay) + months;
  return dayFromCivil(1970 + Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
}
