import type { KMeansKernels } from './row-kernels.ts';
import { transposed, type WasmRows } from './wasm-rows.ts';

export function wasmKMeans({ kernel, memory, points, placeOf }: WasmRows, k: number): KMeansKernels {
  const { rows, columns } = points;
  const width = k + (k % 2);
  const perRow = [rows * 4, rows * 4, rows * 4];
  const perCenter = [
    width * columns * 8,
    k * columns * 8,
    k * 8,
    k * 8,
    k * 8,
    k * columns * 8,
    k * columns * 8,
  ];
  const blocks = [...perRow, ...perCenter, k * 4].map(memory.take);
  const [labels, upper, lower, table, centers, wandered, othersWandered, half, sums, lost, sizes] = blocks;
  memory.doubles(sums, k * columns).fill(0);
  memory.doubles(lost, k * columns).fill(0);
  memory.naturals(sizes, k).fill(0);
  return {
    setCenters(next) {
      memory.doubles(table, width * columns).set(transposed(next.centers, columns));
      memory.doubles(centers, k * columns).set(next.centers);
      memory.doubles(wandered, k).set(next.wandered);
      memory.doubles(othersWandered, k).set(next.othersWandered);
      memory.doubles(half, k).set(next.half);
    },
    assignFirst(begin, end) {
      kernel.useCenters(table, width / 2, centers, wandered, othersWandered, half);
      kernel.useSums(sums, lost, sizes);
      const at = begin * 4;
      kernel.assignFirst(placeOf(begin), columns, end - begin, labels + at, upper + at, lower + at);
    },
    reassign(begin, end) {
      // Other runs over the same rows may have been here since.
      kernel.useCenters(table, width / 2, centers, wandered, othersWandered, half);
      kernel.useSums(sums, lost, sizes);
      const at = begin * 4;
      return kernel.reassign(placeOf(begin), columns, end - begin, labels + at, upper + at, lower + at);
    },
    sums: () => ({
      sums: memory.doubles(sums, k * columns),
      lost: memory.doubles(lost, k * columns),
      sizes: memory.naturals(sizes, k),
    }),
    inertia(begin, end) {
      kernel.useCenters(table, width / 2, centers, wandered, othersWandered, half);
      return kernel.inertia(placeOf(begin), columns, end - begin, labels + begin * 4);
    },
    labels: () => memory.integers(labels, rows),
    free: () => blocks.forEach(memory.give),
  };
}
