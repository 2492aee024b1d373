import type { CustomerBase } from '../customer/index.ts';
import { share } from '../math/index.ts';
import { type AbcClass, rankByRevenue } from './abc-class.ts';

export interface CountrySegment {
  readonly country: string;
  readonly rank: number;
  readonly customers: number;
  /** Of all customers named in the table. */
  readonly customerShare: number | null;
  readonly orders: number;
  readonly revenue: number | null;
  readonly revenueShare: number | null;
  readonly cumulativeRevenueShare: number | null;
  readonly revenuePerCustomer: number | null;
  readonly abc: AbcClass | null;
}

/** Countries by revenue, or by customers where there are no amounts; ties by name. `null` where the data has no countries. */
export function countrySegments(base: CustomerBase): CountrySegment[] | null {
  const { countries, totals } = base;
  if (countries === null) return null;
  const { names, customers, orders, revenue } = countries;
  const amounts = totals.revenue !== null;
  const everybody = customers.reduce((count, of) => count + of, 0);
  return rankByRevenue(amounts ? revenue : customers, names).map(({ index, rank, ...standing }) => ({
    country: names[index],
    rank,
    customers: customers[index],
    customerShare: share(customers[index], everybody),
    orders: orders[index],
    revenue: amounts ? revenue[index] : null,
    revenueShare: amounts ? standing.share : null,
    cumulativeRevenueShare: amounts ? standing.cumulativeShare : null,
    revenuePerCustomer: amounts ? share(revenue[index], customers[index]) : null,
    abc: amounts ? standing.abc : null,
  }));
}
