import type { Matrix } from '@kesit/core/matrix';
import { createRng, normal, uniform } from '@kesit/core/random';

export const ARC_ROWS = 300;
export const ARC_OPTIONS = { dimensions: 1, seed: 5 } as const;

/** Points near a curve in three dimensions: the same in every place. */
export function arc(rows: number): Matrix {
  const rng = createRng(11);
  const values = new Float64Array(rows * 3);
  for (let row = 0; row < rows; row++) {
    const turn = 1.5 * uniform(rng);
    // A parabola bent once more: nothing but the four operations.
    const point = [turn, turn * turn, turn * turn * turn - turn];
    point.forEach((value, j) => {
      values[3 * row + j] = value + 0.02 * normal(rng);
    });
  }
  return { rows, columns: 3, values };
}
