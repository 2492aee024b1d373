import { columnMeans, type Matrix } from '../matrix/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { type Labels, NOISE, squaredDistance } from './cluster.ts';

export interface Separation {
  /** Mean over clusters of the worst (spread + spread) / distance; less is better. D. L. Davies & D. W. Bouldin, 1979. */
  readonly daviesBouldin: number;
  /** Variance between over variance within, each by its degrees of freedom; more is better. T. Caliński & J. Harabasz, 1974. */
  readonly calinskiHarabasz: number;
}

/** Two indices of how far clusters stand apart; noise is left out. Needs two clusters and a row more than clusters. */
export function separation(points: Matrix, labels: Labels): Result<Separation, Problem> {
  const { columns, values } = points;
  const clusters = clustersOf(points, labels);
  const k = clusters.sizes.length;
  if (k < 2) return err({ code: 'one-cluster', facts: { found: k } });
  if (clusters.rows <= k)
    return err({ code: 'too-few-rows', facts: { needed: k + 1, found: clusters.rows } });
  const spread = new Float64Array(k);
  let within = 0;
  for (let i = 0; i < labels.length; i++) {
    const c = clusters.place[labels[i] + 1];
    if (c < 0) continue;
    const square = squaredDistance(values, i * columns, clusters.centers, c * columns, columns);
    within += square;
    spread[c] += Math.sqrt(square);
  }
  for (let c = 0; c < k; c++) spread[c] /= clusters.sizes[c];
  const middle = columnMeans({ rows: clusters.rows, columns, values: clusters.kept });
  let between = 0;
  for (let c = 0; c < k; c++) {
    between += clusters.sizes[c] * squaredDistance(clusters.centers, c * columns, middle, 0, columns);
  }
  const calinskiHarabasz = within === 0 ? 1 : (between * (clusters.rows - k)) / (within * (k - 1));
  return ok({ daviesBouldin: daviesBouldin(clusters.centers, spread, columns), calinskiHarabasz });
}

interface Clusters {
  readonly rows: number;
  /** Rows that are not noise, end to end. */
  readonly kept: Float64Array;
  readonly sizes: Float64Array;
  readonly centers: Float64Array;
  /** By label + 1; -1 for noise. */
  readonly place: Int32Array;
}

function clustersOf({ columns, values }: Matrix, labels: Labels): Clusters {
  const present = [...new Set(labels)].filter((label) => label !== NOISE).sort((a, b) => a - b);
  const place = new Int32Array(2 + Math.max(-1, ...present)).fill(-1);
  present.forEach((label, index) => {
    place[label + 1] = index;
  });
  const sizes = new Float64Array(present.length);
  const centers = new Float64Array(present.length * columns);
  const kept = new Float64Array(values.length);
  let rows = 0;
  for (let i = 0; i < labels.length; i++) {
    const c = place[labels[i] + 1];
    if (c < 0) continue;
    sizes[c]++;
    for (let j = 0; j < columns; j++) {
      centers[c * columns + j] += values[i * columns + j];
      kept[rows * columns + j] = values[i * columns + j];
    }
    rows++;
  }
  for (let at = 0; at < centers.length; at++) centers[at] /= sizes[Math.floor(at / columns)];
  return { rows, kept, sizes, centers, place };
}

/** Two clusters around one center are as badly apart as can be: infinity, unless neither has any spread. */
function daviesBouldin(centers: Float64Array, spread: Float64Array, columns: number): number {
  const k = spread.length;
  let sum = 0;
  for (let a = 0; a < k; a++) {
    let worst = 0;
    for (let b = 0; b < k; b++) {
      if (a === b) continue;
      const apart = Math.sqrt(squaredDistance(centers, a * columns, centers, b * columns, columns));
      const both = spread[a] + spread[b];
      worst = Math.max(worst, both === 0 ? 0 : both / apart);
    }
    sum += worst;
  }
  return sum / k;
}
