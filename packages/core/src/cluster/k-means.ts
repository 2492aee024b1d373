import { type Matrix, takeRows } from '../matrix/index.ts';
import { streamOf } from '../random/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { canonicalOrder } from './canonical-order.ts';
import { checkPoints, type Labels, report, squaredDistance, type Watch } from './cluster.ts';
import { seedCenters } from './k-means-plus-plus.ts';
import { type LloydRun, lloyd } from './lloyd.ts';

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
 * `too-few-rows` (fewer than k different rows too), `number-missing`. O(restarts · iterations · n · k · columns).
 * Source: S. P. Lloyd, "Least Squares Quantization in PCM", IEEE Trans. Inf. Theory 28(2), 1982; bounds: G. Hamerly, "Making
 * k-means Even Faster", SDM 2010.
 */
export function fitKMeans(points: Matrix, options: KMeansOptions): Result<KMeansFit, Problem> {
  const { k, seed, restarts = 10, maxIterations = 300, tolerance = 1e-4 } = options;
  const checked = checkPoints(points, k);
  if (!checked.ok) return checked;
  const order = canonicalOrder(points);
  const sorted = takeRows(points, order);
  const different = countDifferent(sorted, k);
  if (different < k) return err({ code: 'too-few-rows', facts: { needed: k, found: different } });
  let best: LloydRun | null = null;
  for (let restart = 0; restart < restarts; restart++) {
    report(options, restart / restarts);
    const seeds = seedCenters(sorted, k, streamOf(seed, restart));
    const run = lloyd(sorted, seeds, {
      maxIterations,
      tolerance,
      ...(options.shouldStop === undefined ? {} : { shouldStop: options.shouldStop }),
      onProgress: (done) => options.onProgress?.((restart + done) / restarts),
    });
    if (best === null || run.inertia < best.inertia) best = run;
  }
  if (best === null) throw new RangeError(`k-means needs at least one run, not ${restarts}`);
  const labels = new Int32Array(points.rows);
  for (let i = 0; i < order.length; i++) labels[order[i]] = best.labels[i];
  return ok(modelOfCenters({ ...best, labels }, { columns: points.columns, restarts, seed }));
}

/** Centers and labels of a run as a model, clusters numbered by size. */
export function modelOfCenters(
  run: Omit<LloydRun, 'sizes'>,
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
export function assignClusters(
  model: Pick<KMeansModel, 'k' | 'columns' | 'centers'>,
  points: Matrix,
): { readonly labels: Labels; readonly distance: Float64Array; readonly secondDistance: Float64Array } {
  const centers = Float64Array.from(model.centers);
  const labels = new Int32Array(points.rows);
  const distance = new Float64Array(points.rows);
  const secondDistance = new Float64Array(points.rows);
  for (let i = 0; i < points.rows; i++) {
    let first = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    for (let c = 0; c < model.k; c++) {
      const square = squaredDistance(
        points.values,
        i * points.columns,
        centers,
        c * model.columns,
        model.columns,
      );
      if (square < first) {
        second = first;
        first = square;
        labels[i] = c;
      } else if (square < second) second = square;
    }
    distance[i] = Math.sqrt(first);
    secondDistance[i] = Math.sqrt(second);
  }
  return { labels, distance, secondDistance };
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
