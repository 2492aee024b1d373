import {
  type CustomerPoints,
  continuedClusters,
  type customerPoints,
  type Discovery,
  type KeptName,
  type Labels,
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

/** What became of the clusters of an earlier run. */
export interface Continuation extends Continued {
  /** Place of the earlier cluster that each goes on from; -1: it is new. */
  readonly from: readonly number[];
  /** Rows that are in both, by cluster; 0 where it is new. */
  readonly stayed: readonly number[];
  /** Earlier clusters from which none goes on, with their rows of these. */
  readonly vanished: readonly { readonly place: number; readonly rows: number }[];
  /** Of the rows that were in a cluster before, those in the one that goes on from it; `null`: none of them was. */
  readonly stayedShare: number | null;
}

/**
 * Clusters after earlier ones: which go on (see `continuedClusters`) and keep their ids, names and actions, which are new, which
 * vanished. `earlier` are places among `clusters` of the same rows; -1: in none. O(rows).
 */
export function continuationOf(
  { labels, k }: Pick<Discovery, 'labels' | 'k'>,
  earlier: Labels,
  clusters: readonly (KeptName & { readonly id: number })[],
): Continuation {
  const { from, ids } = continuedClusters(
    labels,
    k,
    earlier,
    clusters.map(({ id }) => id),
  );
  const rowsBefore = new Array<number>(clusters.length).fill(0);
  const stayed = new Array<number>(k).fill(0);
  earlier.forEach((place, row) => {
    if (place === NOISE) return;
    rowsBefore[place]++;
    if (labels[row] !== NOISE && from[labels[row]] === place) stayed[labels[row]]++;
  });
  const all = rowsBefore.reduce((sum, rows) => sum + rows, 0);
  return {
    ids,
    kept: from.map((place) => clusters[place] ?? null),
    from,
    stayed,
    vanished: rowsBefore.flatMap((rows, place) =>
      rows === 0 || from.includes(place) ? [] : [{ place, rows }],
    ),
    stayedShare: all === 0 ? null : stayed.reduce((sum, rows) => sum + rows, 0) / all,
  };
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
  discovery: Discovery,
): Continued {
  const scored = placePoints(previous, before.points).labels;
  const earlier = new Int32Array(rows.length).fill(NOISE);
  for (let i = 0, j = 0; i < rows.length; i++) {
    while (j < before.rows.length && before.rows[j] < rows[i]) j++;
    if (before.rows[j] === rows[i]) earlier[i] = scored[j];
  }
  return continuationOf(discovery, earlier, previous.file.clusters);
}

export function firstIds({ k }: Discovery): Continued {
  const ids = Array.from({ length: k }, (_, cluster) => cluster);
  return { ids, kept: ids.map(() => null) };
}
