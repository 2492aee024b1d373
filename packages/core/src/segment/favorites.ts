import { type CustomerBase, type CustomerTable, spendByProduct, UNITS } from '../customer/index.ts';
import { share, sum } from '../math/index.ts';
import type { SegmentAssignment } from './segment.ts';
import { sortedColumn } from './sorted-column.ts';
import { topList } from './top-list.ts';

const TOP_CATEGORIES = 3;
const TOP_PRODUCTS = 5;
const TOP_COUNTRIES = 3;

export interface TopCategory {
  readonly name: string;
  /** What the segment spent in it; `null` where the file has no products or no amounts. */
  readonly spend: number | null;
  /** Customers of the segment whose favorite it is. */
  readonly favoriteOf: number;
}

export interface TopProduct {
  readonly code: string;
  readonly name: string;
  readonly spend: number;
}

export interface TopCountry {
  readonly name: string;
  readonly customers: number;
  /** Of the customers of the segment. */
  readonly customerShare: number;
  readonly revenue: number | null;
}

/** What a segment buys and where it lives; `null` where the data does not say. */
export interface Favorites {
  /** By spend, else by customers whose favorite it is; at most three. */
  readonly topCategories: readonly TopCategory[] | null;
  /** By spend; at most five. */
  readonly topProducts: readonly TopProduct[] | null;
  /** By customers; at most three. */
  readonly topCountries: readonly TopCountry[] | null;
}

/** Favorites of every segment, `members` being the rows of each. */
export function favoritesOf(
  base: CustomerBase,
  { segment }: Pick<SegmentAssignment, 'segment'>,
  members: readonly Int32Array[],
): Favorites[] {
  const spendOf = productSpend(base, segment, members.length);
  return members.map((rows, index) => {
    const spend = spendOf(index);
    return {
      topCategories: topCategories(base, rows, spend),
      topProducts: spend && topProducts(base, spend),
      topCountries: topCountries(base.customers, rows),
    };
  });
}

/** Spend per product of each segment. */
function productSpend(
  { products, purchases, totals }: CustomerBase,
  segment: Uint8Array,
  segmentCount: number,
): (index: number) => Float64Array | null {
  if (products === null || purchases === null || totals.revenue === null) return () => null;
  const { count } = products;
  const spend = spendByProduct(purchases, segment, segmentCount, count);
  for (let place = 0; place < spend.length; place++) spend[place] /= UNITS;
  return (index) => spend.subarray(index * count, (index + 1) * count);
}

function topProducts({ products }: CustomerBase, spend: Float64Array): TopProduct[] {
  if (products === null) return [];
  const bought: number[] = [];
  for (let product = 0; product < spend.length; product++) if (spend[product] > 0) bought.push(product);
  const best = topList(
    bought,
    TOP_PRODUCTS,
    (product) => spend[product],
    (product) => products.codes[product],
  );
  return best.map((product) => ({
    code: products.codes[product],
    name: products.names[product],
    spend: spend[product],
  }));
}

function topCategories(
  { customers, products }: CustomerBase,
  rows: Int32Array,
  spend: Float64Array | null,
): TopCategory[] | null {
  const { categories, favoriteCategory } = customers;
  if (categories.length === 0) return null;
  const favoriteOf = countByIndex(favoriteCategory, rows, categories.length);
  const spent = spend && products && sumByIndex(products.category, spend, categories.length);
  const worth = spent ?? favoriteOf;
  const present = [...categories.keys()].filter((category) => worth[category] > 0);
  const best = topList(
    present,
    TOP_CATEGORIES,
    (category) => worth[category],
    (category) => categories[category],
  );
  return best.map((category) => ({
    name: categories[category],
    spend: spent?.[category] ?? null,
    favoriteOf: favoriteOf[category],
  }));
}

function topCountries(customers: CustomerTable, rows: Int32Array): TopCountry[] | null {
  const { country, countries, totalSpend } = customers;
  if (country === null) return null;
  const counts = countByIndex(country, rows, countries.length);
  const present = [...countries.keys()].filter((index) => counts[index] > 0);
  const best = topList(
    present,
    TOP_COUNTRIES,
    (index) => counts[index],
    (index) => countries[index],
  );
  return best.map((index) => ({
    name: countries[index],
    customers: counts[index],
    customerShare: share(counts[index], rows.length) ?? 0,
    revenue:
      totalSpend &&
      sum(
        sortedColumn(
          totalSpend,
          rows.filter((row) => country[row] === index),
        ),
      ),
  }));
}

function countByIndex(column: Int32Array | null, rows: Int32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  if (column === null) return counts;
  for (const row of rows) if (column[row] >= 0) counts[column[row]]++;
  return counts;
}

function sumByIndex(index: Int32Array, values: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let at = 0; at < index.length; at++) if (index[at] >= 0) sums[index[at]] += values[at];
  return sums;
}
