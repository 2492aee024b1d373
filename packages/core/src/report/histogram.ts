import { valuesAt } from '../math/index.ts';
import { percentile } from './percentile.ts';

/** How many of a column lie in each of some bins; bins touch, and the first and last ones may be empty of edges' own values. */
export interface Histogram {
  /** One more than there are bins, ascending; a value on an edge belongs to the bin above it, the last edge to the last bin. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /**
   * `log`: widths grow by 1, 2, 5; for values a few of which are far larger than the rest. `values`: there are so few different
   * ones that each has a bin of its own, which begins with it.
   */
  readonly scale: 'linear' | 'log' | 'values';
  /** Values are whole numbers of it: the largest value below an edge is the edge minus one step. */
  readonly step: number;
  readonly median: number;
  readonly mean: number;
  /** Values that are unknown; they are in no bin. */
  readonly unknown: number;
}

const BINS = 16;
/** From here on the few large values leave the others in one bin of a linear axis. */
const SKEWED = 12;

/**
 * Histogram of the values at `rows`, on edges a person would have chosen: 1, 2 or 5 times a power of ten apart, about 16 of
 * them, from zero where the values come near it. Amounts with a long tail get edges of 1, 2, 5, 10, 20 …, with all that is
 * smaller than the first of them below it. Where only a few different values occur, each has its bin. `null` where nothing is known. O(n log n).
 */
export function histogramOf(column: ArrayLike<number>, rows: Uint32Array): Histogram | null {
  const values = valuesAt(column, rows).filter((value) => !Number.isNaN(value));
  if (values.length === 0) return null;
  values.sort();
  const [least, largest] = [values[0], values[values.length - 1]];
  const step = stepOf(values);
  const isSkewed = least >= 0 && percentile(values, 0.99) > SKEWED * Math.max(step, percentile(values, 0.5));
  const different = differentValues(values);
  const scale = different !== null ? 'values' : isSkewed ? 'log' : 'linear';
  const edges =
    different !== null
      ? [...different, cleared(largest + step)]
      : isSkewed
        ? growingEdges(values, largest)
        : evenEdges(least, largest, step);
  const counts = new Array<number>(edges.length - 1).fill(0);
  let bin = 0;
  let total = 0;
  for (const value of values) {
    while (bin < counts.length - 1 && value >= edges[bin + 1]) bin++;
    counts[bin]++;
    total += value;
  }
  return {
    edges,
    counts,
    scale,
    step,
    median: percentile(values, 0.5),
    mean: total / values.length,
    unknown: rows.length - values.length,
  };
}

/** The different ones of ascending values; `null` where they are too many for a bin each. */
function differentValues(ascending: Float64Array): number[] | null {
  const different: number[] = [];
  for (const value of ascending) {
    if (value === different.at(-1)) continue;
    if (different.length === BINS) return null;
    different.push(value);
  }
  return different;
}

function evenEdges(least: number, largest: number, step: number): number[] {
  const from = least >= 0 && least < 0.5 * largest ? 0 : least;
  const width = Math.max(step, niceWidth((largest - from) / BINS));
  const first = Math.floor(from / width);
  const last = Math.max(first + 1, Math.ceil(largest / width));
  return Array.from({ length: last - first + 1 }, (_, i) => cleared((first + i) * width));
}

/** 0, then 1, 2, 5, 10 … from the decade in which the first percent ends. */
function growingEdges(ascending: Float64Array, largest: number): number[] {
  const positive = ascending.filter((value) => value > 0);
  const edges = [0];
  let power = Math.floor(Math.log10(percentile(positive, 0.01)));
  for (; (edges.at(-1) ?? 0) < largest; power++) {
    for (const digit of [1, 2, 5]) {
      if ((edges.at(-1) ?? 0) < largest) edges.push(cleared(digit * 10 ** power));
    }
  }
  return edges;
}

/** The smallest of 1, 2, 5 times a power of ten that is not below. */
function niceWidth(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width || 1));
  const digit = [1, 2, 5, 10].find((candidate) => candidate * power >= width * (1 - 1e-9)) ?? 10;
  return digit * power;
}

/** 1, or the power of ten of which all values are whole numbers, down to a millionth. */
function stepOf(values: Float64Array): number {
  let power = 0;
  for (const value of values) {
    while (power < 6 && Math.abs(value * 10 ** power - Math.round(value * 10 ** power)) > 1e-6) power++;
  }
  return 10 ** -power;
}

/** Without the last digits that multiplying leaves behind: 0.30000000000000004 is 0.3. */
function cleared(value: number): number {
  return Number(value.toPrecision(12));
}
