import type { Engine } from '../engine/index.ts';
import { type Matrix, takeRows } from '../matrix/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { canonicalOrder } from './canonical-order.ts';
import { checkPoints, type Labels, NOISE, report, squaredDistance, type Watch } from './cluster.ts';
import { kthDistances } from './dbscan.ts';

export interface HdbscanOptions extends Watch {
  /** Fewer rows than this are no cluster; at least 2. */
  readonly minClusterSize: number;
  /** Rows of a core's neighborhood, itself included; default `minClusterSize`. */
  readonly minSamples?: number;
}

export interface HdbscanFit {
  readonly model: {
    readonly method: 'hdbscan';
    readonly columns: number;
    readonly minClusterSize: number;
    readonly minSamples: number;
    readonly sizes: readonly number[];
    readonly noise: number;
  };
  readonly labels: Labels;
}

/**
 * HDBSCAN: the clusters of DBSCAN at every eps at once, of which those that last are kept (excess of mass), so that no eps has to
 * be chosen. Mutual reachability is never kept as a matrix: O(n² · columns) time by Prim's tree, O(n) memory. The whole
 * data set is no cluster. Clusters are numbered by size.
 * Source: R. Campello, D. Moulavi & J. Sander, "Density-Based Clustering Based on Hierarchical Density Estimates", PAKDD 2013.
 */
export async function fitHdbscan(
  points: Matrix,
  options: HdbscanOptions,
  engine: Engine,
): Promise<Result<HdbscanFit, Problem>> {
  const { minClusterSize, minSamples = minClusterSize } = options;
  if (!(minClusterSize >= 2)) {
    return err({ code: 'option-out-of-range', facts: { option: 'min-cluster-size', value: minClusterSize } });
  }
  const checked = checkPoints(points, Math.max(minClusterSize, minSamples));
  if (!checked.ok) return checked;
  const order = canonicalOrder(points);
  const sorted = takeRows(points, order);
  const core = await coreDistances(sorted, minSamples, engine, options);
  const merges = singleLinkage(reachabilityTree(sorted, core, options), points.rows);
  const found = selected(condensed(merges, points.rows, minClusterSize), points.rows);
  const labels = new Int32Array(points.rows);
  for (let i = 0; i < order.length; i++) labels[order[i]] = found[i];
  const { sizes, noise } = numberBySize(labels);
  const model = {
    method: 'hdbscan',
    columns: points.columns,
    minClusterSize,
    minSamples,
    sizes,
    noise,
  } as const;
  return ok({ model, labels });
}

/** Distance to the `minSamples`-th nearest row, itself included. */
function coreDistances(
  points: Matrix,
  minSamples: number,
  engine: Engine,
  watch: Watch,
): Promise<Float64Array> | Float64Array {
  if (minSamples < 2) return new Float64Array(points.rows);
  return kthDistances(points, minSamples - 1, engine, watch);
}

interface Edges {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly length: Float64Array;
}

function reachabilityTree({ rows, columns, values }: Matrix, core: Float64Array, watch: Watch): Edges {
  const edges = {
    a: new Int32Array(rows - 1),
    b: new Int32Array(rows - 1),
    length: new Float64Array(rows - 1),
  };
  const nearest = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(rows);
  const inTree = new Uint8Array(rows);
  let row = 0;
  for (let edge = 0; edge < rows - 1; edge++) {
    if (edge % 64 === 0) report(watch, edge / rows);
    inTree[row] = 1;
    let next = -1;
    for (let other = 0; other < rows; other++) {
      if (inTree[other] === 1) continue;
      const apart = Math.sqrt(squaredDistance(values, row * columns, values, other * columns, columns));
      const reach = Math.max(apart, core[row], core[other]);
      if (reach < nearest[other]) {
        nearest[other] = reach;
        from[other] = row;
      }
      if (next < 0 || nearest[other] < nearest[next]) next = other;
    }
    edges.a[edge] = from[next];
    edges.b[edge] = next;
    edges.length[edge] = nearest[next];
    row = next;
  }
  return edges;
}

interface Merges {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly height: Float64Array;
  readonly size: Int32Array;
}

