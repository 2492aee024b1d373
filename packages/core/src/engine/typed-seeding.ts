import type { Matrix } from '../matrix/index.ts';
import type { SeedingKernels } from './row-kernels.ts';
import { squaredDistance } from './typed-look.ts';

export function typedSeeding({ rows, columns, values }: Matrix): SeedingKernels {
  const nearest = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  return {
    lower(row, begin, end) {
      let sum = 0;
      for (let i = begin; i < end; i++) {
        const square = squaredDistance(values, i * columns, values, row * columns, columns);
        if (square < nearest[i]) nearest[i] = square;
        sum += nearest[i];
      }
      return sum;
    },
    tryFour(candidates, begin, end, sums) {
      for (let candidate = 0; candidate < 4; candidate++) {
        let sum = 0;
        for (let i = begin; i < end; i++) {
          const square = squaredDistance(
            values,
            i * columns,
            values,
            candidates[candidate] * columns,
            columns,
          );
          sum += Math.min(square, nearest[i]);
        }
        sums[candidate] += sum;
      }
    },
    nearest: () => nearest,
    free: () => {},
  };
}
