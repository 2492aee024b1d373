import { columnMeans, columnSquares, type Matrix } from '../matrix/index.ts';
import type { ColumnKind } from './coding.ts';

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
  /** Columns that no logarithm is taken of, whatever the method; missing where there are none. */
  readonly unlogged?: readonly number[];
}

/**
 * Fits a transform to columns. `z`: mean and population standard deviation (divisor n, as scikit-learn's StandardScaler);
 * `robust`: median and interquartile range (linear interpolation, as RobustScaler); `log1p` compresses long tails first and
 * leaves numbers at or below -1 aside by taking the sign's logarithm (log1p |x| · sign x). `kinds` by column, default all numbers:
 * ordinals are scaled and never taken the logarithm of; indicators stay as they are, so that two rows of different categories
 * are √2 apart, as two drawn at random are on average in a z-scored column.
 */
export function fitTransform(
  points: Matrix,
  method: ScaleMethod,
  kinds: readonly ColumnKind[] = [],
): Transform {
  const coded = kinds.flatMap((kind, j) => (kind === 'number' ? [] : [j]));
  const unlogged = coded.length === 0 ? {} : { unlogged: coded };
  const { center, scale } = centerAndScale(points, method, coded);
  const kept = (j: number): boolean => kinds[j] === 'indicator';
  return {
    method,
    center: center.map((value, j) => (kept(j) ? 0 : value)),
    scale: scale.map((value, j) => (kept(j) ? 1 : value)),
    ...unlogged,
  };
}

function centerAndScale(
  points: Matrix,
  method: ScaleMethod,
  unlogged: readonly number[],
): Pick<Transform, 'center' | 'scale'> {
  const { columns } = points;
  if (method === 'none' || method === 'log1p') {
    return { center: Array<number>(columns).fill(0), scale: Array<number>(columns).fill(1) };
  }
  const logged = method === 'log1p-z' ? logs(points, unlogged) : points;
  if (method === 'robust') return robustOf(logged);
  const center = columnMeans(logged);
  const scale = columnSquares(logged, center).map((squares) => Math.sqrt(squares / logged.rows));
  return { center: [...center], scale: Array.from(scale, notZero) };
}

export function applyTransform({ method, center, scale, unlogged }: Transform, points: Matrix): Matrix {
  if (method === 'none') return points;
  const { rows, columns } = points;
  const values = (isLogged(method) ? logs(points, unlogged) : points).values.slice();
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      values[i * columns + j] = (values[i * columns + j] - center[j]) / scale[j];
    }
  }
  return { rows, columns, values };
}

/** Back to the units of the columns: for centroids a person reads. */
export function undoTransform({ method, center, scale, unlogged = [] }: Transform, points: Matrix): Matrix {
  const { rows, columns } = points;
  const logged = Array.from({ length: columns }, (_, j) => isLogged(method) && !unlogged.includes(j));
  const values = points.values.map((value, at) => {
    const j = at % columns;
    const there = value * scale[j] + center[j];
    return logged[j] ? Math.sign(there) * Math.expm1(Math.abs(there)) : there;
  });
  return { rows, columns, values };
}

function isLogged(method: ScaleMethod): boolean {
  return method === 'log1p' || method === 'log1p-z';
}

function logs({ rows, columns, values }: Matrix, unlogged: readonly number[] = []): Matrix {
  const logged = values.map((value) => Math.sign(value) * Math.log1p(Math.abs(value)));
  for (const j of unlogged) {
    for (let i = 0; i < rows; i++) logged[i * columns + j] = values[i * columns + j];
  }
  return { rows, columns, values: logged };
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
