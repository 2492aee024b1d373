import { type Matrix, takeRows } from '../matrix/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { canonicalOrder } from './canonical-order.ts';
import { checkPoints, report, squaredDistance, type Watch } from './cluster.ts';

/** How far two clusters are apart: by their nearest rows, their farthest, the mean over pairs, or by what joining them adds to the inertia. */
export type Linkage = 'single' | 'complete' | 'average' | 'ward';

export const LINKAGES: readonly Linkage[] = ['ward', 'single', 'complete', 'average'];

/**
 * A tree of merges in ascending height, in the format of SciPy: rows are clusters 0 … n-1, merge i makes cluster n + i of `left`
 * and `right` (the smaller number first).
 */
export interface MergeTree {
  readonly linkage: Linkage;
  readonly rows: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly height: Float64Array;
  readonly size: Float64Array;
}

export interface LinkageOptions extends Watch {
  readonly linkage: Linkage;
  /** Rows that each row stands for; default 1. Ward only. */
  readonly weights?: Float64Array;
}

/**
 * Agglomerative clustering by the nearest-neighbor chain, without a matrix of distances: O(n) memory beside the points. Ward by
 * centers and sizes, O(n² · columns): d(A, B) = √(2|A||B| / (|A|+|B|)) · ‖cA − cB‖. Single by a spanning tree (Prim), the
 * same. Complete and average by the members of both clusters, O(n² log n · columns) for balanced trees and more for chains. On
 * ties the chain goes back where it came from, else to the first in the order of the rows' values.
 * Sources: F. Murtagh, "A Survey of Recent Advances in Hierarchical Clustering Algorithms", Comput. J. 26(4), 1983; D. Müllner,
 * "Modern hierarchical, agglomerative clustering algorithms", arXiv:1109.2378.
 */
export function fitLinkage(points: Matrix, options: LinkageOptions): Result<MergeTree, Problem> {
  const checked = checkPoints(points, 2);
  if (!checked.ok) return checked;
  const { linkage, weights } = options;
  if (weights !== undefined && linkage !== 'ward') {
    return err({ code: 'option-out-of-range', facts: { option: 'weights', value: linkage } });
  }
  const order = canonicalOrder(points);
  const sorted = takeRows(points, order);
  const sizes = Float64Array.from(order, (row) => weights?.[row] ?? 1);
  const merges =
    linkage === 'single'
      ? spanningTree(sorted, options)
      : nearestNeighborChain(
          linkage === 'ward' ? byCenters(sorted, sizes) : byMembers(sorted, linkage),
          options,
        );
  return ok(labeled(merges, order, sizes, linkage));
}

/** Joins that name a row of either cluster, in any order. */
interface Joins {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly height: Float64Array;
}

/** Clusters that know how far they are apart. A cluster is known by the place of one of its rows. */
interface Clusters {
  readonly count: number;
  distance(a: number, b: number): number;
  /** Height at which a distance is shown. */
  heightOf(distance: number): number;
  /** Puts `b` into `a`. */
  join(a: number, b: number): void;
}

function byCenters({ rows, columns, values }: Matrix, weights: Float64Array): Clusters {
  const centers = values.slice();
  const sizes = weights.slice();
  return {
    count: rows,
    // Twice what joining adds to the inertia: squares of heights, so the root is taken once a merge.
    distance: (a, b) =>
      ((2 * sizes[a] * sizes[b]) / (sizes[a] + sizes[b])) *
      squaredDistance(centers, a * columns, centers, b * columns, columns),
    heightOf: Math.sqrt,
    join: (a, b) => {
      const both = sizes[a] + sizes[b];
      for (let j = 0; j < columns; j++) {
        centers[a * columns + j] =
          (sizes[a] * centers[a * columns + j] + sizes[b] * centers[b * columns + j]) / both;
      }
      sizes[a] = both;
    },
  };
}

function byMembers({ rows, columns, values }: Matrix, linkage: 'complete' | 'average'): Clusters {
  const members: Int32Array[] = Array.from({ length: rows }, (_, row) => Int32Array.of(row));
  const complete = linkage === 'complete';
  return {
    count: rows,
    distance: (a, b) => {
      let most = 0;
      let sum = 0;
      for (const one of members[a]) {
        for (const other of members[b]) {
          const square = squaredDistance(values, one * columns, values, other * columns, columns);
          if (square > most) most = square;
          if (!complete) sum += Math.sqrt(square);
        }
      }
      return complete ? Math.sqrt(most) : sum / (members[a].length * members[b].length);
    },
    heightOf: (distance) => distance,
    join: (a, b) => {
      const both = new Int32Array(members[a].length + members[b].length);
      both.set(members[a]);
      both.set(members[b], members[a].length);
      members[a] = both;
      members[b] = new Int32Array(0);
    },
  };
}

