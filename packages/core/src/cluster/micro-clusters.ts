import type { Matrix } from '../matrix/index.ts';
import { ok, type Problem, type Result } from '../result/index.ts';
import type { Labels, Watch } from './cluster.ts';
import type { Computing } from './computing.ts';
import { cutByCount } from './cut-tree.ts';
import { fitLinkage, type MergeTree } from './linkage.ts';
import { fitMiniBatch } from './mini-batch.ts';

export interface MicroClusters {
  /** The tree over micro-clusters; its sizes count rows. */
  readonly tree: MergeTree;
  /** Micro-cluster of every row. */
  readonly micro: Labels;
}

/**
 * Ward for more rows than a tree can be built over: rows are gathered into `count` micro-clusters by mini-batch k-means, and the
 * tree is built over their centers, each with the weight of its rows.
 * Source: T. Zhang, R. Ramakrishnan & M. Livny, "BIRCH", SIGMOD 1996, in its idea of two steps.
 */
export async function fitMicroClusters(
  points: Matrix,
  { count, seed, ...watch }: { readonly count: number; readonly seed: number } & Watch,
  computing: Computing,
): Promise<Result<MicroClusters, Problem>> {
  const gathered = await fitMiniBatch(points, { k: count, seed, restarts: 1, ...watch }, computing);
  if (!gathered.ok) return gathered;
  const { model, labels } = gathered.value;
  const tree = fitLinkage(
    { rows: count, columns: points.columns, values: Float64Array.from(model.centers) },
    { linkage: 'ward', weights: Float64Array.from(model.sizes) },
  );
  return tree.ok ? ok({ tree: tree.value, micro: labels }) : tree;
}

/** Labels of all rows when the tree is cut into `count` clusters. */
export function cutMicroClusters({ tree, micro }: MicroClusters, count: number): Labels {
  const ofMicro = cutByCount(tree, count);
  return micro.map((cluster) => ofMicro[cluster]);
}
