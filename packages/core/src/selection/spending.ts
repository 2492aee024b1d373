import { type CustomerBase, productsBought, UNITS } from '../customer/index.ts';

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

/** What one customer bought; `null` where the data has no products or no amounts. O(runs of all purchases + products). */
export function spendingOf(
  { customers, products, purchases, totals }: CustomerBase,
  row: number,
): CustomerSpending | null {
  if (products === null || purchases === null || totals.revenue === null) return null;
  const byProduct = new Map<number, number>();
  const byCategory = new Map<number, number>();
  const bought = productsBought(purchases, Uint32Array.of(row), customers.count, products.count);
  for (let product = 0; product < products.count; product++) {
    if (bought.customers[product] === 0) continue;
    add(byProduct, product, bought.revenue[product]);
    const category = products.category[product];
    if (category >= 0) add(byCategory, category, bought.revenue[product]);
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
