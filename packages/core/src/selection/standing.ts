import { FEATURES, type FeatureId, type FeatureSource, featureColumn } from './features.ts';

/** A customer's number of a feature, and where it stands among those of all customers. */
export interface FeatureStanding {
  readonly feature: FeatureId;
  readonly value: number;
  /** Share of the customers with a smaller number, equals counted half: 0.5 is the middle. `null` where the number is unknown. */
  readonly percentile: number | null;
  /** The number of the customer in the middle; NaN where nobody's is known. */
  readonly median: number;
}

/** Every feature the data has, in the order of `FEATURES`. O(features × customers log customers). */
export function standingsOf(source: FeatureSource, row: number): FeatureStanding[] {
  return (Object.keys(FEATURES) as FeatureId[]).flatMap((feature) => {
    const column = featureColumn(feature, source);
    if (column === null) return [];
    const value = column[row];
    return [{ feature, value, percentile: percentile(column, value), median: medianOf(column) }];
  });
}

/** Share of the known numbers that are smaller, equals counted half; `null` for an unknown one. O(n). */
export function percentile(column: ArrayLike<number>, value: number): number | null {
  if (Number.isNaN(value)) return null;
  let smaller = 0;
  let equal = 0;
  let known = 0;
  for (let row = 0; row < column.length; row++) {
    const other = column[row];
    if (other < value) smaller++;
    else if (other === value) equal++;
    if (!Number.isNaN(other)) known++;
  }
  return known === 0 ? null : (smaller + equal / 2) / known;
}

function medianOf(column: Float64Array | Uint8Array): number {
  const sorted = column.filter((value) => !Number.isNaN(value)).sort();
  const middle = sorted.length >>> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
