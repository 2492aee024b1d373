import type { Labels } from './cluster.ts';

/** How often each pair of labels meets: rows of `first`, columns of `second`, in the order of the labels' own numbers. */
export interface Contingency {
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** `first.length` × `second.length`, row by row. */
  readonly counts: Float64Array;
}

export function contingency(first: Labels, second: Labels): Contingency {
  if (first.length !== second.length) {
    throw new RangeError(`two labelings of one data set, not of ${first.length} and ${second.length} rows`);
  }
  const names = (labels: Labels): number[] => [...new Set(labels)].sort((a, b) => a - b);
  const rows = names(first);
  const columns = names(second);
  const rowOf = new Map(rows.map((name, place) => [name, place]));
  const columnOf = new Map(columns.map((name, place) => [name, place]));
  const counts = new Float64Array(rows.length * columns.length);
  for (let i = 0; i < first.length; i++) {
    counts[(rowOf.get(first[i]) ?? 0) * columns.length + (columnOf.get(second[i]) ?? 0)]++;
  }
  return { first: rows, second: columns, counts };
}

/**
 * Agreement of two labelings beyond chance: 1 for the same partition whatever its numbers, about 0 for unrelated ones. Noise
 * counts as a cluster of its own. Two labelings with a single cluster each agree: 1.
 * Source: L. Hubert & P. Arabie, "Comparing Partitions", J. Classification 2, 1985, eq. (5).
 */
export function adjustedRand(first: Labels, second: Labels): number {
  const { first: rows, second: columns, counts } = contingency(first, second);
  const pairs = (count: number): number => (count * (count - 1)) / 2;
  let together = 0;
  const rowTotals = new Float64Array(rows.length);
  const columnTotals = new Float64Array(columns.length);
  counts.forEach((count, at) => {
    together += pairs(count);
    rowTotals[Math.floor(at / columns.length)] += count;
    columnTotals[at % columns.length] += count;
  });
  const inFirst = rowTotals.reduce((sum, total) => sum + pairs(total), 0);
  const inSecond = columnTotals.reduce((sum, total) => sum + pairs(total), 0);
  const expected = (inFirst * inSecond) / Math.max(1, pairs(first.length));
  const most = (inFirst + inSecond) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}
