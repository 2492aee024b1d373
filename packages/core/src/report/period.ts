import type { EpochDay } from '../calendar/index.ts';
import type { CustomerBase } from '../customer/index.ts';

export interface Period {
  /** `null` where the file has no dates, only numbers of days. */
  readonly firstDay: EpochDay | null;
  readonly lastDay: EpochDay | null;
  readonly days: number;
  /** Days in months of 30.4375 days. */
  readonly months: number;
}

const DAYS_PER_MONTH = 30.4375;

/** Days from the first purchase to the last, both counted; without dates, the longest tenure. `null` if neither is known. */
export function periodOf({ totals, customers }: CustomerBase): Period | null {
  const { firstDay, lastDay } = totals;
  if (firstDay !== null && lastDay !== null) return period(firstDay, lastDay, lastDay - firstDay + 1);
  if (customers.tenureDays === null) return null;
  let longest = 0;
  for (const days of customers.tenureDays) if (days > longest) longest = days;
  return longest > 0 ? period(null, null, longest) : null;
}

function period(firstDay: EpochDay | null, lastDay: EpochDay | null, days: number): Period {
  return { firstDay, lastDay, days, months: days / DAYS_PER_MONTH };
}
