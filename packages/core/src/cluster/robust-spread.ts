/** Middle and spread of a column, that a few odd rows do not move. */
export interface RobustSpread {
  readonly median: number;
  /** About the standard deviation where the column is normal; 0 where all values are the same. */
  readonly scale: number;
}

/** One over the median absolute deviation, and over the mean one, of a normal column of standard deviation 1. */
const BY_MEDIAN = 1.4826;
const BY_MEAN = 1.2533;

/**
 * Median, and the median absolute deviation times 1.4826; where that is 0, the mean absolute deviation times 1.2533. Uses
 * `column` up. O(n).
 * Source: B. Iglewicz & D. C. Hoaglin, "How to Detect and Handle Outliers", ASQC 1993, section 3.
 */
export function robustSpread(column: Float64Array): RobustSpread {
  const median = takeMedian(column);
  let sum = 0;
  for (let i = 0; i < column.length; i++) {
    column[i] = Math.abs(column[i] - median);
    sum += column[i];
  }
  const mean = sum / Math.max(1, column.length);
  return { median, scale: BY_MEDIAN * takeMedian(column) || BY_MEAN * mean };
}

/** The median, 0 of none; leaves the values in another order. */
function takeMedian(values: Float64Array): number {
  if (values.length === 0) return 0;
  const middle = values.length >> 1;
  const upper = select(values, middle);
  if (values.length % 2 === 1) return upper;
  let lower = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < middle; i++) if (values[i] > lower) lower = values[i];
  return (lower + upper) / 2;
}

/** The value of rank `rank`, smaller ones before it. C. A. R. Hoare, "Algorithm 65: Find", 1961. */
function select(values: Float64Array, rank: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1];
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i <= j) {
        const value = values[i];
        values[i++] = values[j];
        values[j--] = value;
      }
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else break;
  }
  return values[rank];
}
