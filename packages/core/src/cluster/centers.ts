import type { Matrix } from '../matrix/index.ts';
import { type Labels, NOISE, squaredDistance } from './cluster.ts';

/** Means of clusters, how many rows each has, and what is left within them; noise is left out. */
export function centersOf(
  { rows, columns, values }: Matrix,
  labels: Labels,
  k: number,
): { readonly centers: Matrix; readonly sizes: number[]; readonly inertia: number } {
  const centers = new Float64Array(k * columns);
  const sizes = new Array<number>(k).fill(0);
  for (let i = 0; i < rows; i++) {
    const label = labels[i];
    if (label === NOISE) continue;
    sizes[label]++;
    for (let j = 0; j < columns; j++) centers[label * columns + j] += values[i * columns + j];
  }
  for (let at = 0; at < centers.length; at++) centers[at] /= sizes[Math.floor(at / columns)] || 1;
  let inertia = 0;
  for (let i = 0; i < rows; i++) {
    if (labels[i] !== NOISE)
      inertia += squaredDistance(values, i * columns, centers, labels[i] * columns, columns);
  }
  return { centers: { rows: k, columns, values: centers }, sizes, inertia };
}
