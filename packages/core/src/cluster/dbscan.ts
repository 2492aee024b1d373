import { type Matrix, takeRows } from '../matrix/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { canonicalOrder } from './canonical-order.ts';
import { checkPoints, type Labels, NOISE, report, type Watch } from './cluster.ts';
import { kdTree, neighborSearch } from './kd-tree.ts';

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
 * first cluster that reaches it, the rest is noise. Neighbors are streamed from a kd-tree and never kept: memory is O(n),
 * time O(n log n) on average and O(n²) where a neighborhood holds everything. Clusters are numbered by size.
 * Source: M. Ester et al., "A Density-Based Algorithm for Discovering Clusters", KDD 1996.
 */
export function fitDbscan(points: Matrix, options: DbscanOptions): Result<DbscanFit, Problem> {
  const { eps, minSamples } = options;
  if (!(eps > 0)) return err({ code: 'option-out-of-range', facts: { option: 'eps', value: eps } });
  if (!(minSamples >= 1)) {
    return err({ code: 'option-out-of-range', facts: { option: 'min-samples', value: minSamples } });
  }
  const checked = checkPoints(points, 1);
  if (!checked.ok) return checked;
  const order = canonicalOrder(points);
  const sorted = takeRows(points, order);
  const { labels: found, core: isCore } = expand(sorted, options);
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

const UNSEEN = -2;

function expand(
  points: Matrix,
  { eps, minSamples, ...watch }: DbscanOptions,
): { labels: Labels; core: Uint8Array } {
  const { rows } = points;
  const search = neighborSearch(kdTree(points));
  const labels = new Int32Array(rows).fill(UNSEEN);
  const core = new Uint8Array(rows);
  const queue = new Uint32Array(rows);
  let clusters = 0;
  let settled = 0;
  for (let first = 0; first < rows; first++) {
    if (labels[first] !== UNSEEN) continue;
    const reach = search.within(first, eps);
    if (reach < minSamples) {
      labels[first] = NOISE;
      continue;
    }
    const cluster = clusters++;
    let head = 0;
    let tail = 0;
    const take = (count: number): void => {
      for (let i = 0; i < count; i++) {
        const row = search.found[i];
        if (labels[row] === UNSEEN) queue[tail++] = row;
        if (labels[row] < 0) labels[row] = cluster;
      }
    };
    core[first] = 1;
    labels[first] = cluster;
    take(reach);
    while (head < tail) {
      if (settled++ % 1024 === 0) report(watch, settled / rows);
      const row = queue[head++];
      const count = search.within(row, eps);
      if (count < minSamples) continue;
      core[row] = 1;
      take(count);
    }
  }
  return { labels, core };
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
export function kDistances(
  points: Matrix,
  minSamples: number,
  watch: Watch = {},
): Result<Float64Array, Problem> {
  const checked = checkPoints(points, minSamples);
  if (!checked.ok) return checked;
  if (!(minSamples >= 2)) {
    return err({ code: 'option-out-of-range', facts: { option: 'min-samples', value: minSamples } });
  }
  const search = neighborSearch(kdTree(points));
  const distances = new Float64Array(points.rows);
  for (let row = 0; row < points.rows; row++) {
    if (row % 1024 === 0) report(watch, row / points.rows);
    distances[row] = search.kth(row, minSamples - 1);
  }
  return ok(distances.sort().reverse());
}