function singleLinkage({ a, b, length }: Edges, rows: number): Merges {
  const order = Int32Array.from({ length: rows - 1 }, (_, i) => i).sort(
    (x, y) => length[x] - length[y] || x - y,
  );
  const parent = Int32Array.from({ length: 2 * rows - 1 }, (_, i) => i);
  const merges: Merges = {
    left: new Int32Array(rows - 1),
    right: new Int32Array(rows - 1),
    height: new Float64Array(rows - 1),
    size: new Int32Array(rows - 1),
  };
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  };
  const sizeOf = (node: number): number => (node < rows ? 1 : merges.size[node - rows]);
  order.forEach((edge, merge) => {
    const left = rootOf(a[edge]);
    const right = rootOf(b[edge]);
    merges.left[merge] = left;
    merges.right[merge] = right;
    merges.height[merge] = length[edge];
    merges.size[merge] = sizeOf(left) + sizeOf(right);
    parent[left] = rows + merge;
    parent[right] = rows + merge;
  });
  return merges;
}

/** Clusters that are large enough, and where rows and smaller clusters leave them. Density is 1 / distance. */
interface Condensed {
  /** By cluster; -1 for the root. */
  readonly parent: number[];
  /** Density at which it splits off. */
  readonly birth: number[];
  /** Sum over its rows of the density at which they leave minus its birth. */
  readonly stability: number[];
  /** Cluster that every row falls out of. */
  readonly ofRow: Int32Array;
}

function condensed(merges: Merges, rows: number, minClusterSize: number): Condensed {
  const tree: Condensed = { parent: [-1], birth: [0], stability: [0], ofRow: new Int32Array(rows) };
  const sizeOf = (node: number): number => (node < rows ? 1 : merges.size[node - rows]);
  const leave = (node: number, cluster: number, density: number): void => {
    const stack = [node];
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      if (top < rows) tree.ofRow[top] = cluster;
      else stack.push(merges.left[top - rows], merges.right[top - rows]);
    }
    tree.stability[cluster] += sizeOf(node) * (density - tree.birth[cluster]);
  };
  const begin = (parent: number, density: number, size: number): number => {
    tree.stability[parent] += size * (density - tree.birth[parent]);
    tree.parent.push(parent);
    tree.birth.push(density);
    return tree.stability.push(0) - 1;
  };
  const open: [node: number, cluster: number][] = [[2 * rows - 2, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, cluster] = next;
    const merge = node - rows;
    const density = 1 / merges.height[merge];
    const children = [merges.left[merge], merges.right[merge]];
    const large = children.filter((child) => sizeOf(child) >= minClusterSize);
    for (const child of children) if (sizeOf(child) < minClusterSize) leave(child, cluster, density);
    for (const child of large) {
      const into = large.length === 2 ? begin(cluster, density, sizeOf(child)) : cluster;
      if (child < rows) leave(child, into, density);
      else open.push([child, into]);
    }
  }
  return tree;
}

/** Keeps a cluster where it lasts longer than all that it falls into; returns clusters of rows, -1 for noise. */
function selected({ parent, stability, ofRow }: Condensed, rows: number): Labels {
  const count = parent.length;
  const below = new Float64Array(count);
  const kept = new Uint8Array(count);
  const hasChild = new Uint8Array(count);
  for (let cluster = 1; cluster < count; cluster++) hasChild[parent[cluster]] = 1;
  // Children come after their parents.
  for (let cluster = count - 1; cluster > 0; cluster--) {
    const own = Number.isNaN(stability[cluster]) ? Number.POSITIVE_INFINITY : stability[cluster];
    kept[cluster] = hasChild[cluster] === 0 || own >= below[cluster] ? 1 : 0;
    below[parent[cluster]] += kept[cluster] === 1 ? own : below[cluster];
  }
  const highest = new Int32Array(count).fill(NOISE);
  for (let cluster = 1; cluster < count; cluster++) {
    const above = highest[parent[cluster]];
    highest[cluster] = above !== NOISE ? above : kept[cluster] === 1 ? cluster : NOISE;
  }
  return Int32Array.from({ length: rows }, (_, row) => highest[ofRow[row]]);
}

/** Renames clusters by size, in place. */
function numberBySize(labels: Labels): { sizes: number[]; noise: number } {
  const sizes = new Map<number, number>();
  let noise = 0;
  for (const label of labels) {
    if (label === NOISE) noise++;
    else sizes.set(label, (sizes.get(label) ?? 0) + 1);
  }
  const bySize = [...sizes].sort(([a, x], [b, y]) => y - x || a - b);
  const names = new Map(bySize.map(([label], rank) => [label, rank]));
  for (let i = 0; i < labels.length; i++) labels[i] = names.get(labels[i]) ?? NOISE;
  return { sizes: bySize.map(([, size]) => size), noise };
}
