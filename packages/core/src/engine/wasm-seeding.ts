import type { SeedingKernels } from './row-kernels.ts';
import type { WasmRows } from './wasm-rows.ts';

export function wasmSeeding({ kernel, memory, points, placeOf }: WasmRows): SeedingKernels {
  const { rows, columns, values } = points;
  const blocks = [rows * 8, columns * 32, 32].map(memory.take);
  const [nearest, candidates, four] = blocks;
  memory.doubles(nearest, rows).fill(Number.POSITIVE_INFINITY);
  return {
    lower: (row, begin, end) =>
      kernel.lower(placeOf(begin), columns, end - begin, placeOf(row), nearest + begin * 8),
    tryFour(rowsTried, begin, end, sums) {
      const table = memory.doubles(candidates, columns * 4);
      for (let j = 0; j < columns; j++) {
        for (let c = 0; c < 4; c++) table[j * 4 + c] = values[rowsTried[c] * columns + j];
      }
      const found = memory.doubles(four, 4);
      found.set(sums);
      kernel.tryFour(placeOf(begin), columns, end - begin, candidates, nearest + begin * 8, four);
      sums.set(found);
    },
    nearest: () => memory.doubles(nearest, rows),
    free: () => blocks.forEach(memory.give),
  };
}
