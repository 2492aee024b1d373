import { addMonths, type EpochDay } from '../calendar/index.ts';
import { type MonthTable, type Orders, UNITS } from '../customer/index.ts';
import { monthsFrom } from './month-board.ts';

/** Customers by the period of their first order, and how many of them ordered in each period after it. */
export interface CohortTable {
  /** Months in a period: 1, or 3 or 12 where the data covers many years. */
  readonly months: 1 | 3 | 12;
  readonly count: number;
  /** First day of each cohort's period; one more than there are cohorts. */
  readonly firstDays: readonly EpochDay[];
  readonly sizes: Float64Array;
  /**
   * Row-major, cohort × periods since the first order: customers with an order in that period. NaN where the period lies
   * beyond the data; the column of period 0 is the size.
   */
  readonly active: Float64Array;
  /** The same cells: what they spent; `null` without amounts. */
  readonly revenue: Float64Array | null;
}

/** More cohorts than this cannot be told apart in a picture. */
const MOST_COHORTS = 36;

/**
 * Cohorts of the customers at `rows` over the months of the data. Whoever bought before the data begins counts as new in its
 * first period: read that row with care. O(orders of the customers + cohorts²).
 */
export function cohortsOf(
  orders: Orders,
  months: Pick<MonthTable, 'count' | 'firstDay'>,
  rows: Uint32Array,
): CohortTable {
  const length = ([1, 3, 12] as const).find((size) => months.count / size <= MOST_COHORTS) ?? 12;
  const count = Math.ceil(months.count / length);
  const monthOf = monthsFrom(months.firstDay);
  const active = triangle(count);
  const units = triangle(count);
  for (const row of rows) {
    let cohort = -1;
    let last = -1;
    for (let order = orders.start[row]; order < orders.start[row + 1]; order++) {
      const period = Math.floor(monthOf(orders.second[order]) / length);
      if (cohort === -1) cohort = period;
      const cell = cohort * count + period - cohort;
      if (period !== last) active[cell]++;
      if (orders.spend !== null) units[cell] += Math.round(orders.spend[order] * UNITS);
      last = period;
    }
  }
  return {
    months: length,
    count,
    firstDays: Array.from({ length: count + 1 }, (_, i) => addMonths(months.firstDay, i * length)),
    sizes: Float64Array.from({ length: count }, (_, cohort) => active[cohort * count]),
    active,
    revenue: orders.spend && units.map((sum) => sum / UNITS),
  };
}

/** Zero where a cohort has had the time, NaN where it has not. */
function triangle(count: number): Float64Array {
  return Float64Array.from({ length: count * count }, (_, cell) =>
    Math.floor(cell / count) + (cell % count) < count ? 0 : Number.NaN,
  );
}

/** Of all customers whose cohorts have had the time, the share with an order `period` periods after their first one. */
export function retentionAfter({ count, sizes, active }: CohortTable, period: number): number | null {
  let customers = 0;
  let kept = 0;
  for (let cohort = 0; cohort + period < count; cohort++) {
    customers += sizes[cohort];
    kept += active[cohort * count + period];
  }
  return customers > 0 ? kept / customers : null;
}
