import { columnMeans, columnSquares, type Matrix } from '../matrix/index.ts';

/** What is done to every column before distances are taken. */
export type ScaleMethod = 'none' | 'log1p' | 'z' | 'log1p-z' | 'robust';

export const SCALE_METHODS: readonly ScaleMethod[] = ['none', 'log1p', 'z', 'log1p-z', 'robust'];

/** A fitted transform, recorded with a model: value -> (log1p(value) or value, minus center) / scale. Plain data. */
export interface Transform {
  readonly method: ScaleMethod;
  /** One per column. */
  readonly center: readonly number[];
  /** One per column, never 0: a constant column is only centered. */
  readonly scale: readonly number[];
}

/**
 * Fits a transform to columns. `z`: mean and population standard deviation (divisor n, as scikit-learn's StandardScaler);
 * `robust`: median and interquartile range (linear interpolation, as RobustScaler); `log1p` compresses long tails first and
 * leaves numbers at or below -1 aside by taking the sign's logarithm (log1p |x| · sign x).
 */
export function fitTransform(points: Matrix, method: ScaleMethod): Transform {
  const { columns } = points;
  const neutral = { method, center: Array<number>(columns).fill(0), scale: Array<number>(columns).fill(1) };
  if (method === 'none' || method === 'log1p') return neutral;
  const logged = method === 'log1p-z' ? logs(points) : points;
  if (method === 'robust') return { method, ...robustOf(logged) };
  const center = columnMeans(logged);
  const scale = columnSquares(logged, center).map((squares) => Math.sqrt(squares / logged.rows));
  return { method, center: [...center], scale: Array.from(scale, notZero) };
}

export function applyTransform({ method, center, scale }: Transform, points: Matrix): Matrix {
  if (method === 'none') return points;
  const { rows, columns } = points;
  const values = (method === 'log1p' || method === 'log1p-z' ? logs(points) : points).values.slice();
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      values[i * columns + j] = (values[i * columns + j] - center[j]) / scale[j];
    }
  }
  return { rows, columns, values };
}

/** Back to the units of the columns: for centroids a person reads. */
export function undoTransform({ method, center, scale }: Transform, points: Matrix): Matrix {
  const { rows, columns } = points;
  const logged = method === 'log1p' || method === 'log1p-z';
  const values = points.values.map((value, at) => {
    const there = value * scale[at % columns] + center[at % columns];
    return logged ? Math.sign(there) * Math.expm1(Math.abs(there)) : there;
  });
  return { rows, columns, values };
}

function logs({ rows, columns, values }: Matrix): Matrix {
  return { rows, columns, values: values.map((value) => Math.sign(value) * Math.log1p(Math.abs(value))) };
}

function robustOf({ rows, columns, values }: Matrix): Pick<Transform, 'center' | 'scale'> {
  const center: number[] = [];
  const scale: number[] = [];
  for (let j = 0; j < columns; j++) {
    const column = Float64Array.from({ length: rows }, (_, i) => values[i * columns + j]).sort();
    center.push(quantile(column, 0.5));
    scale.push(notZero(quantile(column, 0.75) - quantile(column, 0.25)));
  }
  return { center, scale };
}

function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

function notZero(scale: number): number {
  return scale > 0 ? scale : 1;
}
