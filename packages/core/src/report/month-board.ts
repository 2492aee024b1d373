import { monthIndex, SECONDS_PER_DAY } from '../calendar/index.ts';
import { type CustomerTable, type MonthTable, type Orders, UNITS } from '../customer/index.ts';

/**
 * Orders, revenue, active and new customers by month of the customers at `rows`, over the months of the whole data, so that
 * parts of it can be laid side by side. With all rows it is the table of months itself. A customer is new in the month of
 * their first order ever. O(orders of the customers).
 */
export function monthBoard(
  orders: Orders,
  { count, firstDay }: Pick<MonthTable, 'count' | 'firstDay'>,
  rows: Uint32Array,
): MonthTable {
  const monthOf = monthsFrom(firstDay);
  const orderCount = new Float64Array(count);
  const units = new Float64Array(count);
  const customers = new Float64Array(count);
  const newCustomers = new Float64Array(count);
  for (const row of rows) {
    let last = -1;
    for (let order = orders.start[row]; order < orders.start[row + 1]; order++) {
      const month = monthOf(orders.second[order]);
      orderCount[month]++;
      if (orders.spend !== null) units[month] += Math.round(orders.spend[order] * UNITS);
      if (last === -1) newCustomers[month]++;
      if (month !== last) customers[month]++;
      last = month;
    }
  }
  return {
    count,
    firstDay,
    orders: orderCount,
    revenue: units.map((sum) => sum / UNITS),
    customers,
    newCustomers,
  };
}

/** Months after that of a day, for moments on the wall clock; the calendar is asked once a day. */
export function monthsFrom(firstDay: CustomerTable['asOfDay']): (second: number) => number {
  const first = monthIndex(firstDay);
  const known = new Map<number, number>();
  return (second) => {
    const day = Math.floor(second / SECONDS_PER_DAY);
    let month = known.get(day);
    if (month === undefined) {
      month = monthIndex(day) - first;
      known.set(day, month);
    }
    return month;
  };
}
