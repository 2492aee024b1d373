import { sum } from './sum.ts';

/** The middle of many values, both ways: the mean feels the few large ones, the median does not. */
export interface Spread {
  readonly mean: number;
  readonly median: number;
}

/** Mean and median of ascending values; `null` of none. */
export function spreadOfSorted(sorted: Float64Array, total: number = sum(sorted)): Spread | null {
  const count = sorted.length;
  if (count === 0) return null;
  const middle = count >>> 1;
  const median = count % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { mean: total / count, median };
}
