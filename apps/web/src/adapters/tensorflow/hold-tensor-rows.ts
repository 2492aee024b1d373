import type { HeldRows, Nearest } from '@kesit/core/engine';
import { columnMeans, type Matrix } from '@kesit/core/matrix';
import * as tf from '@tensorflow/tfjs-core';
import { type Device, onDevice } from './device.ts';
import { exactNearest } from './exact-distances.ts';
import { nearestTwo } from './nearest-two.ts';
import { tensorGroups } from './tensor-groups.ts';
import { tensorKMeans } from './tensor-k-means.ts';
import { tensorNeighbors } from './tensor-neighbors.ts';
import type { TensorRows } from './tensor-rows.ts';

/**
 * Distances on a graphics processor. It says which center or row is nearest, in single precision; distances, sums and inertias are
 * then computed from the rows themselves. `processor` has the same rows and does what gains nothing there.
 */
export async function holdTensorRows(
  points: Matrix,
  device: Device,
  processor: () => Promise<HeldRows>,
): Promise<HeldRows> {
  const means = columnMeans(points);
  const rows = await onDevice(device, async (): Promise<TensorRows> => {
    const values = Float32Array.from(points.values, (value, at) => value - means[at % points.columns]);
    return { device, points, means, tensor: tf.tensor2d(values, [points.rows, points.columns]) };
  });
  let beside: Promise<HeldRows> | null = null;
  const other = (): Promise<HeldRows> => {
    beside ??= processor();
    return beside;
  };
  return {
    rows: points.rows,
    columns: points.columns,
    startSeeding: async () => (await other()).startSeeding(),
    startKMeans: async (k) => tensorKMeans(rows, k),
    nearestCenters: (centers, looked): Promise<Nearest> =>
      onDevice(device, async () => {
        const proposed = await nearestTwo(rows, centers, looked);
        return exactNearest(points, centers, proposed, looked);
      }),
    groupRows: (labels, groups) => onDevice(device, async () => tensorGroups(rows, labels, groups)),
    kNearest: (k, looked) => onDevice(device, () => tensorNeighbors(rows, k, looked)),
    reach: async (radius, minSamples) => (await other()).reach(radius, minSamples),
    dispose() {
      rows.tensor.dispose();
      void beside?.then((held) => held.dispose());
      beside = null;
    },
  };
}
