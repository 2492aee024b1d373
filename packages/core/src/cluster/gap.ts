import type { Matrix } from '../matrix/index.ts';
import { type Rng, streamOf, uniform } from '../random/index.ts';
import { ok, type Problem, type Result } from '../result/index.ts';
import { report, type Watch } from './cluster.ts';
import type { Computing } from './computing.ts';
import { fitKMeans, type KMeansOptions } from './k-means.ts';
import { fitPca, projectPca } from './pca.ts';

export interface Gap {
  readonly k: number;
  /** Mean log inertia of data without clusters minus that of the data. */
  readonly gap: number;
  /** Standard deviation of the former, times √(1 + 1/references). */
  readonly error: number;
}

export interface GapStatistic {
  readonly rows: readonly Gap[];
  /** The least k whose gap is not less than the next one's minus its error; `null` where none is. */
  readonly suggested: number | null;
}

export interface GapOptions extends Watch {
  readonly most: number;
  readonly seed: number;
  /** Data sets without clusters to compare with; default 10. */
  readonly references?: number;
  readonly restarts?: number;
}

/**
 * The gap statistic for k from 1 on: how much tighter the data is than rows drawn evenly from the box around its principal
 * components. It alone can say that there is one cluster only.
 * Source: R. Tibshirani, G. Walther & T. Hastie, "Estimating the Number of Clusters in a Data Set via the Gap Statistic",
 * J. R. Statist. Soc. B 63(2), 2001, variant (b).
 */
export async function gapStatistic(
  points: Matrix,
  options: GapOptions,
  computing: Computing,
): Promise<Result<GapStatistic, Problem>> {
  const { most, seed, references = 10, restarts = 5 } = options;
  const model = fitPca(points);
  if (!model.ok) return model;
  const turned = projectPca(model.value, points, points.columns);
  const box = boxOf(turned);
  const rows: Gap[] = [];
  for (let k = 1; k <= most; k++) {
    const own = await logInertia(turned, { k, seed, restarts }, computing);
    if (!own.ok) return own;
    const others: number[] = [];
    for (let reference = 0; reference < references; reference++) {
      report(options, (k - 1 + reference / references) / most);
      const drawn = drawnFrom(box, turned, streamOf(seed, reference + 1));
      const other = await logInertia(drawn, { k, seed, restarts }, computing);
      if (!other.ok) return other;
      others.push(other.value);
    }
    const mean = others.reduce((sum, value) => sum + value, 0) / references;
    const variance = others.reduce((sum, value) => sum + (value - mean) ** 2, 0) / references;
    rows.push({ k, gap: mean - own.value, error: Math.sqrt(variance * (1 + 1 / references)) });
  }
  const first = rows.findIndex(
    ({ gap }, i) => i + 1 < rows.length && gap >= rows[i + 1].gap - rows[i + 1].error,
  );
  return ok({ rows, suggested: first < 0 ? null : rows[first].k });
}

async function logInertia(
  points: Matrix,
  options: KMeansOptions,
  computing: Computing,
): Promise<Result<number, Problem>> {
  const fitted = await fitKMeans(points, options, computing);
  return fitted.ok ? ok(Math.log(fitted.value.model.inertia)) : fitted;
}

interface Box {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

function boxOf({ rows, columns, values }: Matrix): Box {
  const least = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const most = new Float64Array(columns).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      least[j] = Math.min(least[j], values[i * columns + j]);
      most[j] = Math.max(most[j], values[i * columns + j]);
    }
  }
  return { least, most };
}

function drawnFrom({ least, most }: Box, { rows, columns }: Matrix, rng: Rng): Matrix {
  const values = new Float64Array(rows * columns);
  for (let at = 0; at < values.length; at++) {
    const j = at % columns;
    values[at] = least[j] + uniform(rng) * (most[j] - least[j]);
  }
  return { rows, columns, values };
}
