import { type Matrix, takeRows } from '../matrix/index.ts';
import { createRng, type Rng, streamOf, uniform, uniformInt } from '../random/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { canonicalOrder } from './canonical-order.ts';
import { checkPoints, report, squaredDistance } from './cluster.ts';
import { assignClusters, type KMeansFit, type KMeansOptions, modelOfCenters } from './k-means.ts';
import { seedCenters } from './k-means-plus-plus.ts';

export interface MiniBatchOptions extends KMeansOptions {
  /** Rows looked at in a step; default 1,024. */
  readonly batchRows?: number;
}

const SEED_ROWS = 3;
const MOST_STEPS = 2000;
const PATIENCE = 20;
/** A center that has taken a smaller share than this of the most taken one is moved. */
const STARVED = 0.01;

/**
 * k-means from random batches, for rows too many to go through again and again: every row of a batch draws its nearest center
 * towards itself by 1 over the rows that center has taken. Ends when the smoothed inertia of batches has not fallen for a
 * while. The inertia told is that of all rows, in one pass at the end; it is at best that of `fitKMeans`, usually a few percent
 * more. O(steps · batch · k · columns + n · k · columns).
 * Source: D. Sculley, "Web-Scale K-Means Clustering", WWW 2010.
 */
export function fitMiniBatch(points: Matrix, options: MiniBatchOptions): Result<KMeansFit, Problem> {
  const { k, seed, restarts = 3, batchRows = 1024 } = options;
  const checked = checkPoints(points, k);
  if (!checked.ok) return checked;
  const order = canonicalOrder(points);
  const sorted = takeRows(points, order);
  const rows = Math.min(points.rows, Math.max(batchRows, k));
  const judged = drawn(sorted, Math.min(points.rows, SEED_ROWS * rows), createRng(seed));
  let best: { centers: Float64Array; inertia: number; steps: number } | null = null;
  for (let restart = 0; restart < restarts; restart++) {
    const rng = streamOf(seed, restart);
    const centers = seedCenters(drawn(sorted, Math.min(points.rows, SEED_ROWS * rows), rng), k, rng);
    const steps = learn(sorted, centers, { rows, rng, options, restart, restarts });
    const inertia = inertiaOf(centers, judged, k);
    if (best === null || inertia < best.inertia) best = { centers, inertia, steps };
  }
  if (best === null) throw new RangeError(`mini-batch k-means needs at least one run, not ${restarts}`);
  const { centers, steps } = best;
  const { labels, distance } = assignClusters({ k, columns: points.columns, centers: [...centers] }, points);
  if (new Set(labels).size < k) {
    return err({ code: 'too-few-rows', facts: { needed: k, found: new Set(labels).size } });
  }
  const inertia = distance.reduce((sum, length) => sum + length * length, 0);
  return ok(
    modelOfCenters(
      { centers, labels, inertia, iterations: steps, converged: steps < MOST_STEPS },
      { columns: points.columns, restarts, seed },
    ),
  );
}

interface Learning {
  readonly rows: number;
  readonly rng: Rng;
  readonly options: MiniBatchOptions;
  readonly restart: number;
  readonly restarts: number;
}

/** Moves the centers; returns the steps it took. */
function learn(
  { rows: all, columns, values }: Matrix,
  centers: Float64Array,
  { rows, rng, options, restart, restarts }: Learning,
): number {
  const k = centers.length / columns;
  const taken = new Float64Array(k);
  const smoothing = Math.min(1, (2 * rows) / (all + 1));
  let smoothed: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  let waited = 0;
  for (let step = 1; step <= MOST_STEPS; step++) {
    report(options, (restart + step / MOST_STEPS) / restarts);
    let inertia = 0;
    for (let i = 0; i < rows; i++) {
      const at = uniformInt(rng, all) * columns;
      const nearest = nearestCenter(values, at, centers, k, columns);
      inertia += nearest.square;
      const rate = 1 / ++taken[nearest.center];
      const to = nearest.center * columns;
      for (let j = 0; j < columns; j++) centers[to + j] += rate * (values[at + j] - centers[to + j]);
    }
    if (step % 10 === 0) feed(centers, taken, values, columns, all, rng);
    smoothed = smoothed === null ? inertia : smoothed + smoothing * (inertia - smoothed);
    if (smoothed < least * (1 - 1e-4)) {
      least = smoothed;
      waited = 0;
    } else if (++waited >= PATIENCE) return step;
  }
  return MOST_STEPS;
}

/** Centers that hardly anybody comes to start again at a random row. */
function feed(
  centers: Float64Array,
  taken: Float64Array,
  values: Float64Array,
  columns: number,
  rows: number,
  rng: Rng,
): void {
  const most = taken.reduce((greatest, count) => Math.max(greatest, count), 0);
  const fewest = taken.reduce((least, count) => (count > 0 ? Math.min(least, count) : least), most);
  for (let c = 0; c < taken.length; c++) {
    if (taken[c] >= STARVED * most) continue;
    const at = uniformInt(rng, rows) * columns;
    centers.set(values.subarray(at, at + columns), c * columns);
    taken[c] = fewest;
  }
}

function nearestCenter(
  values: Float64Array,
  at: number,
  centers: Float64Array,
  k: number,
  columns: number,
): { center: number; square: number } {
  let center = 0;
  let square = Number.POSITIVE_INFINITY;
  for (let c = 0; c < k; c++) {
    const distance = squaredDistance(values, at, centers, c * columns, columns);
    if (distance < square) {
      square = distance;
      center = c;
    }
  }
  return { center, square };
}

function inertiaOf(centers: Float64Array, { rows, columns, values }: Matrix, k: number): number {
  let sum = 0;
  for (let i = 0; i < rows; i++) sum += nearestCenter(values, i * columns, centers, k, columns).square;
  return sum;
}

/** Rows drawn without putting them back (Vitter's reservoir). */
function drawn(points: Matrix, count: number, rng: Rng): Matrix {
  const rows = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = count; i < points.rows; i++) {
    const place = Math.floor(uniform(rng) * (i + 1));
    if (place < count) rows[place] = i;
  }
  return takeRows(points, rows);
}
