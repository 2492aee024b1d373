import { applyTransform, assignClusters, type Labels } from '../cluster/index.ts';
import type { Matrix } from '../matrix/index.ts';
import type { OpenPlacing } from './read-model.ts';

export interface ScoredPoints {
  readonly labels: Labels;
  /** 1 - distance to the nearest center / distance to the second nearest; 1 where there is one center. */
  readonly confidence: Float64Array;
  /** To the nearest center, after the transform. */
  readonly distance: Float64Array;
}

/** Clusters of rows that were not there when the model was made, each by itself. Columns in the order of `features`. */
export function scorePoints(
  { transform, centers }: Pick<OpenPlacing, 'transform' | 'centers'>,
  points: Matrix,
): ScoredPoints {
  const moved = applyTransform(transform, points);
  const { labels, distance, secondDistance } = assignClusters(
    { k: centers.rows, columns: centers.columns, centers: [...centers.values] },
    moved,
  );
  const confidence = distance.map((near, i) => {
    const far = secondDistance[i];
    if (far === Number.POSITIVE_INFINITY) return 1;
    return far === 0 ? 0 : 1 - near / far;
  });
  return { labels, confidence, distance };
}
