import { columnMeans, columnSquares, type Matrix } from '../matrix/index.ts';
import type { FeatureId } from '../selection/index.ts';
import { type Labels, NOISE } from './cluster.ts';
import type { Standing } from './cluster-names.ts';

/** Where clusters stand among all rows, feature by feature: mean of log1p, in standard deviations of all rows. k × columns. */
export function standings(points: Matrix, labels: Labels, k: number): Matrix {
  const { rows, columns } = points;
  const logs: Matrix = {
    rows,
    columns,
    values: points.values.map((value) => Math.sign(value) * Math.log1p(Math.abs(value))),
  };
  const means = columnMeans(logs);
  const spread = columnSquares(logs, means).map((squares) => Math.sqrt(squares / Math.max(1, rows)));
  const sums = new Float64Array(k * columns);
  const sizes = new Float64Array(k);
  for (let i = 0; i < rows; i++) {
    if (labels[i] === NOISE) continue;
    sizes[labels[i]]++;
    for (let j = 0; j < columns; j++) sums[labels[i] * columns + j] += logs.values[i * columns + j];
  }
  const values = sums.map((sum, at) => {
    const j = at % columns;
    const mean = sum / Math.max(1, sizes[Math.floor(at / columns)]);
    return spread[j] > 0 ? (mean - means[j]) / spread[j] : 0;
  });
  return { rows: k, columns, values };
}

/** The four features that names look at. */
export function standingOf(
  features: readonly FeatureId[],
  { columns, values }: Matrix,
  cluster: number,
): Standing {
  const at = (feature: FeatureId): number | null => {
    const column = features.indexOf(feature);
    return column < 0 ? null : values[cluster * columns + column];
  };
  return {
    spend: at('totalSpend'),
    orders: at('orderCount'),
    recency: at('recencyDays'),
    tenure: at('tenureDays'),
  };
}
