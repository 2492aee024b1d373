import type { Matrix } from '../matrix/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import type { Labels } from './cluster.ts';
import type { Computing } from './computing.ts';
import { cutByCount, cutByHeight } from './cut-tree.ts';
import {
  completed,
  type Discovery,
  type DiscoverySettings,
  type Found,
  nearest,
  withJudgement,
} from './discover.ts';
import { type SearchedRows, searchedRows } from './searched-rows.ts';

/**
 * The same search with another number of clusters, nothing fitted anew: one of the fits of its sweep, or its tree cut into as
 * many. Where it has neither, `option-out-of-range` (`k`). Labels of a fit go to its nearest centers. O(n · k · columns).
 */
export async function withCount(
  points: Matrix,
  discovery: Discovery,
  k: number,
  computing: Computing,
): Promise<Result<Discovery, Problem>> {
  if (k === discovery.k) return ok(discovery);
  const searched = searchedRows(points, discovery);
  const { moved } = searched;
  const model = discovery.sweep.find((row) => row.k === k)?.model;
  if (model != null) return ok(again(searched, discovery, await nearest(moved, model, computing.engine)));
  const leaves = discovery.tree?.rows ?? 0;
  if (discovery.tree === null || !(k >= 1 && k <= leaves)) {
    return err({ code: 'option-out-of-range', facts: { option: 'k', value: k } });
  }
  return judged(searched, discovery, cutByCount(discovery.tree, k), computing);
}

/** The clusters that stand at a height of the tree. Without one, `option-out-of-range` (`height`). */
export async function withHeight(
  points: Matrix,
  discovery: Discovery,
  height: number,
  computing: Computing,
): Promise<Result<Discovery, Problem>> {
  if (discovery.tree === null) {
    return err({ code: 'option-out-of-range', facts: { option: 'height', value: height } });
  }
  return judged(searchedRows(points, discovery), discovery, cutByHeight(discovery.tree, height), computing);
}

/** Clusters that something else has labeled rows with, judged as those of a search are. */
export async function discoveryOf(
  searched: SearchedRows,
  settings: DiscoverySettings,
  given: Pick<Found, 'labels' | 'centers'>,
  computing: Computing,
): Promise<Result<Discovery, Problem>> {
  const found = await withJudgement({ points: searched.moved, settings, computing, watch: {} }, given);
  return found.ok ? ok(completed(searched, settings, found.value)) : found;
}

/** The same clusters under other numbers: `order[i]` is the cluster that becomes number i. */
export function renumbered(discovery: Discovery, order: readonly number[]): Discovery {
  const rank = new Int32Array(order.length);
  order.forEach((cluster, place) => {
    rank[cluster] = place;
  });
  return {
    ...discovery,
    labels: discovery.labels.map((label) => (label < 0 ? label : rank[label])),
    sizes: order.map((cluster) => discovery.sizes[cluster]),
    centers: reordered(discovery.centers, order),
    transformedCenters: reordered(discovery.transformedCenters, order),
    outliers: {
      ...discovery.outliers,
      nearest: discovery.outliers.nearest.map((label) => (label < 0 ? label : rank[label])),
      medians: order.length === 0 ? discovery.outliers.medians : reordered(discovery.outliers.medians, order),
    },
  };
}

async function judged(
  searched: SearchedRows,
  discovery: Discovery,
  ofLeaves: Labels,
  computing: Computing,
): Promise<Result<Discovery, Problem>> {
  const { micro, sweep, settings } = discovery;
  const labels = micro === null ? ofLeaves : micro.map((leaf) => ofLeaves[leaf]);
  const found = await withJudgement({ points: searched.moved, settings, computing, watch: {} }, { labels });
  if (!found.ok) return found;
  const others = sweep.filter(({ k }) => found.value.sweep?.every((row) => row.k !== k) ?? true);
  const rows = [...others, ...(found.value.sweep ?? [])].sort((a, b) => a.k - b.k);
  return ok({ ...again(searched, discovery, { labels }), sweep: rows });
}

/** What was found on the way stays: the sweep and what it suggests are about all counts. */
function again(
  searched: SearchedRows,
  discovery: Discovery,
  found: Pick<Found, 'labels' | 'centers'>,
): Discovery {
  const { settings, sweep, structure, suggested, judgement, eps, kDistances, tree, micro } = discovery;
  const kept = { sweep, structure, suggested, judgement, eps, kDistances, tree, micro };
  return completed(searched, settings, { ...found, ...kept });
}

function reordered({ rows, columns, values }: Matrix, order: readonly number[]): Matrix {
  const moved = new Float64Array(values.length);
  order.forEach((cluster, place) => {
    moved.set(values.subarray(cluster * columns, (cluster + 1) * columns), place * columns);
  });
  return { rows, columns, values: moved };
}
