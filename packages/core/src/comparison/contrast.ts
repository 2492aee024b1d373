import { type CustomerBase, productsBought } from '../customer/index.ts';
import { type Spread, spreadOfSorted } from '../math/index.ts';
import { FEATURES, type FeatureId, type FeatureSource, featureColumn } from '../selection/index.ts';
import { binEdges, countInBins } from './bins.ts';
import { type SharePair, sharePairs } from './share-pairs.ts';

/** The features whose distributions tell customers apart best, those of the scores first. */
const TOLD: readonly FeatureId[] = [
  'recencyDays',
  'orderCount',
  'totalSpend',
  'averageOrderValue',
  'meanDaysBetweenPurchases',
  'tenureDays',
  'uniqueProducts',
  'returnRate',
  'discountUsage',
  'mobileUsage',
];

/** One feature of two groups of customers, counted in the same bins. */
export interface FeatureContrast {
  readonly feature: FeatureId;
  /** Lower edges of the bins; the last one is open. */
  readonly edges: readonly number[];
  readonly a: GroupDistribution;
  readonly b: GroupDistribution;
}

export interface GroupDistribution {
  /** Share of the customers whose feature is known, by bin. */
  readonly shares: readonly number[];
  readonly known: number;
  /** `null` where it is known of nobody. */
  readonly spread: Spread | null;
}

/** What two groups of customers are like beside each other. `null`: the data cannot say. */
export interface Contrast {
  readonly customers: { readonly a: number; readonly b: number };
  readonly features: readonly FeatureContrast[];
  /** By place in `ProductTable`: the share of customers who bought it. */
  readonly products: readonly SharePair[] | null;
  /** By place in `CustomerTable.countries`: the share of customers who live there. */
  readonly countries: readonly SharePair[] | null;
  /** By place in `CustomerTable.categories`: the share of customers whose favorite it is. */
  readonly categories: readonly SharePair[] | null;
}

export interface ContrastBase extends FeatureSource {
  readonly purchases: CustomerBase['purchases'];
  readonly products: CustomerBase['products'];
}

/** Contrasts two groups of customers, rows of the customer table; they may share members. O(n log n). */
export function contrastGroups(base: ContrastBase, a: Uint32Array, b: Uint32Array): Contrast {
  const { customers, purchases, products } = base;
  const either = unionOf(a, b, customers.count);
  const pairs = (codes: Int32Array | null, count: number): SharePair[] | null =>
    codes && sharePairs(countCodes(codes, a, count), a.length, countCodes(codes, b, count), b.length);
  const buyers = (rows: Uint32Array): Float64Array =>
    purchases && products
      ? productsBought(purchases, rows, customers.count, products.count).customers
      : new Float64Array();
  return {
    customers: { a: a.length, b: b.length },
    features: TOLD.flatMap((feature) => contrastFeature(base, feature, { a, b, either })),
    products: purchases && products && sharePairs(buyers(a), a.length, buyers(b), b.length),
    countries: pairs(customers.country, customers.countries.length),
    categories: pairs(customers.favoriteCategory, customers.categories.length),
  };
}

function contrastFeature(
  base: FeatureSource,
  feature: FeatureId,
  { a, b, either }: { readonly a: Uint32Array; readonly b: Uint32Array; readonly either: Uint32Array },
): FeatureContrast[] {
  const column = featureColumn(feature, base);
  if (column === null) return [];
  const { unit } = FEATURES[feature];
  const edges = binEdges(valuesAt(column, either), { whole: unit === 'days' || unit === 'count' });
  if (edges.length === 0) return [];
  const group = (rows: Uint32Array): GroupDistribution => {
    const counts = countInBins(column, rows, edges);
    const sorted = valuesAt(column, rows).sort();
    return {
      shares: Array.from(counts, (count) => (sorted.length === 0 ? 0 : count / sorted.length)),
      known: sorted.length,
      spread: spreadOfSorted(sorted),
    };
  };
  return [{ feature, edges, a: group(a), b: group(b) }];
}

/** The known values, in the order of the rows. */
function valuesAt(column: Float64Array | Uint8Array, rows: Uint32Array): Float64Array {
  const values = new Float64Array(rows.length);
  let count = 0;
  for (const row of rows) if (!Number.isNaN(column[row])) values[count++] = column[row];
  return values.subarray(0, count);
}

function unionOf(a: Uint32Array, b: Uint32Array, count: number): Uint32Array {
  const inside = new Uint8Array(count);
  for (const row of a) inside[row] = 1;
  for (const row of b) inside[row] = 1;
  return Uint32Array.from(inside.keys()).filter((row) => inside[row] === 1);
}

function countCodes(codes: Int32Array, rows: Uint32Array, count: number): Uint32Array {
  const counts = new Uint32Array(count);
  for (const row of rows) if (codes[row] >= 0) counts[codes[row]]++;
  return counts;
}
