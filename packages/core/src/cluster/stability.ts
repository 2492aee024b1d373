import { type Matrix, takeRows } from '../matrix/index.ts';
import { streamOf, uniformInt } from '../random/index.ts';
import { ok, type Problem, type Result } from '../result/index.ts';
import { adjustedRand } from './adjusted-rand.ts';
import { report, type Watch } from './cluster.ts';
import type { Computing } from './computing.ts';
import { assignClusters, fitKMeans, type KMeansFit } from './k-means.ts';

export interface StabilityOptions extends Watch {
  readonly seed: number;
  /** Refits; default 20. */
  readonly refits?: number;
  readonly restarts?: number;
}

/**
 * How far clusters stay when the customers are drawn anew: mean adjusted Rand index between the labels and those that centers of
 * a bootstrap sample give the same rows. Near 1: the clusters are in the data; below about 0.6 they are in the sample.
 * Source: C. Hennig, "Cluster-wise assessment of cluster stability", Comput. Statist. Data Anal. 52(1), 2007.
 */
export async function stability(
  points: Matrix,
  { model, labels }: KMeansFit,
  options: StabilityOptions,
  computing: Computing,
): Promise<Result<number, Problem>> {
  const { seed, refits = 20, restarts = 3 } = options;
  let sum = 0;
  for (let refit = 0; refit < refits; refit++) {
    report(options, refit / refits);
    const rng = streamOf(seed, refit);
    const rows = Uint32Array.from({ length: points.rows }, () => uniformInt(rng, points.rows));
    const fitted = await fitKMeans(takeRows(points, rows), { k: model.k, seed, restarts }, computing);
    if (!fitted.ok) return fitted;
    const again = await assignClusters(fitted.value.model, points, computing.engine);
    sum += adjustedRand(labels, again.labels);
  }
  return ok(sum / refits);
}
