import {
  type CustomerPoints,
  continuedClusters,
  type customerPoints,
  type Discovery,
  type KeptName,
  NOISE,
} from '../cluster/index.ts';
import type { Matrix } from '../matrix/index.ts';
import { type ClusterModel, placePoints } from '../model/index.ts';

import type { ColumnSource } from './column-source.ts';
import { placedCustomers } from './own-points.ts';

/** Ids of clusters, and what those that go on from an earlier run were called. */
export interface Continued {
  readonly ids: readonly number[];
  readonly kept: readonly (KeptName | null)[];
}

/** Clusters of customers after those of a model; it may compare by other features. Without one ids are places. */
export function continuedFrom(
  previous: ClusterModel | null,
  source: Parameters<typeof customerPoints>[0],
  at: Pick<CustomerPoints, 'rows'>,
  discovery: Discovery,
  own: ColumnSource | null = null,
): Continued {
  // The data may lack a feature of the model: then nothing is known of before.
  const before = previous && placedCustomers(source, previous, own);
  return previous === null || before === null
    ? firstIds(discovery)
    : continuedRows(previous, before, at.rows, discovery);
}

/**
 * The same for the rows of any table: `before` are the rows the model can judge, in its columns. Rows are named by their numbers,
 * which ascend.
 */
export function continuedRows(
  previous: ClusterModel,
  before: { readonly points: Matrix; readonly rows: Uint32Array },
  rows: Uint32Array,
  { labels, k }: Discovery,
): Continued {
  const { clusters } = previous.file;
  const scored = placePoints(previous, before.points).labels;
  const earlier = new Int32Array(rows.length).fill(NOISE);
  for (let i = 0, j = 0; i < rows.length; i++) {
    while (j < before.rows.length && before.rows[j] < rows[i]) j++;
    if (before.rows[j] === rows[i]) earlier[i] = scored[j];
  }
  const { from, ids } = continuedClusters(
    labels,
    k,
    earlier,
    clusters.map(({ id }) => id),
  );
  return { ids, kept: from.map((place) => clusters[place] ?? null) };
}

export function firstIds({ k }: Discovery): Continued {
  const ids = Array.from({ length: k }, (_, cluster) => cluster);
  return { ids, kept: ids.map(() => null) };
}
