import { type CustomerBase, UNITS } from '../customer/index.ts';

/** Something bought, by its place, and what one customer spent on it. */
export interface Spending {
  readonly place: number;
  readonly spend: number;
}

export interface CustomerSpending {
  /** Places in `ProductTable`, by spend, of equals the first in the table. */
  readonly products: readonly Spending[];
  /** Places in `CustomerTable.categories`, likewise; empty where products have none. */
  readonly categories: readonly Spending[];
}

/** What one customer bought; `null` where the data has no products or no amounts. O(products of the customer × log). */
export function spendingOf(
  { products, purchases, totals }: CustomerBase,
  row: number,
): CustomerSpending | null {
  if (products === null || purchases === null || totals.revenue === null) return null;
  const byProduct = new Map<number, number>();
  const byCategory = new Map<number, number>();
  const { start, product, spendUnits } = purchases;
  for (let at = start[row]; at < start[row + 1]; at++) {
    add(byProduct, product[at], spendUnits[at]);
    const category = products.category[product[at]];
    if (category >= 0) add(byCategory, category, spendUnits[at]);
  }
  return { products: ranked(byProduct), categories: ranked(byCategory) };
}

function add(sums: Map<number, number>, place: number, units: number): void {
  sums.set(place, (sums.get(place) ?? 0) + units);
}

function ranked(sums: ReadonlyMap<number, number>): Spending[] {
  return [...sums]
    .sort(([placeA, a], [placeB, b]) => b - a || placeA - placeB)
    .map(([place, units]) => ({ place, spend: units / UNITS }));
}
