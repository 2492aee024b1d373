import type { CustomerBase } from '../customer/index.ts';
import { share } from '../math/index.ts';
import { type AbcClass, rankByRevenue } from './abc-class.ts';

export interface ProductSegment {
  readonly code: string;
  readonly name: string;
  readonly category: string | null;
  readonly rank: number;
  readonly items: number;
  readonly lines: number;
  readonly customers: number;
  /** Share of all customers who bought it. */
  readonly customerShare: number | null;
  readonly revenue: number | null;
  readonly revenueShare: number | null;
  readonly cumulativeRevenueShare: number | null;
  readonly abc: AbcClass | null;
  /** Units returned over units bought, at most 1; `null` where the data has no returns. */
  readonly returnRate: number | null;
}

/** Products by revenue, or by units where there are no amounts; ties by code. `null` where the data has no products. */
export function productSegments(base: CustomerBase): ProductSegment[] | null {
  const { products, totals, customers } = base;
  if (products === null) return null;
  const amounts = totals.revenue !== null;
  return rankByRevenue(amounts ? products.revenue : products.items, products.codes).map(
    ({ index, rank, ...standing }) => ({
      code: products.codes[index],
      name: products.names[index],
      category: customers.categories[products.category[index]] ?? null,
      rank,
      items: products.items[index],
      lines: products.lines[index],
      customers: products.customers[index],
      customerShare: share(products.customers[index], totals.customers),
      revenue: amounts ? products.revenue[index] : null,
      revenueShare: amounts ? standing.share : null,
      cumulativeRevenueShare: amounts ? standing.cumulativeShare : null,
      abc: amounts ? standing.abc : null,
      returnRate:
        totals.returnedItems === null
          ? null
          : returnRate(products.returnedItems[index], products.items[index]),
    }),
  );
}

function returnRate(returned: number, bought: number): number | null {
  const rate = share(returned, bought);
  return rate && Math.min(1, rate);
}
