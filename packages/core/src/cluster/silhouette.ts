import type { Matrix } from '../matrix/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { type Labels, NOISE, report, type Watch } from './cluster.ts';

export interface Silhouette {
  /** Mean over the rows looked at. */
  readonly mean: number;
  /** By row of `looked`; 0 for a row alone in its cluster. */
  readonly values: Float64Array;
}

/**
 * Silhouette of every row, or of those in `looked` against all: (b - a) / max(a, b), a the mean distance to the others of the
 * own cluster, b the least mean distance to another cluster. Noise is left out on both sides. Distances are streamed, never
 * kept. One cluster alone has none: `one-cluster`. O(looked · n · columns) time, O(n + clusters) memory.
 * Source: P. J. Rousseeuw, "Silhouettes", J. Comput. Appl. Math. 20, 1987.
 */
export function silhouette(
  { rows, columns, values }: Matrix,
  labels: Labels,
  looked: ArrayLike<number> = everyRow(labels),
  watch: Watch = {},
): Result<Silhouette, Problem> {
  const count = 1 + labels.reduce((most, label) => Math.max(most, label), -1);
  const sizes = new Float64Array(count);
  for (const label of labels) if (label !== NOISE) sizes[label]++;
  const clusters = sizes.filter((size) => size > 0).length;
  if (clusters < 2) return err({ code: 'one-cluster', facts: { found: clusters } });
  const found = new Float64Array(looked.length);
  const sums = new Float64Array(count);
  for (let place = 0; place < looked.length; place++) {
    if (place % 256 === 0) report(watch, place / looked.length);
    const row = looked[place];
    sums.fill(0);
    for (let i = 0; i < rows; i++) {
      const label = labels[i];
      if (label === NOISE) continue;
      let square = 0;
      for (let j = 0; j < columns; j++) {
        const difference = values[row * columns + j] - values[i * columns + j];
        square += difference * difference;
      }
      sums[label] += Math.sqrt(square);
    }
    found[place] = widthOf(sums, sizes, labels[row]);
  }
  const mean = found.reduce((sum, width) => sum + width, 0) / found.length;
  return ok({ mean, values: found });
}

function everyRow(labels: Labels): Int32Array {
  return Int32Array.from({ length: labels.length }, (_, i) => i).filter((i) => labels[i] !== NOISE);
}

function widthOf(sums: Float64Array, sizes: Float64Array, own: number): number {
  if (sizes[own] < 2) return 0;
  const a = sums[own] / (sizes[own] - 1);
  let b = Number.POSITIVE_INFINITY;
  for (let c = 0; c < sizes.length; c++) {
    if (c !== own && sizes[c] > 0) b = Math.min(b, sums[c] / sizes[c]);
  }
  const most = Math.max(a, b);
  return most === 0 ? 0 : (b - a) / most;
}
