import { FEATURES, type FeatureId, type FeatureSource, featureColumn } from './features.ts';

/** Another customer, and how far off. */
export interface Neighbor {
  readonly row: number;
  /** Root of the mean squared difference over the features; 1 is as far apart as two customers usually are in one of them. */
  readonly distance: number;
  /** Features in which the two are nearly equal, the most unusual first. */
  readonly alike: readonly FeatureId[];
  /** The feature in which they differ most; `null` where they differ in none. */
  readonly apart: FeatureId | null;
}

/** What makes customers alike: how they buy, not how they were scored for it. */
const COMPARED: readonly FeatureId[] = [
  'recencyDays',
  'orderCount',
  'totalSpend',
  'averageOrderValue',
  'tenureDays',
  'meanDaysBetweenPurchases',
  'uniqueProducts',
  'returnRate',
  'discountUsage',
  'mobileUsage',
];

/** In standard deviations. */
const NEARLY_EQUAL = 0.2;
/** How far apart two customers count in a feature that is known of one of them only. */
const ONE_UNKNOWN = 1;

interface Scaled {
  readonly feature: FeatureId;
  /** Standard deviations from the mean, of the logarithm for everything that is not a rate; NaN where unknown. */
  readonly values: Float32Array;
}

/**
 * The `most` customers nearest to one by how they buy: features on a common scale (logarithms, because spend and orders run
 * over several powers of ten, in standard deviations), Euclidean distance; of equals the first in the table. Features that
 * are the same for everybody say nothing and are left out. O(features × customers).
 */
export function nearestCustomers(source: FeatureSource, row: number, most: number): Neighbor[] {
  const scaled = COMPARED.flatMap((feature) => scale(feature, source) ?? []);
  if (scaled.length === 0) return [];
  const distances = squaredDistances(scaled, row, source.customers.count);
  return leastOf(distances, row, most).map((other) => ({
    row: other,
    distance: Math.sqrt(distances[other] / scaled.length),
    ...comparison(scaled, row, other),
  }));
}

function scale(feature: FeatureId, source: FeatureSource): Scaled | null {
  const column = featureColumn(feature, source);
  if (column === null) return null;
  const isRate = FEATURES[feature].unit === 'rate';
  const values = new Float32Array(column.length);
  for (let row = 0; row < values.length; row++) {
    values[row] = isRate ? column[row] : Math.log1p(Math.max(column[row], 0));
  }
  let known = 0;
  let total = 0;
  let squares = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    known++;
    total += value;
    squares += value * value;
  }
  const mean = total / known;
  const deviation = Math.sqrt(squares / known - mean * mean);
  // What is left of rounding is no spread.
  if (!(deviation > 1e-6)) return null;
  for (let row = 0; row < values.length; row++) values[row] = (values[row] - mean) / deviation;
  return { feature, values };
}

function difference(values: Float32Array, a: number, b: number): number {
  const size = Math.abs(values[a] - values[b]);
  if (!Number.isNaN(size)) return size;
  return Number.isNaN(values[a]) && Number.isNaN(values[b]) ? 0 : ONE_UNKNOWN;
}

function squaredDistances(scaled: readonly Scaled[], row: number, count: number): Float64Array {
  const distances = new Float64Array(count);
  for (const { values } of scaled) {
    for (let other = 0; other < count; other++) distances[other] += difference(values, row, other) ** 2;
  }
  return distances;
}

/** Places of the smallest numbers, ascending, the row itself aside. */
function leastOf(distances: Float64Array, self: number, most: number): number[] {
  const best: number[] = [];
  for (let row = 0; row < distances.length; row++) {
    if (row === self) continue;
    if (best.length === most && distances[row] >= distances[best[most - 1] ?? row]) continue;
    const place = best.findIndex((other) => distances[row] < distances[other]);
    best.splice(place < 0 ? best.length : place, 0, row);
    if (best.length > most) best.pop();
  }
  return best;
}

function comparison(
  scaled: readonly Scaled[],
  row: number,
  other: number,
): Pick<Neighbor, 'alike' | 'apart'> {
  const measured = scaled.map(({ feature, values }) => ({
    feature,
    size: difference(values, row, other),
    unusual: Math.abs(values[row]),
  }));
  const alike = measured
    .filter(({ size, unusual }) => size <= NEARLY_EQUAL && !Number.isNaN(unusual))
    .sort((a, b) => b.unusual - a.unusual);
  const apart = measured.reduce((most, one) => (one.size > most.size ? one : most));
  return {
    alike: alike.map(({ feature }) => feature),
    apart: apart.size > NEARLY_EQUAL ? apart.feature : null,
  };
}
