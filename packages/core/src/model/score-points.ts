import { applyTransform, assignClusters, embed, type Labels } from '../cluster/index.ts';
import type { Engine } from '../engine/index.ts';
import type { Matrix } from '../matrix/index.ts';
import type { ClusterModel } from './read-model.ts';

export interface ScoredPoints {
  readonly labels: Labels;
  /** 1 - distance to the nearest center / distance to the second nearest; 1 where there is one center. */
  readonly confidence: Float64Array;
  /** To the nearest center, after the transform and the embedding. */
  readonly distance: Float64Array;
}

/** Clusters of rows that were not there when the model was made, each by itself. Columns in the order of `features`. */
export async function scorePoints(
  { transform, embedder, centers }: ClusterModel,
  points: Matrix,
  engine: Engine,
): Promise<ScoredPoints> {
  const transformed = applyTransform(transform, points);
  const moved = embedder === null ? transformed : embed(embedder, transformed);
  const { labels, distance, secondDistance } = await assignClusters(
    { centers: [...centers.values] },
    moved,
    engine,
  );
  const confidence = distance.map((near, i) => {
    const far = secondDistance[i];
    if (far === Number.POSITIVE_INFINITY) return 1;
    return far === 0 ? 0 : 1 - near / far;
  });
  return { labels, confidence, distance };
}
