import type { Nearest } from '@kesit/core/engine';
import type { Matrix } from '@kesit/core/matrix';

/** Squared distance of two rows, in double precision. */
export function squareBetween(
  a: Float64Array,
  aAt: number,
  b: Float64Array,
  bAt: number,
  columns: number,
): number {
  let sum = 0;
  for (let j = 0; j < columns; j++) {
    const difference = a[aAt + j] - b[bAt + j];
    sum += difference * difference;
  }
  return sum;
}

/** The two centers proposed for every row, measured and put in order; of equals the first. */
export function exactNearest(
  { columns, values }: Matrix,
  centers: Float64Array,
  proposed: Int32Array,
  looked?: Uint32Array,
): Nearest {
  const count = proposed.length / 2;
  const labels = new Int32Array(count);
  const squaredDistance = new Float64Array(count);
  const secondSquaredDistance = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const at = (looked?.[i] ?? i) * columns;
    const [a, b] = [proposed[2 * i], proposed[2 * i + 1]];
    const toA = squareBetween(values, at, centers, a * columns, columns);
    const toB = b < 0 ? Number.POSITIVE_INFINITY : squareBetween(values, at, centers, b * columns, columns);
    const isA = toA < toB || (toA === toB && a < b);
    labels[i] = isA ? a : b;
    squaredDistance[i] = isA ? toA : toB;
    secondSquaredDistance[i] = isA ? toB : toA;
  }
  return { labels, squaredDistance, secondSquaredDistance };
}
