import type { Matrix } from '../matrix/index.ts';

/**
 * Rows in ascending order of their values, first column first. An estimator that goes through the rows in this order finds the
 * same clusters whatever order a file had. O(n log n · columns).
 */
export function canonicalOrder({ rows, columns, values }: Matrix): Uint32Array {
  const order = new Uint32Array(rows);
  for (let i = 0; i < rows; i++) order[i] = i;
  return order.sort((a, b) => {
    for (let j = 0; j < columns; j++) {
      const difference = values[a * columns + j] - values[b * columns + j];
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}
