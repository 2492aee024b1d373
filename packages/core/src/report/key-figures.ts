import { share, valuesAt } from '../math/index.ts';
import type { SelectionBase } from '../selection/index.ts';
import { type Concentration, concentrationOf } from './concentration.ts';

/** The figures an executive asks for first, of some of the customers. `null`: the data cannot say. */
export interface KeyFigures {
  readonly customers: number;
  readonly orders: number | null;
  readonly revenue: number | null;
  readonly averageOrderValue: number | null;
  readonly revenuePerCustomer: number | null;
  readonly ordersPerCustomer: number | null;
  /** Customers with two orders or more, of those with one. */
  readonly repeatRate: number | null;
  readonly concentration: Concentration | null;
}

/** Key figures of the customers at `rows`. O(n log n). */
export function keyFigures({ customers: table }: SelectionBase, rows: Uint32Array): KeyFigures {
  const { orderCount, totalSpend } = table;
  let orders = 0;
  let buyers = 0;
  let repeaters = 0;
  let revenue = 0;
  for (const row of rows) {
    const count = orderCount?.[row] || 0;
    orders += count;
    if (count > 0) buyers++;
    if (count >= 2) repeaters++;
    revenue += totalSpend?.[row] || 0;
  }
  const spend = totalSpend && valuesAt(totalSpend, rows);
  return {
    customers: rows.length,
    orders: orderCount && orders,
    revenue: totalSpend && revenue,
    averageOrderValue: orderCount && totalSpend && share(revenue, orders),
    revenuePerCustomer: totalSpend && share(revenue, rows.length),
    ordersPerCustomer: orderCount && share(orders, rows.length),
    repeatRate: orderCount && share(repeaters, buyers),
    concentration: spend && concentrationOf(spend),
  };
}
