import {
  CLUSTER_METHODS,
  type ClusterMethod,
  type Computing,
  type Discovery,
  discoveryOf,
  STANDARD_SETTINGS,
  searchedRows,
} from '../cluster/index.ts';
import type { Matrix } from '../matrix/index.ts';
import type { Problem, Result } from '../result/index.ts';
import type { ClusterModel } from './read-model.ts';
import { scorePoints } from './score-points.ts';

/**
 * Rows at the nearest centers of a model, with all that is known of clusters, as if they had been found among these rows. The
 * centers are the model's. Errors: those of judging the clusters. Columns in the order of `features`.
 */
export async function applyModel(
  model: ClusterModel,
  points: Matrix,
  computing: Computing,
): Promise<Result<Discovery, Problem>> {
  const { file, transform, centers } = model;
  const { labels } = await scorePoints(model, points, computing.engine);
  const method = CLUSTER_METHODS.find((known): known is ClusterMethod => known === file.method) ?? 'kmeans';
  const settings = {
    ...STANDARD_SETTINGS,
    method,
    scale: transform.method,
    k: centers.rows,
    seed: file.seed,
  };
  return discoveryOf(searchedRows(points, model), settings, { labels, centers }, computing);
}
