import { share } from '../math/index.ts';
import { type SegmentHealth, segmentHealth } from '../segment/index.ts';
import type { SelectionBase } from '../selection/index.ts';

/** One segment among the selected customers. `null`: the data cannot say, or nobody is in it. */
export interface SegmentStanding {
  readonly customers: number;
  readonly customerShare: number | null;
  readonly revenue: number | null;
  readonly revenueShare: number | null;
  readonly orders: number | null;
  readonly revenuePerCustomer: number | null;
  readonly health: SegmentHealth | null;
  /** Customers whom a rule put there, and not the remainder. */
  readonly byRule: number;
}

interface Sums {
  customers: number;
  byRule: number;
  revenue: number;
  orders: number;
  recencyDays: number;
  customerValue: number;
}

/** Every segment of a preset over the customers at `rows`, in the order of the preset. O(rows). */
export function segmentBoard(
  base: SelectionBase,
  segmentCount: number,
  rows: Uint32Array,
): SegmentStanding[] {
  const sums = sumsOf(base, segmentCount, rows);
  const { totalSpend, orderCount, recencyDays } = base.customers;
  const revenue = sums.reduce((sum, segment) => sum + segment.revenue, 0);
  return sums.map((segment) => {
    const mean = (total: number, column: unknown) => {
      const value = column === null ? null : share(total, segment.customers);
      return value === null ? null : { mean: value };
    };
    return {
      customers: segment.customers,
      customerShare: share(segment.customers, rows.length),
      revenue: totalSpend && segment.revenue,
      revenueShare: totalSpend && share(segment.revenue, revenue),
      orders: orderCount && segment.orders,
      revenuePerCustomer: totalSpend && share(segment.revenue, segment.customers),
      health: segmentHealth({
        customers: segment.customers,
        recencyDays: mean(segment.recencyDays, recencyDays),
        orderCount: mean(segment.orders, orderCount),
        customerValue: mean(segment.customerValue, base.customerValues),
      }),
      byRule: segment.byRule,
    };
  });
}

function sumsOf(base: SelectionBase, segmentCount: number, rows: Uint32Array): Sums[] {
  const { customers, assignment, customerValues } = base;
  const sums = Array.from({ length: segmentCount }, () => ({
    customers: 0,
    byRule: 0,
    revenue: 0,
    orders: 0,
    recencyDays: 0,
    customerValue: 0,
  }));
  for (const row of rows) {
    const segment = sums[assignment.segment[row]];
    segment.customers++;
    if (assignment.rule[row] >= 0) segment.byRule++;
    segment.revenue += customers.totalSpend?.[row] || 0;
    segment.orders += customers.orderCount?.[row] || 0;
    segment.recencyDays += customers.recencyDays?.[row] || 0;
    segment.customerValue += customerValues?.[row] ?? 0;
  }
  return sums;
}
