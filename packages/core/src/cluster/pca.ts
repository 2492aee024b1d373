import { columnMeans, type Matrix, symmetricEigen } from '../matrix/index.ts';
import { ok, type Problem, type Result } from '../result/index.ts';
import { checkPoints } from './cluster.ts';

export interface PcaModel {
  readonly method: 'pca';
  readonly columns: number;
  readonly center: readonly number[];
  /** Unit vectors, row by row, the one with the most variance first; the largest entry of each is positive. */
  readonly components: readonly number[];
  /** Variance along each component (divisor n - 1). */
  readonly variance: readonly number[];
  /** Share of all variance. */
  readonly varianceShare: readonly number[];
}

/** What rows are projected by. */
export type PcaAxes = Pick<PcaModel, 'columns' | 'center' | 'components'>;

/**
 * Principal components, all of them, from the covariance matrix. O(n · columns² + columns³). Signs are those of the largest entry,
 * so that a picture does not flip from run to run.
 * Source: K. Pearson, "On Lines and Planes of Closest Fit", Phil. Mag. 2(11), 1901.
 */
export function fitPca(points: Matrix): Result<PcaModel, Problem> {
  const checked = checkPoints(points, 2);
  if (!checked.ok) return checked;
  const { columns } = points;
  const center = columnMeans(points);
  const { values, vectors } = symmetricEigen(covariance(points, center), columns);
  const variance = Array.from(values, (value) => Math.max(0, value));
  const total = variance.reduce((sum, value) => sum + value, 0);
  return ok({
    method: 'pca',
    columns,
    center: [...center],
    components: [...withSettledSigns(vectors, columns)],
    variance,
    varianceShare: variance.map((value) => (total === 0 ? 0 : value / total)),
  });
}

/** Coordinates of every row along the first `count` components. */
export function projectPca(model: PcaAxes, points: Matrix, count: number): Matrix {
  const { columns, center, components } = model;
  const values = new Float64Array(points.rows * count);
  for (let i = 0; i < points.rows; i++) {
    for (let c = 0; c < count; c++) {
      let sum = 0;
      for (let j = 0; j < columns; j++) {
        sum += (points.values[i * columns + j] - center[j]) * components[c * columns + j];
      }
      values[i * count + c] = sum;
    }
  }
  return { rows: points.rows, columns: count, values };
}

/** Rows that coordinates along the first components stand for, rows × columns. */
export function unprojectPca({ columns, center, components }: PcaAxes, along: Matrix): Matrix {
  const { rows, columns: count, values } = along;
  const kept = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let value = center[j];
      for (let c = 0; c < count; c++) value += values[i * count + c] * components[c * columns + j];
      kept[i * columns + j] = value;
    }
  }
  return { rows, columns, values: kept };
}

/** Mean squared difference between numbers of rows and what the first `count` components keep of them. */
export function pcaError(model: PcaAxes, points: Matrix, count: number): number {
  const kept = unprojectPca(model, projectPca(model, points, count)).values;
  return points.values.reduce((sum, value, at) => sum + (value - kept[at]) ** 2, 0) / kept.length;
}

function covariance({ rows, columns, values }: Matrix, center: Float64Array): Float64Array {
  const matrix = new Float64Array(columns * columns);
  for (let i = 0; i < rows; i++) {
    for (let a = 0; a < columns; a++) {
      const deviation = values[i * columns + a] - center[a];
      for (let b = 0; b <= a; b++) {
        matrix[a * columns + b] += deviation * (values[i * columns + b] - center[b]);
      }
    }
  }
  for (let a = 0; a < columns; a++) {
    for (let b = 0; b <= a; b++) {
      matrix[a * columns + b] /= rows - 1;
      matrix[b * columns + a] = matrix[a * columns + b];
    }
  }
  return matrix;
}

function withSettledSigns(vectors: Float64Array, columns: number): Float64Array {
  const settled = vectors.slice();
  for (let c = 0; c < columns; c++) {
    const vector = settled.subarray(c * columns, (c + 1) * columns);
    const largest = vector.reduce(
      (best, entry) => (Math.abs(entry) > Math.abs(best) + 1e-12 ? entry : best),
      0,
    );
    if (largest < 0) for (let j = 0; j < columns; j++) vector[j] = -vector[j];
  }
  return settled;
}
