import { createDistanceKernel } from '../kernel/index.ts';
import { type Matrix, takeRows } from '../matrix/index.ts';
import { type GroupKernels, LOOKED_TOGETHER, type NearestKernels, type RowKernels } from './row-kernels.ts';
import { wasmKMeans } from './wasm-k-means.ts';
import { wasmMemory } from './wasm-memory.ts';
import { wasmNeighbors } from './wasm-neighbors.ts';
import { type DistanceKernel, transposed, type WasmRows } from './wasm-rows.ts';
import { wasmSeeding } from './wasm-seeding.ts';

/** Kernels in WebAssembly, with a memory of their own for these rows. Throws `EngineLost` where they do not fit. */
export function wasmKernels(points: Matrix): RowKernels {
  const { rows, columns, values } = points;
  const kernel = createDistanceKernel<DistanceKernel>();
  const memory = wasmMemory(kernel, kernel.heapBase());
  const block = memory.take(values.byteLength);
  memory.doubles(block, values.length).set(values);
  const held: WasmRows = { kernel, memory, points, placeOf: (row) => block + row * columns * 8 };
  return {
    rows,
    columns,
    seeding: () => wasmSeeding(held),
    kMeans: (k) => wasmKMeans(held, k),
    nearest: (centers, looked) => wasmNearest(held, centers, looked),
    groups: (labels, groups) => wasmGroups(held, labels, groups),
    neighbors: (tree) => wasmNeighbors(held, tree),
    points: () => ({ rows, columns, values: memory.doubles(block, values.length) }),
    free: () => memory.give(block),
  };
}

function wasmNearest(
  { kernel, memory, points, placeOf }: WasmRows,
  centers: Float64Array,
  looked?: Uint32Array,
): NearestKernels {
  const { columns } = points;
  const rows = looked?.length ?? points.rows;
  const table = transposed(centers, columns);
  const gathered = looked === undefined ? 0 : rows * columns * 8;
  const blocks = [table.byteLength, rows * 4, rows * 8, rows * 8, gathered].map(memory.take);
  const [at, labels, firsts, seconds, some] = blocks;
  memory.doubles(at, table.length).set(table);
  if (looked !== undefined) memory.doubles(some, rows * columns).set(takeRows(points, looked).values);
  const placeIn = looked === undefined ? placeOf : (place: number) => some + place * columns * 8;
  return {
    look: (begin, end) =>
      kernel.nearestCenters(
        placeIn(begin),
        columns,
        end - begin,
        at,
        table.length / columns / 2,
        labels + begin * 4,
        firsts + begin * 8,
        seconds + begin * 8,
      ),
    result: () => ({
      labels: memory.integers(labels, rows).slice(),
      squaredDistance: memory.doubles(firsts, rows).slice(),
      secondSquaredDistance: memory.doubles(seconds, rows).slice(),
    }),
    free: () => blocks.forEach(memory.give),
  };
}

function wasmGroups({ kernel, memory, points }: WasmRows, labels: Int32Array, groups: number): GroupKernels {
  const { columns, values } = points;
  const begins = new Uint32Array(groups + 1);
  for (const label of labels) if (label >= 0) begins[label + 1]++;
  for (let group = 0; group < groups; group++) begins[group + 1] += begins[group];
  const grouped = memory.take(begins[groups] * columns * 8);
  const looked = memory.take(LOOKED_TOGETHER * columns * 8);
  const sums = memory.take(LOOKED_TOGETHER * 8);
  const copy = memory.doubles(grouped, begins[groups] * columns);
  const next = begins.slice();
  labels.forEach((label, i) => {
    if (label < 0) return;
    const to = next[label]++ * columns;
    for (let j = 0; j < columns; j++) copy[to + j] = values[i * columns + j];
  });
  return {
    sums(rows, into) {
      const table = memory.doubles(looked, LOOKED_TOGETHER * columns).fill(0);
      rows.forEach((row, place) => {
        for (let j = 0; j < columns; j++) table[j * LOOKED_TOGETHER + place] = values[row * columns + j];
      });
      const found = memory.doubles(sums, LOOKED_TOGETHER);
      for (let group = 0; group < groups; group++) {
        const count = begins[group + 1] - begins[group];
        kernel.sumDistances(grouped + begins[group] * columns * 8, columns, count, looked, sums);
        for (let place = 0; place < rows.length; place++) into[place * groups + group] = found[place];
      }
    },
    free: () => [grouped, looked, sums].forEach(memory.give),
  };
}
