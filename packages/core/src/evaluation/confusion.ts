import { requireRows, requireSameLength } from './preconditions.ts';

/** How often each label was taken for each, over all labels that occur on either side, in the order of their numbers. */
export interface Confusion {
  /** Per label: rows that have it and were given it. */
  readonly agreed: Float64Array;
  /** Per label: rows that have it. */
  readonly actual: Float64Array;
  /** Per label: rows that were given it. */
  readonly predicted: Float64Array;
}

/** Two labelings of the same rows, at least one. O(n). */
export function confusion(actual: Int32Array, predicted: Int32Array): Confusion {
  requireSameLength(actual, predicted);
  requireRows(actual);
  const labels = new Set([...new Set(actual), ...new Set(predicted)].sort((a, b) => a - b));
  const places = new Map([...labels].map((label, place) => [label, place]));
  const count = (labeling: Int32Array, counts: (row: number) => boolean): Float64Array => {
    const totals = new Float64Array(places.size);
    labeling.forEach((label, row) => {
      if (counts(row)) totals[places.get(label) ?? 0]++;
    });
    return totals;
  };
  return {
    agreed: count(actual, (row) => actual[row] === predicted[row]),
    actual: count(actual, () => true),
    predicted: count(predicted, () => true),
  };
}
