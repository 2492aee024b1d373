import { share } from '../math/index.ts';
import type { SelectionBase } from '../selection/index.ts';

export interface CountryStanding {
  /** Place in `CustomerTable.countries`; -1: unknown. */
  readonly country: number;
  readonly customers: number;
  readonly orders: number | null;
  readonly revenue: number | null;
  readonly revenueShare: number | null;
  readonly revenuePerCustomer: number | null;
}

/**
 * Countries of the customers at `rows`, by revenue (by customers where there are no amounts), ties by name. A customer counts
 * whole for the one country they spend most in, as the filter has it; a table of orders by country may differ by those who
 * order from several. `null` where the data has no countries.
 */
export function countryBoard({ customers }: SelectionBase, rows: Uint32Array): CountryStanding[] | null {
  const { country, countries, totalSpend, orderCount } = customers;
  if (country === null) return null;
  const sums = Array.from({ length: countries.length + 1 }, () => ({ customers: 0, orders: 0, revenue: 0 }));
  for (const row of rows) {
    const sum = sums[country[row] + 1];
    sum.customers++;
    sum.orders += orderCount?.[row] || 0;
    sum.revenue += totalSpend?.[row] || 0;
  }
  const revenue = sums.reduce((total, sum) => total + sum.revenue, 0);
  return sums
    .map((sum, place) => ({
      country: place - 1,
      customers: sum.customers,
      orders: orderCount && sum.orders,
      revenue: totalSpend && sum.revenue,
      revenueShare: totalSpend && share(sum.revenue, revenue),
      revenuePerCustomer: totalSpend && share(sum.revenue, sum.customers),
    }))
    .filter((standing) => standing.customers > 0)
    .sort((a, b) => measure(b) - measure(a) || byName(countries[a.country], countries[b.country]));
}

function measure({ revenue, customers }: CountryStanding): number {
  return revenue ?? customers;
}

function byName(a = '', b = ''): number {
  return a < b ? -1 : Number(a > b);
}
