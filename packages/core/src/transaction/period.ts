import type { ColumnProfile } from './column-profile.ts';

export interface Period {
  readonly days: number;
  /** Neither a header nor the values say so. */
  readonly assumed: boolean;
}

const NAMED: Readonly<Record<string, number>> = { days: 1, weeks: 7, months: 365.25 / 12 };
/** Days in a week, an average month, a month of 30 days, an average and a common year. */
const UNITS = [7, 365.25 / 12, 30, 365.25, 365] as const;

/**
 * How long one period of a purchase summary is. A header may say it (`T_weeks`); else values with fractions tell it when all
 * of them are a whole number of days in one unit: 38.86 is 272 sevenths. Values without fractions are assumed to be days.
 */
export function inferPeriod(
  headers: readonly (readonly string[])[],
  profiles: readonly ColumnProfile[],
): Period {
  for (const words of headers) {
    const unit = words.find((word) => NAMED[word] !== undefined);
    if (unit !== undefined) return { days: NAMED[unit], assumed: false };
  }
  const texts = [...new Set(profiles.flatMap(fractions))];
  const days = UNITS.find((unit) => areWholeDays(texts, unit));
  return days === undefined ? { days: 1, assumed: true } : { days, assumed: false };
}

function fractions(profile: ColumnProfile): string[] {
  return profile.texts.filter((_, row) => {
    const value = profile.values[row];
    return !Number.isNaN(value) && !Number.isInteger(value);
  });
}

/** Could chance have made all of these whole? Below this, no. */
const CHANCE = 1e-6;

function areWholeDays(texts: readonly string[], unit: number): boolean {
  let chance = 1;
  for (const text of texts) {
    const places = /[.,](\d+)\D*$/.exec(text)?.[1].length ?? 0;
    const rounding = unit * 0.5 * 10 ** -places + 1e-9;
    const days = Number(text.replace(',', '.')) * unit;
    if (!(Math.abs(days - Math.round(days)) <= rounding)) return false;
    chance *= Math.min(1, 2 * rounding);
  }
  return chance < CHANCE;
}
