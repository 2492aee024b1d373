import type { Engine } from '../engine/index.ts';
import { type Matrix, takeRows } from '../matrix/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { canonicalOrder } from './canonical-order.ts';
import { checkPoints, type Labels, squaredDistance, type Watch } from './cluster.ts';
import type { Computing, KMeansJob } from './computing.ts';
import { runAll } from './k-means-runs.ts';
import { type LloydRun, restOf } from './lloyd.ts';

export interface KMeansOptions extends Watch {
  readonly k: number;
  /** Each restart draws from a stream of its own. */
  readonly seed: number;
  /** Runs from other first centers; the one with the least inertia stays. Default 10. */
  readonly restarts?: number;
  /** Default 300. */
  readonly maxIterations?: number;
  /** Of the mean variance; default 1e-4, as scikit-learn. */
  readonly tolerance?: number;
}

/** Plain data; `assignClusters` is a function of it. */
export interface KMeansModel {
  readonly method: 'k-means';
  readonly k: number;
  readonly columns: number;
  /** k × columns, row by row, the largest cluster first. */
  readonly centers: readonly number[];
  readonly sizes: readonly number[];
  readonly inertia: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly restarts: number;
  readonly seed: number;
}

export interface KMeansFit {
  readonly model: KMeansModel;
  readonly labels: Labels;
}

/**
 * k-means: k centers that leave the least sum of squared distances found. Clusters are numbered by size, the largest first, of
 * equals the one whose center comes first. The same rows in another order give the same model. Errors: `no-features`,
 * `too-few-rows` (fewer than k different rows too), `number-missing`. O(restarts · iterations · n · k · columns). The same on
 * every engine in double precision and any number of threads.
 * Source: S. P. Lloyd, "Least Squares Quantization in PCM", IEEE Trans. Inf. Theory 28(2), 1982; bounds: G. Hamerly, "Making
 * k-means Even Faster", SDM 2010.
 */
export async function fitKMeans(
  points: Matrix,
  options: KMeansOptions,
  computing: Computing,
): Promise<Result<KMeansFit, Problem>> {
  const { k, ...rest } = options;
  const fits = await fitKMeansOfEach(points, [k], rest, computing);
  return fits.ok ? ok(fits.value[0]) : fits;
}

/** The same for several k; `onFit` hears of each as it is there. Errors: those of the first k that has one. */
export async function fitKMeansOfEach(
  points: Matrix,
  ks: readonly number[],
  options: Omit<KMeansOptions, 'k'>,
  computing: Computing,
  onFit: (fit: KMeansFit) => void = () => {},
): Promise<Result<KMeansFit[], Problem>> {
  const { seed, restarts = 10, maxIterations = 300, tolerance = 1e-4 } = options;
  if (restarts < 1) throw new RangeError(`k-means needs at least one run, not ${restarts}`);
  const most = Math.max(...ks);
  const checked = checkPoints(points, most);
  if (!checked.ok) return checked;
  const order = canonicalOrder(points);
  const sorted = takeRows(points, order);
  const different = countDifferent(sorted, most);
  if (different < most) return err({ code: 'too-few-rows', facts: { needed: most, found: different } });
  const job: KMeansJob = { points: sorted, seed, maxIterations, rest: restOf(sorted, tolerance) };
  const held = await computing.engine.holdRows(sorted);
  try {
    const fits: KMeansFit[] = [];
    await runAll(job, held, { ks, restarts }, computing, options, async (best) => {
      const { labels: sortedLabels } = await held.nearestCenters(best.centers);
      const labels = new Int32Array(points.rows);
      for (let i = 0; i < order.length; i++) labels[order[i]] = sortedLabels[i];
      const fit = modelOfCenters({ ...best, labels }, { columns: points.columns, restarts, seed });
      fits.push(fit);
      onFit(fit);
    });
    return ok(fits);
  } finally {
    held.dispose();
  }
}

/** Centers and labels of a run as a model, clusters numbered by size. */
export function modelOfCenters(
  run: LloydRun & { readonly labels: Labels },
  { columns, restarts, seed }: Pick<KMeansModel, 'columns' | 'restarts' | 'seed'>,
): KMeansFit {
  const k = run.centers.length / columns;
  const sizes = new Uint32Array(k);
  for (const label of run.labels) sizes[label]++;
  const ranks = ranksBySize(run.centers, sizes, columns);
  const centers = new Float64Array(k * columns);
  const ranked = new Array<number>(k).fill(0);
  for (let c = 0; c < k; c++) {
    centers.set(run.centers.subarray(c * columns, (c + 1) * columns), ranks[c] * columns);
    ranked[ranks[c]] = sizes[c];
  }
  const { inertia, iterations, converged } = run;
  return {
    model: {
      method: 'k-means',
      k,
      columns,
      centers: [...centers],
      sizes: ranked,
      inertia,
      iterations,
      converged,
      restarts,
      seed,
    },
    labels: run.labels.map((label) => ranks[label]),
  };
}

/** Nearest center of every row, and the distances to it and to the second nearest. Points must be transformed as the model's were. */
export async function assignClusters(
  model: Pick<KMeansModel, 'centers'>,
  points: Matrix,
  engine: Engine,
): Promise<{
  readonly labels: Labels;
  readonly distance: Float64Array;
  readonly secondDistance: Float64Array;
}> {
  const held = await engine.holdRows(points);
  try {
    const { labels, squaredDistance, secondSquaredDistance } = await held.nearestCenters(
      Float64Array.from(model.centers),
    );
    return {
      labels,
      distance: squaredDistance.map(Math.sqrt),
      secondDistance: secondSquaredDistance.map(Math.sqrt),
    };
  } finally {
    held.dispose();
  }
}

/** Different rows of sorted points; stops counting at `most`. */
function countDifferent({ rows, columns, values }: Matrix, most: number): number {
  let count = rows > 0 ? 1 : 0;
  for (let i = 1; i < rows && count < most; i++) {
    if (squaredDistance(values, i * columns, values, (i - 1) * columns, columns) > 0) count++;
  }
  return count;
}

/** New number of every cluster. */
function ranksBySize(centers: Float64Array, sizes: Uint32Array, columns: number): Int32Array {
  const bySize = Array.from(sizes, (_, c) => c).sort((a, b) => {
    if (sizes[a] !== sizes[b]) return sizes[b] - sizes[a];
    for (let j = 0; j < columns; j++) {
      const difference = centers[a * columns + j] - centers[b * columns + j];
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  const ranks = new Int32Array(sizes.length);
  bySize.forEach((cluster, rank) => {
    ranks[cluster] = rank;
  });
  return ranks;
}
