import { activate } from './activation.ts';
import { PLAIN_ARITHMETIC } from './arithmetic.ts';
import type { DenseLayer } from './network.ts';

/**
 * What the layers make of rows, in float64 and without an engine: for models that are trained, and for few rows. `weights` as a
 * `NetworkSpec` has them.
 */
export function forwardDense(
  layers: readonly DenseLayer[],
  weights: readonly ArrayLike<number>[],
  inputs: Float64Array,
  rows: number,
): Float64Array {
  let before = inputs;
  layers.forEach(({ inputs: width, outputs, activation }, at) => {
    const values = new Float64Array(rows * outputs);
    for (let i = 0; i < rows; i++) values.set(weights[2 * at + 1], i * outputs);
    const left = { values: before, rowStep: width, columnStep: 1 };
    PLAIN_ARITHMETIC.addProduct(left, Float64Array.from(weights[2 * at]), values, rows, width, outputs);
    activate(activation, values, values.length);
    before = values;
  });
  return before;
}
