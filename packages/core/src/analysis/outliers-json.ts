import { type Discovery, reasonsOf } from '../cluster/index.ts';
import type { Matrix } from '../matrix/index.ts';

/** Of more outliers the farthest are told. */
const MOST_TOLD = 100;

/** A row that fits nowhere well. */
export interface OutlierJson {
  readonly customer: string;
  /** The nearest cluster, `null` where there is none. */
  readonly cluster: number | null;
  /** To its center, after the transform. */
  readonly distance: number;
  /** The oddest features first: the value, what is typical of the cluster, and how many robust standard deviations apart they are. */
  readonly reasons: readonly {
    readonly feature: string;
    readonly value: number;
    readonly typical: number;
    readonly z: number;
  }[];
}

export interface OutliersJsonInput {
  readonly discovery: Pick<Discovery, 'outliers'>;
  readonly features: readonly string[];
  /** Id of every cluster. */
  readonly clusterIds: readonly number[];
  /** Of a point. */
  readonly customerOf: (point: number) => string;
  /** In the units of the features. */
  readonly points: Matrix;
}

/** Outliers for `clusters.json`, the farthest first. */
export function outliersJson({
  discovery: { outliers },
  features,
  clusterIds,
  customerOf,
  points,
}: OutliersJsonInput): OutlierJson[] {
  const { rows, nearest, distance, medians } = outliers;
  return Array.from(rows.subarray(0, MOST_TOLD), (point, i) => ({
    customer: customerOf(point),
    cluster: nearest[i] < 0 ? null : clusterIds[nearest[i]],
    distance: distance[i],
    reasons: reasonsOf(outliers, i).map(({ column, z }) => ({
      feature: features[column],
      value: points.values[point * points.columns + column],
      typical: medians.values[Math.max(0, nearest[i]) * medians.columns + column],
      z,
    })),
  }));
}
