/** The customers who share a score. */
export interface ScoreBand {
  readonly score: number;
  readonly customers: number;
  /** The smallest and the greatest of their numbers; NaN where none is known. */
  readonly from: number;
  readonly to: number;
}

/** What numbers each score stands for, as given: scores nobody has are left out, lowest score first. O(customers). */
export function scoreBands(values: Float64Array, scores: Uint8Array): ScoreBand[] {
  const customers: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row];
    customers[score] = (customers[score] ?? 0) + 1;
    const value = values[row];
    if (Number.isNaN(value)) continue;
    if (!(value >= from[score])) from[score] = value;
    if (!(value <= to[score])) to[score] = value;
  }
  return customers.flatMap((count, score) =>
    score === 0 || count === undefined
      ? []
      : [{ score, customers: count, from: from[score] ?? Number.NaN, to: to[score] ?? Number.NaN }],
  );
}
