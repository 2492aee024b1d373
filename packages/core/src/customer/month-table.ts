import { addMonths, dayFromCivil, monthIndex, SECONDS_PER_DAY } from '../calendar/index.ts';
import type { MonthTable } from './customer.ts';
import { type Ledger, UNITS } from './ledger.ts';
import type { OrdersByCustomer } from './orders-by-customer.ts';

/** Orders, revenue, active and new customers by calendar month, from the first order's month to the last one's. */
export function monthTable(
  ledger: Ledger,
  { start, order }: OrdersByCustomer,
  customerCount: number,
): MonthTable | null {
  const { orders } = ledger;
  if (orders.size === 0) return null;
  const months = orderMonths(ledger);
  let firstMonth = Number.POSITIVE_INFINITY;
  let lastMonth = Number.NEGATIVE_INFINITY;
  for (const month of months) {
    if (month < firstMonth) firstMonth = month;
    if (month > lastMonth) lastMonth = month;
  }
  const count = lastMonth - firstMonth + 1;
  const orderCount = new Float64Array(count);
  const value = new Float64Array(count);
  const customers = new Float64Array(count);
  const newCustomers = new Float64Array(count);
  const seen = new Int32Array(count).fill(-1);
  for (let customer = 0; customer < customerCount; customer++) {
    let begin = count;
    for (let at = start[customer]; at < start[customer + 1]; at++) {
      const month = months[order[at]] - firstMonth;
      orderCount[month]++;
      value[month] += orders.value[order[at]];
      if (seen[month] !== customer) {
        seen[month] = customer;
        customers[month]++;
      }
      if (month < begin) begin = month;
    }
    if (begin < count) newCustomers[begin]++;
  }
  const firstDay = addMonths(dayFromCivil(1970, 1, 1), firstMonth);
  return {
    count,
    firstDay,
    orders: orderCount,
    revenue: value.map((units) => units / UNITS),
    customers,
    newCustomers,
  };
}

/** Month of each order by its first line; consecutive orders of one day share the look-up. */
function orderMonths({ orders }: Ledger): Int32Array {
  const months = new Int32Array(orders.size);
  let lastDay = Number.NaN;
  let month = 0;
  for (let i = 0; i < orders.size; i++) {
    const day = Math.floor(orders.firstSecond[i] / SECONDS_PER_DAY);
    if (day !== lastDay) {
      lastDay = day;
      month = monthIndex(day);
    }
    months[i] = month;
  }
  return months;
}
