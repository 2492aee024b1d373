import { sortedPlaces } from '../math/index.ts';

/** Rows from the highest score down, in runs of equal scores. */
export interface DescendingRuns {
  /** Every row once. */
  readonly rows: Uint32Array;
  /** Where each run ends in `rows`, exclusive: rows of one run have no order among themselves. */
  readonly ends: readonly number[];
}

/** Scores without NaN. O(n). */
export function descendingRuns(scores: Float64Array): DescendingRuns {
  const rows = sortedPlaces(scores.map((score) => -score));
  const ends: number[] = [];
  for (let place = 1; place <= rows.length; place++) {
    if (place === rows.length || scores[rows[place]] !== scores[rows[place - 1]]) ends.push(place);
  }
  return { rows, ends };
}

/** The sum of `values` over each run, highest scores first. */
export function sumsOfRuns({ rows, ends }: DescendingRuns, values: Uint8Array | Float64Array): Float64Array {
  const sums = new Float64Array(ends.length);
  let place = 0;
  ends.forEach((end, run) => {
    for (; place < end; place++) sums[run] += values[rows[place]];
  });
  return sums;
}
