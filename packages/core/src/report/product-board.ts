import {
  type CustomerBase,
  type ProductTable,
  type Purchases,
  productsBought,
  UNITS,
} from '../customer/index.ts';
import { type AbcClass, rankByRevenue } from '../segment/index.ts';

export interface ProductStanding {
  /** Place in `ProductTable`. */
  readonly product: number;
  readonly rank: number;
  readonly revenue: number;
  readonly revenueShare: number | null;
  readonly cumulativeShare: number | null;
  readonly customers: number;
  readonly abc: AbcClass | null;
}

export interface AbcStanding {
  readonly abc: AbcClass;
  readonly products: number;
  readonly revenue: number;
  readonly revenueShare: number;
}

export interface ProductBoard {
  /** Products somebody of the selection bought. */
  readonly products: number;
  /** The best of them, at most as many as were asked for. */
  readonly best: readonly ProductStanding[];
  readonly classes: readonly AbcStanding[];
}

const CLASSES: readonly AbcClass[] = ['A', 'B', 'C'];

/**
 * Products by what the customers at `rows` spent on them, with their ABC classes among these customers. `null` where the data
 * has no products or no amounts. O(products log products) for all customers, and one pass through all purchases for some.
 */
export function productBoard(
  { products, purchases, customers }: CustomerBase,
  rows: Uint32Array,
  { best }: { readonly best: number },
): ProductBoard | null {
  if (products === null || purchases === null || customers.totalSpend === null) return null;
  const { revenue, customers: buyers } =
    rows.length === customers.count ? products : boughtBy(rows, purchases, customers.count, products.count);
  const ranked = rankByRevenue(revenue, products.codes).filter(({ index }) => buyers[index] > 0);
  return {
    products: ranked.length,
    best: ranked.slice(0, best).map(({ index, rank, share, cumulativeShare, abc }) => ({
      product: index,
      rank,
      revenue: revenue[index],
      revenueShare: share,
      cumulativeShare,
      customers: buyers[index],
      abc,
    })),
    classes: CLASSES.map((abc) => {
      const members = ranked.filter((product) => product.abc === abc);
      return {
        abc,
        products: members.length,
        revenue: members.reduce((sum, { index }) => sum + revenue[index], 0),
        revenueShare: members.reduce((sum, { share }) => sum + (share ?? 0), 0),
      };
    }),
  };
}

function boughtBy(
  rows: Uint32Array,
  purchases: Purchases,
  customerCount: number,
  productCount: number,
): Pick<ProductTable, 'revenue' | 'customers'> {
  const bought = productsBought(purchases, rows, customerCount, productCount);
  return { customers: bought.customers, revenue: bought.revenue.map((units) => units / UNITS) };
}
