import { type EpochDay, SECONDS_PER_DAY } from '../calendar/index.ts';
import { type Orders, UNITS } from '../customer/index.ts';
import type { Scorable } from '../segment/index.ts';

/**
 * Recency, orders and spend of the same customers as they were at the beginning of an earlier day, from the orders before it.
 * Customers who came later have no order and a recency of NaN. An order belongs to the day of its first row. O(orders).
 */
export function earlierMeasures({ start, second, spend }: Orders, asOfDay: EpochDay): Scorable {
  const count = start.length - 1;
  const end = asOfDay * SECONDS_PER_DAY;
  const recencyDays = new Float64Array(count).fill(Number.NaN);
  const orderCount = new Float64Array(count);
  const totalSpend = spend && new Float64Array(count);
  for (let row = 0; row < count; row++) {
    let units = 0;
    for (let at = start[row]; at < start[row + 1] && second[at] < end; at++) {
      recencyDays[row] = asOfDay - Math.floor(second[at] / SECONDS_PER_DAY);
      orderCount[row]++;
      // Whole units, as the ledger adds them: the sum is the same to the last digit.
      if (spend !== null) units += Math.round(spend[at] * UNITS);
    }
    if (totalSpend !== null) totalSpend[row] = units / UNITS;
  }
  return { count, recencyDays, orderCount, totalSpend };
}
