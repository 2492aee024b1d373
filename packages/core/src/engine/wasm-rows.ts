import type { Kernel } from '../kernel/index.ts';
import type { Matrix } from '../matrix/index.ts';
import type { WasmMemory } from './wasm-memory.ts';

/** Functions of `assembly/distance`; places are byte offsets, ranges begin with the row they are given. */
export interface DistanceKernel extends Kernel {
  heapBase(): number;
  nearestCenters(
    points: number,
    columns: number,
    rows: number,
    centers: number,
    pairs: number,
    labels: number,
    firsts: number,
    seconds: number,
  ): void;
  useCenters(
    table: number,
    pairs: number,
    rows: number,
    wandered: number,
    othersWandered: number,
    half: number,
  ): void;
  useSums(sums: number, lost: number, sizes: number): void;
  assignFirst(
    points: number,
    columns: number,
    rows: number,
    labels: number,
    upper: number,
    lower: number,
  ): void;
  reassign(
    points: number,
    columns: number,
    rows: number,
    labels: number,
    upper: number,
    lower: number,
  ): number;
  inertia(points: number, columns: number, rows: number, labels: number): number;
  lower(points: number, columns: number, rows: number, center: number, nearest: number): number;
  tryFour(
    points: number,
    columns: number,
    rows: number,
    candidates: number,
    nearest: number,
    sums: number,
  ): void;
  sumDistances(points: number, columns: number, rows: number, looked: number, sums: number): void;
  useTree(
    rows: number,
    columns: number,
    leaves: number,
    blocks: number,
    boxes: number,
    row: number,
    squares: number,
  ): void;
  nearest(self: number, k: number, indices: number, distances: number): void;
  useReach(limit: number, core: number, labels: number, open: number, queue: number): void;
  markCores(begin: number, end: number, minSamples: number): void;
  startCluster(name: number, place: number): void;
  growCluster(most: number): number;
}

/** Rows in the memory of a kernel. */
export interface WasmRows {
  readonly kernel: DistanceKernel;
  readonly memory: WasmMemory;
  readonly points: Matrix;
  /** Place of a row. */
  placeOf(row: number): number;
}

/** Centers column by column, two in the lanes of a register, an odd last one beside infinity. */
export function transposed(centers: Float64Array, columns: number): Float64Array {
  const k = centers.length / columns;
  const width = k + (k % 2);
  const table = new Float64Array(width * columns).fill(Number.POSITIVE_INFINITY);
  for (let c = 0; c < k; c++)
    for (let j = 0; j < columns; j++) table[j * width + c] = centers[c * columns + j];
  return table;
}
