import {
  addMonths,
  civilFromDay,
  type EpochDay,
  type EpochSecond,
  SECONDS_PER_DAY,
} from '../calendar/index.ts';
import { type Rng, uniform } from '../random/index.ts';

/**
 * Season time: a clock that runs faster on busy days. Purchases are a Poisson process of constant rate on this clock,
 * which makes them seasonal on the wall clock and leaves BG/NBD exactly true. The window lasts `days` on both clocks.
 */
export interface Season {
  readonly startDay: EpochDay;
  /** Days in the window. */
  readonly days: number;
  /** Season time at the start of every day and at the end of the window: `days` + 1 numbers from 0 to `days`. */
  readonly dayStart: Float64Array;
}

/** Demand by weekday, Monday first, and by month: office buyers, a quiet summer, a gift season from October. */
const WEEKDAY_DEMAND = [1.1, 1.08, 1.05, 1.07, 1.06, 0.84, 0.8];
const MONTH_DEMAND = [0.82, 0.8, 0.93, 0.92, 0.97, 0.95, 0.88, 0.87, 1.06, 1.18, 1.45, 1.17];
/** Demand by hour of the day. */
const HOUR_DEMAND = [2, 1, 1, 1, 1, 2, 4, 8, 16, 26, 32, 34, 36, 34, 32, 30, 26, 22, 20, 20, 20, 18, 12, 6];

export function buildSeason(startDay: EpochDay, months: number, strength: number): Season {
  const days = addMonths(startDay, months) - addMonths(startDay, 0);
  const dayStart = new Float64Array(days + 1);
  for (let day = 0; day < days; day++) {
    dayStart[day + 1] = dayStart[day] + 1 + strength * (demandOn(startDay + day) - 1);
  }
  const scale = days / dayStart[days];
  for (let day = 0; day < days; day++) dayStart[day] *= scale;
  dayStart[days] = days;
  return { startDay, days, dayStart };
}

/** Day of the window, from 0, at a season time in [0, days). */
export function dayAt(season: Season, time: number): number {
  const { dayStart } = season;
  let low = 0;
  let high = season.days;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (dayStart[middle] <= time) low = middle;
    else high = middle;
  }
  return low;
}

/** Wall-clock second at a season time on `day` (from 0); later times never give earlier seconds. */
export function secondAt(season: Season, day: number, time: number): EpochSecond {
  const start = season.dayStart[day];
  const share = (time - start) / (season.dayStart[day + 1] - start);
  return (season.startDay + day) * SECONDS_PER_DAY + secondOfDay(share);
}

/** A wall-clock second on `day` (from 0) at an hour people buy at. */
export function randomSecond(rng: Rng, season: Season, day: number): EpochSecond {
  return (season.startDay + day) * SECONDS_PER_DAY + secondOfDay(uniform(rng));
}

/** Middle of each month is the month's own demand; between two middles it changes in a straight line. */
function demandOn(epochDay: EpochDay): number {
  const { month, day } = civilFromDay(epochDay);
  const offset = (day - 15.5) / 30.5;
  const own = MONTH_DEMAND[month - 1];
  const other = MONTH_DEMAND[(month - 1 + (offset < 0 ? 11 : 1)) % 12];
  // 1970-01-01 was a Thursday, position 3 of a week that begins on Monday.
  const weekday = (((epochDay + 3) % 7) + 7) % 7;
  return (own + Math.abs(offset) * (other - own)) * WEEKDAY_DEMAND[weekday];
}

const HOUR_TOTAL = HOUR_DEMAND.reduce((sum, weight) => sum + weight, 0);

/** The second by which `share` (0-1) of a day's demand is over. */
function secondOfDay(share: number): number {
  let rest = Math.max(0, share) * HOUR_TOTAL;
  let hour = 0;
  while (hour < 23 && rest >= HOUR_DEMAND[hour]) rest -= HOUR_DEMAND[hour++];
  return Math.min(SECONDS_PER_DAY - 1, hour * 3600 + Math.floor((rest / HOUR_DEMAND[hour]) * 3600));
}
