import { applyTransform, type Discovery, type Labels, reasonsOf, truncateTree } from '@kesit/core/cluster';
import { columnMeans, columnSquares, type Matrix } from '@kesit/core/matrix';
import type { Assignments, ClusterInput, ShownEmbedding, ShownOutliers, ShownTree } from './cluster-api.ts';

/** Of so many merges a line can tell how many groups it leaves. */
const MOST_HEIGHTS = 200;

export function shownTree(
  { tree, micro, labels, k }: Discovery,
  leaves: number,
  root: number | null,
): ShownTree | null {
  if (tree === null) return null;
  const sized = micro === null ? tree : { ...tree, leafSizes: countsOf(micro, tree.rows) };
  const { nodes, order } = truncateTree(sized, leaves, root ?? tree.rows + tree.height.length - 1);
  const ofLeaf = micro === null ? labels : labelsOfMicro(micro, labels, tree.rows);
  const heights = Array.from(tree.height.subarray(-MOST_HEIGHTS)).reverse();
  return {
    nodes: nodes.map((node) => ({ ...node, group: commonGroup(order, node, ofLeaf) })),
    heights,
    cut: ((heights[k - 2] ?? heights[0] ?? 0) + (heights[k - 1] ?? 0)) / 2,
    ofSingles: micro === null,
  };
}

function countsOf(micro: Labels, count: number): number[] {
  const counts = new Array<number>(count).fill(0);
  for (const leaf of micro) counts[leaf]!++;
  return counts;
}

function labelsOfMicro(micro: Labels, labels: Labels, count: number): Labels {
  const of = new Int32Array(count);
  micro.forEach((leaf, row) => {
    of[leaf] = labels[row]!;
  });
  return of;
}

function commonGroup(
  order: Int32Array,
  { begin, end }: { readonly begin: number; readonly end: number },
  labels: Labels,
): number | null {
  const first = labels[order[begin]!]!;
  for (let at = begin; at < end; at++) if (labels[order[at]!] !== first) return null;
  return first;
}

export function shownOutliers(
  { outliers }: Discovery,
  { points, rows, facts }: ClusterInput,
  most: number,
): ShownOutliers {
  const { kind, nearest, distance, medians } = outliers;
  return {
    kind,
    all: outliers.rows.length,
    listed: Array.from(outliers.rows.subarray(0, most), (point, i) => ({
      row: rows[point]!,
      nearest: nearest[i]! < 0 ? null : nearest[i]!,
      distance: distance[i]!,
      totalSpend: facts.totalSpend?.[point] ?? null,
      reasons: reasonsOf(outliers, i).map(({ column, z }) => ({
        column,
        z,
        value: points.values[point * points.columns + column]!,
        usual: medians.values[Math.max(0, nearest[i]!) * points.columns + column]!,
      })),
    })),
  };
}

export function assignmentsOf(
  { labels, confidence, transformedCenters: { values: centers } }: Discovery,
  { rows }: ClusterInput,
  { columns, values }: Matrix,
): Assignments {
  const distance = Float64Array.from(labels, (label, point) => {
    if (label < 0) return Number.NaN;
    let square = 0;
    for (let j = 0; j < columns; j++) {
      square += (values[point * columns + j]! - centers[label * columns + j]!) ** 2;
    }
    return Math.sqrt(square);
  });
  return { rows, labels: Int16Array.from(labels), confidence, distance };
}

export function shownEmbedding(
  { embedding, transform }: Pick<Discovery, 'embedding' | 'transform'>,
  points: Matrix,
): ShownEmbedding | null {
  if (embedding === null) return null;
  const { embedder, heldOutError, pcaError } = embedding;
  const { method, dimensions } = embedder;
  const transformed = applyTransform(transform, points);
  const squares = columnSquares(transformed, columnMeans(transformed));
  const spread = squares.reduce((sum, square) => sum + square, 0) / transformed.values.length;
  return { method, dimensions, heldOutError, pcaError, spread };
}
