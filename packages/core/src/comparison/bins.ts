/** About how many bins tell most without noise. */
const BIN_COUNT = 14;
/** What lies above this share of the values goes into the last bin, which is open: a few huge values would flatten the rest. */
const TOP_SHARE = 0.95;

/** Lower edges of bins of equal width on round numbers, ascending; the last bin has no upper end. Empty without values. */
export function binEdges(values: Float64Array, { whole }: { readonly whole: boolean }): readonly number[] {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0) return [];
  const least = sorted[0];
  const top = sorted[Math.ceil(TOP_SHARE * sorted.length) - 1];
  const width = Math.max(niceStep((top - least) / BIN_COUNT), whole ? 1 : 0) || 1;
  const first = Math.floor(least / width);
  const last = Math.floor(top / width);
  return Array.from({ length: last - first + 1 }, (_, index) => edge(first + index, width));
}

/** Values in each bin; those below the first edge count in the first one. */
export function countInBins(
  column: ArrayLike<number>,
  rows: Uint32Array,
  edges: readonly number[],
): Float64Array {
  const counts = new Float64Array(edges.length);
  for (const row of rows) {
    const value = column[row];
    if (Number.isNaN(value) || edges.length === 0) continue;
    counts[binOf(value, edges)]++;
  }
  return counts;
}

function binOf(value: number, edges: readonly number[]): number {
  let low = 0;
  let high = edges.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (value >= edges[middle]) low = middle;
    else high = middle;
  }
  return low;
}

/** The next of 1, 2, 5, 10 … at or above; 0 for nothing. */
function niceStep(least: number): number {
  if (!(least > 0)) return 0;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((step) => step * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Steps below one are divided by, not multiplied with: 3 × 0.1 is not 0.3. */
function edge(index: number, width: number): number {
  return width < 1 ? index / Math.round(1 / width) : index * width;
}
