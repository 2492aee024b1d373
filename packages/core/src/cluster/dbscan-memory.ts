/** Rows of a leaf of the tree, and rows whose neighbors are held at a time. */
const LEAF_ROWS = 16;
const NEIGHBORS_AT_ONCE = 1 << 16;

/**
 * Bytes that DBSCAN with its k-distances holds at most, beside the rows it is given, for telling before a run: transformed rows, their copies
 * in order and in the engine, the tree here and there, and a few numbers per row. Neighborhoods are streamed, so eps does not
 * matter.
 */
export function dbscanMemory(rows: number, columns: number, minSamples: number): number {
  const copies = 3 * 8 * columns;
  const tree = 2 * (8 * columns + (4 * 8 * columns) / LEAF_ROWS);
  // Order twice, queue, labels twice, cores twice, distance.
  const numbers = 2 * 4 + 4 + 2 * 4 + 2 * 1 + 8;
  const neighbors = 2 * 12 * minSamples * Math.min(rows, NEIGHBORS_AT_ONCE);
  return rows * (copies + tree + numbers) + neighbors;
}
