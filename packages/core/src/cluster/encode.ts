import { forwardDense } from '../engine/index.ts';
import type { Matrix } from '../matrix/index.ts';
import type { Coder } from './autoencoder-model.ts';

const BLOCK_ROWS = 1024;

/** The embedding of rows, rows × dimensions, each by itself; float64. */
export function encode(coder: Coder, points: Matrix): Matrix {
  const { columns, dimensions, center, scale, layers, weights } = coder;
  const half = layers.length / 2;
  return inBlocks(points, dimensions, (values, rows) => {
    const moved = values.map((value, at) => (value - center[at % columns]) / scale);
    return forwardDense(layers.slice(0, half), weights, moved, rows);
  });
}

/** Rows that an embedding stands for, rows × columns, in the units of the points. */
export function decode(coder: Coder, embedded: Matrix): Matrix {
  const { columns, center, scale, layers, weights } = coder;
  const half = layers.length / 2;
  return inBlocks(embedded, columns, (values, rows) => {
    const decoded = forwardDense(layers.slice(half), weights.slice(2 * half), values, rows);
    return decoded.map((value, at) => value * scale + center[at % columns]);
  });
}

/** Mean squared difference of a number before and after. */
export function reconstructionError(coder: Coder, points: Matrix): number {
  const back = decode(coder, encode(coder, points)).values;
  return points.values.reduce((sum, value, at) => sum + (value - back[at]) ** 2, 0) / points.values.length;
}

/** What a block of rows becomes, block after block: what lies between stays small. */
function inBlocks(
  { rows, columns, values }: Matrix,
  outputs: number,
  become: (values: Float64Array, rows: number) => Float64Array,
): Matrix {
  const result = new Float64Array(rows * outputs);
  for (let row = 0; row < rows; row += BLOCK_ROWS) {
    const end = Math.min(rows, row + BLOCK_ROWS);
    result.set(become(values.subarray(row * columns, end * columns), end - row), row * outputs);
  }
  return { rows, columns: outputs, values: result };
}
