import type { EpochDay } from '../calendar/index.ts';
import type { CustomerTable } from './customer.ts';
import { type LedgerFeatures, UNITS } from './ledger.ts';
import { DISCOUNTED, MOBILE } from './order-table.ts';
import { FIRST_DAY, FLAGS, LAST_DAY, type OrdersByCustomer } from './orders-by-customer.ts';

type OrderFeatures = Pick<
  CustomerTable,
  | 'recencyDays'
  | 'orderCount'
  | 'totalSpend'
  | 'averageOrderValue'
  | 'tenureDays'
  | 'activeDays'
  | 'purchaseDays'
  | 'meanDaysBetweenPurchases'
  | 'itemCount'
  | 'discountUsage'
  | 'mobileUsage'
>;

/** What the orders of each customer say of him, as of the beginning of `asOfDay`. */
export function orderFeatures(
  grouped: OrdersByCustomer,
  features: LedgerFeatures,
  asOfDay: EpochDay,
): OrderFeatures {
  const { count, start, amounts, codes } = grouped;
  const column = (): Float64Array => new Float64Array(count);
  const recencyDays = column();
  const orderCount = column();
  const totalSpend = column();
  const averageOrderValue = column();
  const tenureDays = column();
  const activeDays = column();
  const purchaseDays = column();
  const meanDaysBetweenPurchases = column();
  const itemCount = column();
  const discountUsage = column();
  const mobileUsage = column();
  for (let i = 0; i < count; i++) {
    const from = start[i];
    const to = start[i + 1];
    let last = codes[from * 8 + LAST_DAY];
    let value = 0;
    let items = 0;
    let discounted = 0;
    let mobile = 0;
    for (let order = from; order < to; order++) {
      if (codes[order * 8 + LAST_DAY] > last) last = codes[order * 8 + LAST_DAY];
      value += amounts[order * 4];
      items += amounts[order * 4 + 1];
      if ((codes[order * 8 + FLAGS] & DISCOUNTED) !== 0) discounted++;
      if ((codes[order * 8 + FLAGS] & MOBILE) !== 0) mobile++;
    }
    const times = to - from;
    const first = codes[from * 8 + FIRST_DAY];
    recencyDays[i] = asOfDay - last;
    tenureDays[i] = asOfDay - first;
    activeDays[i] = last - first;
    purchaseDays[i] = daysWithPurchase(codes, from, to);
    meanDaysBetweenPurchases[i] = purchaseDays[i] > 1 ? activeDays[i] / (purchaseDays[i] - 1) : Number.NaN;
    orderCount[i] = times;
    totalSpend[i] = value / UNITS;
    averageOrderValue[i] = totalSpend[i] / times;
    itemCount[i] = items / UNITS;
    discountUsage[i] = discounted / times;
    mobileUsage[i] = mobile / times;
  }
  return {
    recencyDays,
    orderCount,
    totalSpend: features.amounts ? totalSpend : null,
    averageOrderValue: features.amounts ? averageOrderValue : null,
    tenureDays,
    activeDays,
    purchaseDays,
    meanDaysBetweenPurchases,
    itemCount: features.quantities ? itemCount : null,
    discountUsage: features.discounts ? discountUsage : null,
    mobileUsage: features.channels ? mobileUsage : null,
  };
}

/** Distinct first and last days of the orders `[from, to)`, whose first days ascend. */
function daysWithPurchase(codes: Int32Array, from: number, to: number): number {
  let days = 0;
  let before = Number.NaN;
  let later = false;
  for (let order = from; order < to; order++) {
    const day = codes[order * 8 + FIRST_DAY];
    if (day !== before) days++;
    before = day;
    if (codes[order * 8 + LAST_DAY] !== day) later = true;
  }
  return later ? firstAndLastDays(codes, from, to).size : days;
}

function firstAndLastDays(codes: Int32Array, from: number, to: number): Set<number> {
  const days = new Set<number>();
  for (let order = from; order < to; order++) {
    days.add(codes[order * 8 + FIRST_DAY]);
    days.add(codes[order * 8 + LAST_DAY]);
  }
  return days;
}

/** Days from one day with an order to the customer's next one, counted over all customers: by number of days. */
export function gapCounts({ count, start, codes, firstDay, lastDay }: OrdersByCustomer): Float64Array {
  const gaps = new Float64Array(Math.max(0, lastDay - firstDay + 1));
  let longest = -1;
  for (let i = 0; i < count; i++) {
    for (let order = start[i] + 1; order < start[i + 1]; order++) {
      const gap = codes[order * 8 + FIRST_DAY] - codes[order * 8 - 8 + FIRST_DAY];
      if (gap === 0) continue;
      gaps[gap]++;
      if (gap > longest) longest = gap;
    }
  }
  return gaps.slice(0, longest + 1);
}