function nearestNeighborChain(clusters: Clusters, watch: Watch): Joins {
  const { count } = clusters;
  const joins = emptyJoins(count - 1);
  const alive = Int32Array.from({ length: count }, (_, row) => row);
  let living = count;
  const chain: number[] = [];
  for (let merge = 0; merge < count - 1; merge++) {
    if (merge % 64 === 0) report(watch, merge / count);
    if (chain.length === 0) chain.push(alive[0]);
    for (;;) {
      const top = chain[chain.length - 1];
      const before = chain.length > 1 ? chain[chain.length - 2] : -1;
      let nearest = before;
      let least = before < 0 ? Number.POSITIVE_INFINITY : clusters.distance(top, before);
      for (let i = 0; i < living; i++) {
        const other = alive[i];
        if (other === top || other === before) continue;
        const distance = clusters.distance(top, other);
        if (distance < least) {
          least = distance;
          nearest = other;
        }
      }
      if (nearest !== before) {
        chain.push(nearest);
        continue;
      }
      chain.length -= 2;
      const [kept, gone] = top < before ? [top, before] : [before, top];
      clusters.join(kept, gone);
      joins.a[merge] = kept;
      joins.b[merge] = gone;
      joins.height[merge] = clusters.heightOf(least);
      // Places stay in order: ties go to the first row.
      alive.copyWithin(alive.indexOf(gone), alive.indexOf(gone) + 1, living--);
      break;
    }
  }
  return joins;
}

/** The edges of a minimum spanning tree are the merges of single linkage. R. C. Prim, 1957. */
function spanningTree({ rows, columns, values }: Matrix, watch: Watch): Joins {
  const joins = emptyJoins(rows - 1);
  const distance = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(rows);
  const inTree = new Uint8Array(rows);
  let row = 0;
  for (let edge = 0; edge < rows - 1; edge++) {
    if (edge % 64 === 0) report(watch, edge / rows);
    inTree[row] = 1;
    let next = -1;
    for (let other = 0; other < rows; other++) {
      if (inTree[other] === 1) continue;
      const square = squaredDistance(values, row * columns, values, other * columns, columns);
      if (square < distance[other]) {
        distance[other] = square;
        from[other] = row;
      }
      if (next < 0 || distance[other] < distance[next]) next = other;
    }
    joins.a[edge] = from[next];
    joins.b[edge] = next;
    joins.height[edge] = Math.sqrt(distance[next]);
    row = next;
  }
  return joins;
}

function emptyJoins(count: number): Joins {
  return { a: new Int32Array(count), b: new Int32Array(count), height: new Float64Array(count) };
}

/** Merges by height, clusters numbered as they arise (union-find over the rows). */
function labeled(joins: Joins, order: Uint32Array, weights: Float64Array, linkage: Linkage): MergeTree {
  const rows = order.length;
  const count = rows - 1;
  const byHeight = Int32Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => joins.height[a] - joins.height[b] || a - b,
  );
  const parent = Int32Array.from({ length: rows }, (_, row) => row);
  const name = Int32Array.from(order);
  const size = weights.slice();
  const tree: MergeTree = {
    linkage,
    rows,
    left: new Int32Array(count),
    right: new Int32Array(count),
    height: new Float64Array(count),
    size: new Float64Array(count),
  };
  byHeight.forEach((join, merge) => {
    const a = rootOf(parent, joins.a[join]);
    const b = rootOf(parent, joins.b[join]);
    tree.left[merge] = Math.min(name[a], name[b]);
    tree.right[merge] = Math.max(name[a], name[b]);
    tree.height[merge] = joins.height[join];
    tree.size[merge] = size[a] + size[b];
    parent[b] = a;
    name[a] = rows + merge;
    size[a] += size[b];
  });
  return tree;
}

function rootOf(parent: Int32Array, row: number): number {
  let root = row;
  while (parent[root] !== root) root = parent[root];
  for (let at = row; parent[at] !== root; ) {
    const next = parent[at];
    parent[at] = root;
    at = next;
  }
  return root;
}
