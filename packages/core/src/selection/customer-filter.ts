import { buyersOf, type CustomerBase } from '../customer/index.ts';
import type { SegmentAssignment } from '../segment/index.ts';
import { type FeatureId, type FeatureSource, featureColumn } from './features.ts';

/** Both ends belong to it; `null` is open. */
export interface FeatureRange {
  readonly feature: FeatureId;
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * Part of the customers. All conditions hold at once; within a list any value does, and an empty list asks nothing. Places
 * and not texts, so that a filter can stand in an address without carrying anybody's data.
 */
export interface CustomerFilter {
  /** Places in `preset.segments`. */
  readonly segments: readonly number[];
  /** Places in `CustomerTable.countries`. */
  readonly countries: readonly number[];
  /** Places in `CustomerTable.categories`, by favorite category. */
  readonly categories: readonly number[];
  /** Places in `ProductTable`: customers who bought any of them. */
  readonly products: readonly number[];
  /** Several ranges of one feature count as one list. */
  readonly ranges: readonly FeatureRange[];
  /** Part of the id, letter case aside. */
  readonly search: string;
  /** Rows somebody has chosen one by one; missing: all. */
  readonly chosen?: Uint32Array;
}

export const EVERYONE: CustomerFilter = {
  segments: [],
  countries: [],
  categories: [],
  products: [],
  ranges: [],
  search: '',
};

export interface SelectionBase extends FeatureSource {
  readonly purchases: CustomerBase['purchases'];
  readonly assignment: SegmentAssignment;
}

export function isEveryone(filter: CustomerFilter): boolean {
  return (
    filter.search === '' && filter.chosen === undefined && LISTS.every((list) => filter[list].length === 0)
  );
}

const LISTS = ['segments', 'countries', 'categories', 'products', 'ranges'] as const;

/**
 * Rows of the customer table that a filter lets through, ascending. A customer of whom a feature is unknown is in no range
 * of it; where the data lacks a feature altogether nobody is. O(customers × conditions).
 */
export function selectCustomers(base: SelectionBase, filter: CustomerFilter): Uint32Array {
  const { count } = base.customers;
  const out = new Uint8Array(count);
  keepListed(out, base.assignment.segment, filter.segments);
  keepListed(out, base.customers.country, filter.countries);
  keepListed(out, base.customers.favoriteCategory, filter.categories);
  keepBuyers(out, base.purchases, filter.products);
  for (const ranges of Map.groupBy(filter.ranges, ({ feature }) => feature).values()) {
    keepInRanges(out, featureColumn(ranges[0].feature, base), ranges);
  }
  keepChosen(out, filter.chosen);
  keepNamed(out, base.customers.ids, filter.search);
  return rowsKept(out);
}

/** `out[row]` is 1 for customers who are not in the selection. */
function keepListed(out: Uint8Array, codes: ArrayLike<number> | null, listed: readonly number[]): void {
  if (listed.length === 0) return;
  if (codes === null) {
    out.fill(1);
    return;
  }
  const wanted = new Uint8Array(1 + Math.max(...listed));
  for (const place of listed) wanted[place] = 1;
  for (let row = 0; row < out.length; row++) if (wanted[codes[row]] !== 1) out[row] = 1;
}

function keepBuyers(
  out: Uint8Array,
  purchases: CustomerBase['purchases'],
  products: readonly number[],
): void {
  if (products.length === 0) return;
  if (purchases === null) {
    out.fill(1);
    return;
  }
  const bought = buyersOf(purchases, products, out.length);
  for (let row = 0; row < out.length; row++) if (bought[row] === 0) out[row] = 1;
}

function keepInRanges(
  out: Uint8Array,
  column: Float64Array | Uint8Array | null,
  ranges: readonly FeatureRange[],
): void {
  for (let row = 0; row < out.length; row++) {
    const value = column === null ? Number.NaN : column[row];
    const inside = ranges.some(
      ({ from, to }) =>
        value >= (from ?? Number.NEGATIVE_INFINITY) && value <= (to ?? Number.POSITIVE_INFINITY),
    );
    if (!inside) out[row] = 1;
  }
}

function keepChosen(out: Uint8Array, chosen: Uint32Array | undefined): void {
  if (chosen === undefined) return;
  const wanted = new Uint8Array(out.length);
  for (const row of chosen) wanted[row] = 1;
  for (let row = 0; row < out.length; row++) if (wanted[row] === 0) out[row] = 1;
}

function keepNamed(out: Uint8Array, ids: readonly string[], search: string): void {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return;
  for (let row = 0; row < out.length; row++) {
    if (out[row] === 0 && !ids[row].toLowerCase().includes(wanted)) out[row] = 1;
  }
}

function rowsKept(out: Uint8Array): Uint32Array {
  let count = 0;
  for (const left of out) count += 1 - left;
  const rows = new Uint32Array(count);
  let at = 0;
  for (let row = 0; row < out.length; row++) if (out[row] === 0) rows[at++] = row;
  return rows;
}
