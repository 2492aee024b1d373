import { kdTreeBytes } from './kd-tree.ts';

/**
 * Bytes that DBSCAN (k-distances too) will hold at most, beside the rows it is given: transformed and sorted copies, the tree, and a
 * few numbers per row. Neighborhoods are streamed, so eps does not matter. For telling before a run.
 */
export function dbscanMemory(rows: number, columns: number): number {
  const copies = 2 * 8 * columns;
  // k-distance 8; order, queue, found neighbors and labels twice 4 each; core twice 1.
  const perRow = 8 + 5 * 4 + 2;
  return rows * (copies + perRow) + kdTreeBytes(rows);
}
