import type { MergeTree } from './linkage.ts';

/** A part of a dendrogram. Its leaves lie side by side: `begin` to `end` (not included) of the tree's `order`. */
export interface TreeNode {
  /** As the tree numbers clusters: below `rows` a row, else a merge. What to zoom into. */
  readonly cluster: number;
  /** At which it was merged; 0 for a row. */
  readonly height: number;
  /** Rows in it, or what its rows stand for. */
  readonly size: number;
  /** Places among `nodes`; -1 where the picture ends here. */
  readonly left: number;
  readonly right: number;
  readonly begin: number;
  readonly end: number;
}

/** The upper part of a dendrogram; plain data. */
export interface TruncatedTree {
  /** The root last; children before their parents, from left to right. */
  readonly nodes: readonly TreeNode[];
  /** Rows as they lie below the picture, those of the node looked at. */
  readonly order: Int32Array;
}

/** Where rows stand for several, as micro-clusters do, it takes to be told for how many. */
export interface SizedTree extends MergeTree {
  readonly leafSizes?: ArrayLike<number>;
}

/**
 * The merges of a tree from `root` down to `leaves` ends, the highest merges first (SciPy's `lastp`), and the rows below each end.
 * Zooming is the same with another root. No branches cross; the smaller cluster of a merge is on the left, of equals the one
 * numbered first. O(rows + leaves²).
 */
export function truncateTree(
  tree: SizedTree,
  leaves: number,
  root: number = tree.rows + tree.height.length - 1,
): TruncatedTree {
  if (!(root >= 0 && root < tree.rows + tree.height.length))
    throw new RangeError(`no cluster ${root} in this tree`);
  const opened = openedMerges(tree, Math.max(1, leaves), root);
  const nodes: TreeNode[] = [];
  const order: number[] = [];
  const visit = (cluster: number): number => {
    const begin = order.length;
    let [left, right] = [-1, -1];
    if (opened.has(cluster)) [left, right] = childrenOf(tree, cluster).map(visit);
    else pushRows(tree, cluster, order);
    nodes.push({
      cluster,
      height: cluster < tree.rows ? 0 : tree.height[cluster - tree.rows],
      size: sizeOf(tree, cluster),
      left,
      right,
      begin,
      end: order.length,
    });
    return nodes.length - 1;
  };
  visit(root);
  return { nodes, order: Int32Array.from(order) };
}

/** Merges that are drawn. Heights ascend with their numbers, so that the greatest number is the highest one. */
function openedMerges(tree: SizedTree, leaves: number, root: number): Set<number> {
  const opened = new Set<number>();
  const ends = [root];
  while (ends.length < leaves) {
    const highest = ends.reduce((most, cluster) => Math.max(most, cluster), -1);
    if (highest < tree.rows) break;
    opened.add(highest);
    ends.splice(ends.indexOf(highest), 1, ...childrenOf(tree, highest));
  }
  return opened;
}

function childrenOf(tree: SizedTree, cluster: number): [number, number] {
  const merge = cluster - tree.rows;
  const [left, right] = [tree.left[merge], tree.right[merge]];
  return sizeOf(tree, left) <= sizeOf(tree, right) ? [left, right] : [right, left];
}

function sizeOf({ rows, size, leafSizes }: SizedTree, cluster: number): number {
  return cluster < rows ? (leafSizes?.[cluster] ?? 1) : size[cluster - rows];
}

/** With a stack of its own: a tree of single linkage can be as deep as it has rows. */
function pushRows(tree: SizedTree, cluster: number, into: number[]): void {
  const open = [cluster];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next < tree.rows) into.push(next);
    else {
      const [left, right] = childrenOf(tree, next);
      open.push(right, left);
    }
  }
}
