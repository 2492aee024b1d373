/** How many customers have a number between two edges. */
export interface Histogram {
  /** Lower edges, ascending; each bin reaches to the next one's edge, which belongs to that one. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /** The smallest and the greatest number there is; the last bin reaches to it. */
  readonly from: number;
  readonly to: number;
  /** Of whom the number is unknown. */
  readonly unknown: number;
}

/** Beyond this part of the numbers the last bin takes all: a few very large ones would flatten the rest. */
const TAIL = 0.98;

/**
 * The numbers of `rows` in a column, in at most `bins` bins of equal and round width. Where few whole numbers occur (scores,
 * orders of a small shop) each has its bin. `null` where no number is known. O(n log n).
 */
export function histogram(column: ArrayLike<number>, rows: Uint32Array, bins: number): Histogram | null {
  const sorted = knownNumbers(column, rows);
  if (sorted.length === 0) return null;
  const from = sorted[0];
  const to = sorted[sorted.length - 1];
  const most = sorted[Math.ceil(TAIL * sorted.length) - 1];
  const width = roundWidth((most - from) / bins, sorted.every(Number.isInteger));
  const first = Math.floor(from / width);
  const length = Math.min(bins, Math.floor(most / width) - first + 1);
  const edges = Array.from({ length }, (_, bin) => (first + bin) * width);
  return { edges, counts: countBetween(sorted, edges), from, to, unknown: rows.length - sorted.length };
}

function countBetween(sorted: Float64Array, edges: readonly number[]): number[] {
  const counts = edges.map(() => 0);
  let bin = 0;
  for (const value of sorted) {
    while (bin < edges.length - 1 && value >= edges[bin + 1]) bin++;
    counts[bin]++;
  }
  return counts;
}

function knownNumbers(column: ArrayLike<number>, rows: Uint32Array): Float64Array {
  const numbers = new Float64Array(rows.length);
  let count = 0;
  for (const row of rows) if (!Number.isNaN(column[row])) numbers[count++] = column[row];
  return numbers.subarray(0, count).sort();
}

/** The next of 1, 2, 5, 10 … that is at least as wide, and no fraction between whole numbers. */
function roundWidth(width: number, whole: boolean): number {
  // So near to nothing that its powers of ten are no numbers any more.
  if (!(width > 1e-300)) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  const round = [1, 2, 5, 10].find((step) => step * power >= width) ?? 10;
  return whole ? Math.max(1, round * power) : round * power;
}
