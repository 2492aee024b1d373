import type { KMeansRun } from '@kesit/core/engine';
import { onDevice } from './device.ts';
import { squareBetween } from './exact-distances.ts';
import { nearestOne } from './nearest-two.ts';
import type { TensorRows } from './tensor-rows.ts';

/** A run whose rows are assigned by the device and added up here: sums of many rows want double precision. */
export function tensorKMeans(rows: TensorRows, k: number): KMeansRun {
  const { rows: count, columns, values } = rows.points;
  let labels: Int32Array | null = null;
  let last = new Float64Array(0);

  const distanceOf = (row: number, label: number): number =>
    squareBetween(values, row * columns, last, label * columns, columns);

  function assigned(): Int32Array {
    if (labels === null) throw new Error('no row has a label before the first step');
    return labels;
  }

  return {
    step: (centers) =>
      onDevice(rows.device, async () => {
        const now = await nearestOne(rows, centers);
        const changed = labels === null ? count : countChanged(labels, now);
        labels = now;
        last = centers.slice();
        return { changed, ...sumsOf(values, columns, now, k) };
      }),
    async inertia() {
      return assigned().reduce((sum, label, row) => sum + distanceOf(row, label), 0);
    },
    async farthestRow() {
      const sizes = new Uint32Array(k);
      for (const label of assigned()) sizes[label]++;
      let [farthest, distance] = [-1, 0];
      assigned().forEach((label, row) => {
        const from = sizes[label] < 2 ? 0 : distanceOf(row, label);
        if (from > distance) [farthest, distance] = [row, from];
      });
      return farthest;
    },
    labels: async () => assigned().slice(),
    dispose() {
      labels = null;
    },
  };
}

function countChanged(before: Int32Array, now: Int32Array): number {
  let changed = 0;
  for (let i = 0; i < now.length; i++) if (before[i] !== now[i]) changed++;
  return changed;
}

function sumsOf(
  values: Float64Array,
  columns: number,
  labels: Int32Array,
  k: number,
): { sums: Float64Array; sizes: Uint32Array } {
  const sums = new Float64Array(k * columns);
  const sizes = new Uint32Array(k);
  labels.forEach((label, row) => {
    sizes[label]++;
    for (let j = 0; j < columns; j++) sums[label * columns + j] += values[row * columns + j];
  });
  return { sums, sizes };
}
