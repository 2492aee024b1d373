import type { Engine, HeldRows } from '../engine/index.ts';
import { type Matrix, takeRows } from '../matrix/index.ts';
import { createRng, type Rng, streamOf, uniform, uniformInt } from '../random/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { canonicalOrder } from './canonical-order.ts';
import { checkPoints, report } from './cluster.ts';
import type { Computing } from './computing.ts';
import { type KMeansFit, type KMeansOptions, modelOfCenters } from './k-means.ts';
import { seedRows } from './k-means-plus-plus.ts';

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
export async function fitMiniBatch(
  points: Matrix,
  options: MiniBatchOptions,
  computing: Computing,
): Promise<Result<KMeansFit, Problem>> {
  const { k, seed, restarts = 3, batchRows = 1024 } = options;
  const checked = checkPoints(points, k);
  if (!checked.ok) return checked;
  const order = canonicalOrder(points);
  const sorted = takeRows(points, order);
  const rows = Math.min(points.rows, Math.max(batchRows, k));
  const { engine } = computing;
  const held = await engine.holdRows(sorted);
  try {
    const judged = drawnRows(points.rows, SEED_ROWS * rows, createRng(seed));
    let best: { centers: Float64Array; inertia: number; steps: number } | null = null;
    for (let restart = 0; restart < restarts; restart++) {
      const rng = streamOf(seed, restart);
      const centers = await firstCenters(
        takeRows(sorted, drawnRows(points.rows, SEED_ROWS * rows, rng)),
        k,
        rng,
        engine,
      );
      const steps = await learn(sorted, held, centers, { rows, rng, options, restart, restarts });
      const { squaredDistance } = await held.nearestCenters(centers, judged);
      const inertia = sumOf(squaredDistance);
      if (best === null || inertia < best.inertia) best = { centers, inertia, steps };
    }
    if (best === null) throw new RangeError(`mini-batch k-means needs at least one run, not ${restarts}`);
    const { centers, steps } = best;
    const { labels: found, squaredDistance } = await held.nearestCenters(centers);
    if (new Set(found).size < k) {
      return err({ code: 'too-few-rows', facts: { needed: k, found: new Set(found).size } });
    }
    const labels = new Int32Array(points.rows);
    for (let i = 0; i < order.length; i++) labels[order[i]] = found[i];
    const inertia = sumOf(squaredDistance);
    return ok(
      modelOfCenters(
        { centers, labels, inertia, iterations: steps, converged: steps < MOST_STEPS },
        { columns: points.columns, restarts, seed },
      ),
    );
  } finally {
    held.dispose();
  }
}

/** `fitMiniBatch` for several k, in the manner of `fitKMeansOfEach`. */
export async function fitMiniBatchOfEach(
  points: Matrix,
  ks: readonly number[],
  options: Omit<MiniBatchOptions, 'k'>,
  computing: Computing,
  onFit: (fit: KMeansFit) => void = () => {},
): Promise<Result<KMeansFit[], Problem>> {
  const fits: KMeansFit[] = [];
  for (const [place, k] of ks.entries()) {
    const onProgress = (done: number): void => options.onProgress?.((place + done) / ks.length);
    const fitted = await fitMiniBatch(points, { ...options, k, onProgress }, computing);
    if (!fitted.ok) return fitted;
    fits.push(fitted.value);
    onFit(fitted.value);
  }
  return ok(fits);
}

async function firstCenters(points: Matrix, k: number, rng: Rng, engine: Engine): Promise<Float64Array> {
  const held = await engine.holdRows(points);
  try {
    return takeRows(points, await seedRows(held, k, rng)).values;
  } finally {
    held.dispose();
  }
}

interface Learning {
  readonly rows: number;
  readonly rng: Rng;
  readonly options: MiniBatchOptions;
  readonly restart: number;
  readonly restarts: number;
}

/** Moves the centers; returns the steps it took. */
async function learn(
  { rows: all, columns, values }: Matrix,
  held: HeldRows,
  centers: Float64Array,
  { rows, rng, options, restart, restarts }: Learning,
): Promise<number> {
  const taken = new Float64Array(centers.length / columns);
  const smoothing = Math.min(1, (2 * rows) / (all + 1));
  let smoothed: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  let waited = 0;
  for (let step = 1; step <= MOST_STEPS; step++) {
    report(options, (restart + step / MOST_STEPS) / restarts);
    const batch = Uint32Array.from({ length: rows }, () => uniformInt(rng, all));
    const { labels, squaredDistance } = await held.nearestCenters(centers, batch);
    for (let i = 0; i < rows; i++) {
      const rate = 1 / ++taken[labels[i]];
      const at = batch[i] * columns;
      const to = labels[i] * columns;
      for (let j = 0; j < columns; j++) centers[to + j] += rate * (values[at + j] - centers[to + j]);
    }
    if (step % 10 === 0) feed(centers, taken, values, columns, all, rng);
    const inertia = sumOf(squaredDistance);
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

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** At most `count` rows drawn without putting them back (Vitter's reservoir). */
function drawnRows(all: number, count: number, rng: Rng): Uint32Array {
  const rows = Uint32Array.from({ length: Math.min(all, count) }, (_, i) => i);
  for (let i = rows.length; i < all; i++) {
    const place = Math.floor(uniform(rng) * (i + 1));
    if (place < rows.length) rows[place] = i;
  }
  return rows;
}
