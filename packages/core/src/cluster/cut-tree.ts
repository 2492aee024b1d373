import type { Labels } from './cluster.ts';
import type { MergeTree } from './linkage.ts';

/** Labels of `count` clusters: the tree without its last merges. Clusters are numbered by size, of equals by their first row. */
export function cutByCount(tree: MergeTree, count: number): Labels {
  const clusters = Math.max(1, Math.min(tree.rows, Math.floor(count)));
  return labelsAfter(tree, tree.rows - clusters);
}

/** Labels of the clusters that stand at a height: merges above it are undone. */
export function cutByHeight(tree: MergeTree, height: number): Labels {
  let merges = 0;
  while (merges < tree.height.length && tree.height[merges] <= height) merges++;
  return labelsAfter(tree, merges);
}

function labelsAfter({ rows, left, right }: MergeTree, merges: number): Labels {
  const owner = Int32Array.from({ length: rows + merges }, (_, cluster) => cluster);
  for (let merge = merges - 1; merge >= 0; merge--) {
    const top = owner[rows + merge];
    owner[left[merge]] = top;
    owner[right[merge]] = top;
  }
  return numberedBySize(owner.subarray(0, rows));
}

function numberedBySize(owners: Int32Array): Labels {
  const sizes = new Map<number, number>();
  for (const owner of owners) sizes.set(owner, (sizes.get(owner) ?? 0) + 1);
  // A map remembers which came first, and sorting is stable.
  const ranks = new Map([...sizes].sort(([, a], [, b]) => b - a).map(([owner], rank) => [owner, rank]));
  return owners.map((owner) => ranks.get(owner) ?? 0);
}
