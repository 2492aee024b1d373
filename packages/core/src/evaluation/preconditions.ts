/** What the caller has to keep: a breach is a programmer's error and throws, once, before anything is computed. */

export function requireSameLength(first: ArrayLike<unknown>, second: ArrayLike<unknown>): void {
  if (first.length !== second.length) {
    throw new RangeError(`two columns of one data set, not of ${first.length} and ${second.length} rows`);
  }
}

export function requireRows(column: ArrayLike<unknown>): void {
  if (column.length === 0) throw new RangeError('at least one row');
}

/** 0 and 1 only. */
export function requireOutcomes(outcomes: Uint8Array): void {
  requireEach(outcomes, (value) => value <= 1, 'an outcome is 0 or 1');
}

/** No NaN; ±Infinity has a place in an order. */
export function requireComparable(scores: Float64Array): void {
  requireEach(scores, (value) => !Number.isNaN(value), 'a score is a number');
}

export function requireProbabilities(values: Float64Array): void {
  requireEach(values, (value) => value >= 0 && value <= 1, 'a probability or share is from 0 to 1');
}

/** Finite and not below 0. */
export function requireGains(values: Float64Array): void {
  requireEach(values, (value) => value >= 0 && value < Infinity, 'a relevance is finite and not below 0');
}

function requireEach(
  values: Uint8Array | Float64Array,
  holds: (value: number) => boolean,
  rule: string,
): void {
  for (let row = 0; row < values.length; row++) {
    if (!holds(values[row])) throw new RangeError(`${rule}, not ${values[row]} (row ${row})`);
  }
}
