import type { Engine } from '../engine/index.ts';
import { type Matrix, takeRows } from '../matrix/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { canonicalOrder } from './canonical-order.ts';
import { checkPoints, type Labels, NOISE, report, type Watch } from './cluster.ts';

export interface DbscanOptions extends Watch {
  /** Radius of a neighborhood, above 0. */
  readonly eps: number;
  /** Rows a neighborhood must have for its middle to be a core; the row itself counts. */
  readonly minSamples: number;
}

export interface DbscanModel {
  readonly method: 'dbscan';
  readonly columns: number;
  readonly eps: number;
  readonly minSamples: number;
  /** By cluster, the largest first. */
  readonly sizes: readonly number[];
  readonly noise: number;
}

export interface DbscanFit {
  readonly model: DbscanModel;
  readonly labels: Labels;
  /** 1 for cores. */
  readonly core: Uint8Array;
}

/**
 * DBSCAN: clusters are what can be reached through cores, rows with `minSamples` rows within `eps`; a border row belongs to the
 * first cluster that reaches it, the rest is noise. Neighbors are streamed from a kd-tree and never kept, and a row that has a cluster is
 * not looked for again: memory is O(n · columns), time O(n log n) on average. Clusters are numbered by size.
 * Source: M. Ester et al., "A Density-Based Algorithm for Discovering Clusters", KDD 1996.
 */
export async function fitDbscan(
  points: Matrix,
  options: DbscanOptions,
  engine: Engine,
): Promise<Result<DbscanFit, Problem>> {
  const { eps, minSamples } = options;
  if (!(eps > 0)) return err({ code: 'option-out-of-range', facts: { option: 'eps', value: eps } });
  if (!(minSamples >= 1)) {
    return err({ code: 'option-out-of-range', facts: { option: 'min-samples', value: minSamples } });
  }
  const checked = checkPoints(points, 1);
  if (!checked.ok) return checked;
  report(options, 0);
  const order = canonicalOrder(points);
  const held = await engine.holdRows(takeRows(points, order));
  const { labels: found, core: isCore } = await held.reach(eps, minSamples).finally(held.dispose);
  const labels = new Int32Array(points.rows);
  const core = new Uint8Array(points.rows);
  const { rank, sizes } = ranksBySize(found);
  let noise = 0;
  for (let i = 0; i < order.length; i++) {
    labels[order[i]] = found[i] === NOISE ? NOISE : rank[found[i]];
    core[order[i]] = isCore[i];
    if (found[i] === NOISE) noise++;
  }
  const model = { method: 'dbscan', columns: points.columns, eps, minSamples, sizes, noise } as const;
  return ok({ model, labels, core });
}

function ranksBySize(labels: Labels): { rank: Int32Array; sizes: number[] } {
  const count = 1 + labels.reduce((most, label) => Math.max(most, label), -1);
  const sizes = new Array<number>(count).fill(0);
  for (const label of labels) if (label !== NOISE) sizes[label]++;
  const bySize = sizes.map((_, cluster) => cluster).sort((a, b) => sizes[b] - sizes[a] || a - b);
  const rank = new Int32Array(count);
  bySize.forEach((cluster, place) => {
    rank[cluster] = place;
  });
  return { rank, sizes: bySize.map((cluster) => sizes[cluster]) };
}

/**
 * Distance of every row to its `minSamples - 1`-th nearest other row, descending: its knee is a good eps, and what lies left of
 * it is noise. A row counts among its own `minSamples`, so it needs that many others. O(n log n) on average.
 */
export async function kDistances(
  points: Matrix,
  minSamples: number,
  engine: Engine,
  watch: Watch = {},
): Promise<Result<Float64Array, Problem>> {
  const checked = checkPoints(points, minSamples);
  if (!checked.ok) return checked;
  if (!(minSamples >= 2)) {
    return err({ code: 'option-out-of-range', facts: { option: 'min-samples', value: minSamples } });
  }
  const distances = await kthDistances(points, minSamples - 1, engine, watch);
  return ok(distances.sort().reverse());
}

/** Rows whose neighbors are held at a time. */
const LOOKED_AT_ONCE = 1 << 16;

/** Distance of every row to its k-th nearest other row. */
export async function kthDistances(
  points: Matrix,
  k: number,
  engine: Engine,
  watch: Watch,
): Promise<Float64Array> {
  const held = await engine.holdRows(points);
  try {
    const distances = new Float64Array(points.rows);
    for (let begin = 0; begin < points.rows; begin += LOOKED_AT_ONCE) {
      report(watch, begin / points.rows);
      const count = Math.min(LOOKED_AT_ONCE, points.rows - begin);
      const looked = Uint32Array.from({ length: count }, (_, i) => begin + i);
      const { squaredDistances } = await held.kNearest(k, looked);
      for (let i = 0; i < count; i++) distances[begin + i] = Math.sqrt(squaredDistances[i * k + k - 1]);
    }
    return distances;
  } finally {
    held.dispose();
  }
}
