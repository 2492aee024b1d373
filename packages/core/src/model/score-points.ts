import { assignClusters, type Labels, searchedRows, squaredDistance } from '../cluster/index.ts';
import type { Engine } from '../engine/index.ts';
import type { Matrix } from '../matrix/index.ts';
import type { OpenPlacing } from './read-model.ts';

export interface ScoredPoints {
  readonly labels: Labels;
  /** 1 - distance to the nearest center / distance to the second nearest; 1 where there is one center. */
  readonly confidence: Float64Array;
  /** To the nearest center, after the transform and the embedding. */
  readonly distance: Float64Array;
}

/** Clusters of rows that were not there when the model was made, each by itself. Columns in the order of `features`. */
export async function scorePoints(
  model: Pick<OpenPlacing, 'transform' | 'embedding' | 'centers'>,
  points: Matrix,
  engine: Engine,
): Promise<ScoredPoints> {
  const { moved } = searchedRows(points, model);
  const { labels, distance, secondDistance } = await assignClusters(
    { centers: [...model.centers.values] },
    moved,
    engine,
  );
  return { labels, confidence: distance.map((near, i) => confidenceOf(near, secondDistance[i])), distance };
}

/** The same without an engine, at once: for few rows, and where nobody can wait. */
export function placePoints(
  model: Pick<OpenPlacing, 'transform' | 'embedding' | 'centers'>,
  points: Matrix,
): ScoredPoints {
  const { centers } = model;
  const { rows, columns, values } = searchedRows(points, model).moved;
  const placed = {
    labels: new Int32Array(rows),
    confidence: new Float64Array(rows),
    distance: new Float64Array(rows),
  };
  for (let i = 0; i < rows; i++) {
    let first = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    for (let c = 0; c < centers.rows; c++) {
      const square = squaredDistance(values, i * columns, centers.values, c * columns, columns);
      if (square < first) {
        second = first;
        first = square;
        placed.labels[i] = c;
      } else if (square < second) second = square;
    }
    placed.distance[i] = Math.sqrt(first);
    placed.confidence[i] = confidenceOf(Math.sqrt(first), Math.sqrt(second));
  }
  return placed;
}

function confidenceOf(near: number, far: number): number {
  if (far === Number.POSITIVE_INFINITY) return 1;
  return far === 0 ? 0 : 1 - near / far;
}
