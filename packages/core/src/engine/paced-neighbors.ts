import type { Rest } from './engine.ts';
import type { Neighbors, Reached } from './held-rows.ts';
import { buildKdTree, type KdTree } from './kd-tree.ts';
import type { InPieces } from './pieces.ts';
import type { NeighborKernels, RowKernels } from './row-kernels.ts';

/** What looking up one row may take, in multiplications by column. */
const PER_SEARCH = 2000;

/** Cores that a cluster grows from before others have a turn. */
const CORES_AT_ONCE = 256;

/** A tree of the rows and what searches in it. */
export interface Search {
  readonly tree: KdTree;
  readonly placeOf: Uint32Array;
  readonly kernels: NeighborKernels;
}

export function startSearch(kernels: RowKernels): Search {
  const tree = buildKdTree(kernels.points());
  const placeOf = new Uint32Array(tree.rows);
  tree.order.forEach((row, place) => {
    placeOf[row] = place;
  });
  return { tree, placeOf, kernels: kernels.neighbors(tree) };
}

export async function pacedNearest(
  { tree, placeOf, kernels }: Search,
  pieces: InPieces,
  k: number,
  looked?: Uint32Array,
): Promise<Neighbors> {
  const nearest = Math.min(k, tree.rows - 1);
  // In the order of the tree one search finds in the cache what the one before has looked at.
  const asked = looked ?? tree.order;
  const byPlace = Uint32Array.from(asked, (_, i) => i).sort((a, b) => placeOf[asked[a]] - placeOf[asked[b]]);
  kernels.startNearest(asked.length, nearest);
  await pieces(asked.length, PER_SEARCH * tree.columns, (begin, end) => {
    for (let i = begin; i < end; i++) kernels.nearest(byPlace[i], placeOf[asked[byPlace[i]]], nearest);
  });
  const found = kernels.nearestFound();
  const indices = new Int32Array(found.indices.length);
  const squaredDistances = new Float64Array(indices.length);
  asked.forEach((row, i) => {
    const to = (looked === undefined ? row : i) * nearest;
    for (let n = 0; n < nearest; n++) {
      indices[to + n] = tree.order[found.indices[i * nearest + n]];
      squaredDistances[to + n] = found.squaredDistances[i * nearest + n];
    }
  });
  return { indices, squaredDistances };
}

export async function pacedReach(
  { tree, placeOf, kernels }: Search,
  rest: Rest,
  pieces: InPieces,
  radius: number,
  minSamples: number,
): Promise<Reached> {
  const { rows, columns } = tree;
  kernels.startReach(radius);
  await pieces(rows, PER_SEARCH * columns, (begin, end) => kernels.markCores(begin, end, minSamples));
  const { labels, core } = kernels.reached();
  let clusters = 0;
  for (const place of placeOf) {
    if (core[place] === 0 || labels[place] >= 0) continue;
    kernels.startCluster(clusters++, place);
    while (kernels.growCluster(CORES_AT_ONCE) > 0) await rest();
  }
  return {
    labels: Int32Array.from(placeOf, (place) => labels[place]),
    core: Uint8Array.from(placeOf, (place) => core[place]),
  };
}
