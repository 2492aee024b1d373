import { addMonths, dayFromCivil, monthIndex } from '../calendar/index.ts';
import type { MonthTable } from './customer.ts';
import { UNITS } from './ledger.ts';
import { FIRST_DAY, type OrdersByCustomer } from './orders-by-customer.ts';

/** Orders, revenue, active and new customers by calendar month, from the first order's month to the last one's. */
export function monthTable({ count, start, amounts, codes, firstDay }: OrdersByCustomer): MonthTable | null {
  if (count === 0) return null;
  let lastFirstDay = firstDay;
  for (let i = 0; i < count; i++) {
    const day = codes[(start[i + 1] - 1) * 8 + FIRST_DAY];
    if (day > lastFirstDay) lastFirstDay = day;
  }
  const firstMonth = monthIndex(firstDay);
  const months = monthIndex(lastFirstDay) - firstMonth + 1;
  const monthOf = new Int32Array(lastFirstDay - firstDay + 1).fill(-1);
  const orders = new Float64Array(months);
  const value = new Float64Array(months);
  const customers = new Float64Array(months);
  const newCustomers = new Float64Array(months);
  for (let i = 0; i < count; i++) {
    let before = -1;
    for (let order = start[i]; order < start[i + 1]; order++) {
      const day = codes[order * 8 + FIRST_DAY] - firstDay;
      if (monthOf[day] < 0) monthOf[day] = monthIndex(firstDay + day) - firstMonth;
      const month = monthOf[day];
      orders[month]++;
      value[month] += amounts[order * 4];
      if (month === before) continue;
      customers[month]++;
      if (before < 0) newCustomers[month]++;
      before = month;
    }
  }
  return {
    count: months,
    firstDay: addMonths(dayFromCivil(1970, 1, 1), firstMonth),
    orders,
    revenue: value.map((units) => units / UNITS),
    customers,
    newCustomers,
  };
}
