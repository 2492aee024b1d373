import { type KdTree, LEAF_ROWS } from './kd-tree.ts';
import type { NeighborKernels } from './row-kernels.ts';
import type { WasmRows } from './wasm-rows.ts';

export function wasmNeighbors({ kernel, memory }: WasmRows, tree: KdTree): NeighborKernels {
  const { rows, columns, leaves } = tree;
  const taken: number[] = [];
  /** Blocks of the last search. */
  let passing: number[] = [];
  const takeInto = (list: number[], bytes: number): number => {
    const block = memory.take(bytes);
    list.push(block);
    return block;
  };
  const blocks = takeInto(taken, tree.blocks.byteLength);
  const boxes = takeInto(taken, tree.boxes.byteLength);
  memory.doubles(blocks, tree.blocks.length).set(tree.blocks);
  memory.doubles(boxes, tree.boxes.length).set(tree.boxes);
  const row = takeInto(taken, columns * 8);
  const squares = takeInto(taken, LEAF_ROWS * 8);
  let found = { count: 0, indices: 0, distances: 0 };
  let reached = { labels: 0, core: 0 };

  function begin(): (bytes: number) => number {
    passing.forEach(memory.give);
    passing = [];
    kernel.useTree(rows, columns, leaves, blocks, boxes, row, squares);
    return (bytes) => takeInto(passing, bytes);
  }

  return {
    startNearest(looked, k) {
      const take = begin();
      const count = looked * k;
      found = { count, indices: take(count * 4), distances: take(count * 8) };
      memory.doubles(found.distances, count).fill(Number.POSITIVE_INFINITY);
    },
    nearest: (place, self, k) =>
      kernel.nearest(self, k, found.indices + place * k * 4, found.distances + place * k * 8),
    nearestFound: () => ({
      indices: memory.integers(found.indices, found.count),
      squaredDistances: memory.doubles(found.distances, found.count),
    }),
    startReach(radius) {
      const take = begin();
      reached = { labels: take(rows * 4), core: take(rows) };
      memory.integers(reached.labels, rows).fill(-1);
      kernel.useReach(radius * radius, reached.core, reached.labels, take(8 * leaves), take(rows * 4));
    },
    markCores: (first, end, minSamples) => kernel.markCores(first, end, minSamples),
    startCluster: (name, place) => kernel.startCluster(name, place),
    growCluster: (most) => kernel.growCluster(most),
    reached: () => ({
      labels: memory.integers(reached.labels, rows),
      core: memory.bytes(reached.core, rows),
    }),
    free: () => [...taken, ...passing].forEach(memory.give),
  };
}
