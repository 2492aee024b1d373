import type { Matrix } from '../matrix/index.ts';

/** Rows of a leaf: as many as are looked at together. */
export const LEAF_ROWS = 16;

/**
 * Rows arranged for looking up neighbors: halves of the widest column, down to leaves of `LEAF_ROWS` rows. A node is a range of
 * leaves; the one from a to b has its two halves at (a + b + 1) >> 1, which is also its number, and a leaf's number is `leaves`
 * plus its own. Plain data.
 */
export interface KdTree {
  readonly rows: number;
  readonly columns: number;
  readonly leaves: number;
  /** Rows in the order of the leaves; only the last leaf may have fewer. */
  readonly order: Uint32Array;
  /** Leaf by leaf and in it column by column; infinity behind the last row. */
  readonly blocks: Float64Array;
  /** By number of the node: least of every column, then greatest. */
  readonly boxes: Float64Array;
}

/** O(n log n · columns). */
export function buildKdTree(points: Matrix): KdTree {
  const { rows, columns } = points;
  const leaves = Math.max(1, Math.ceil(rows / LEAF_ROWS));
  const order = Uint32Array.from({ length: rows }, (_, row) => row);
  const boxes = new Float64Array(2 * leaves * 2 * columns);
  const split = (begin: number, end: number): void => {
    const node = end - begin === 1 ? leaves + begin : (begin + end + 1) >> 1;
    const first = begin * LEAF_ROWS;
    const last = Math.min(rows, end * LEAF_ROWS);
    const box = boxes.subarray(node * 2 * columns, (node + 1) * 2 * columns);
    fitBox(points, order.subarray(first, last), box);
    if (end - begin === 1) return;
    const column = widest(box, columns);
    select(points, order, first, last, node * LEAF_ROWS, column);
    split(begin, node);
    split(node, end);
  };
  split(0, leaves);
  return { rows, columns, leaves, order, blocks: blocksOf(points, order, leaves), boxes };
}

function fitBox({ columns, values }: Matrix, rows: Uint32Array, box: Float64Array): void {
  box.fill(Number.POSITIVE_INFINITY, 0, columns);
  box.fill(Number.NEGATIVE_INFINITY, columns);
  for (const row of rows) {
    for (let j = 0; j < columns; j++) {
      const value = values[row * columns + j];
      if (value < box[j]) box[j] = value;
      if (value > box[columns + j]) box[columns + j] = value;
    }
  }
}

function widest(box: Float64Array, columns: number): number {
  let column = 0;
  for (let j = 1; j < columns; j++) {
    if (box[columns + j] - box[j] > box[columns + column] - box[column]) column = j;
  }
  return column;
}

/** Hoare's selection: the row of rank `middle` by this column comes to its place, smaller ones before it. */
function select(
  { columns, values }: Matrix,
  order: Uint32Array,
  begin: number,
  end: number,
  middle: number,
  column: number,
): void {
  let low = begin;
  let high = end - 1;
  while (low < high) {
    const pivot = values[order[(low + high) >> 1] * columns + column];
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[order[i] * columns + column] < pivot) i++;
      while (values[order[j] * columns + column] > pivot) j--;
      if (i <= j) {
        const row = order[i];
        order[i++] = order[j];
        order[j--] = row;
      }
    }
    if (middle <= j) high = j;
    else if (middle >= i) low = i;
    else return;
  }
}

function blocksOf({ columns, values }: Matrix, order: Uint32Array, leaves: number): Float64Array {
  const blocks = new Float64Array(leaves * LEAF_ROWS * columns).fill(Number.POSITIVE_INFINITY);
  order.forEach((row, place) => {
    const leaf = Math.floor(place / LEAF_ROWS);
    const at = leaf * LEAF_ROWS * columns + (place % LEAF_ROWS);
    for (let j = 0; j < columns; j++) blocks[at + j * LEAF_ROWS] = values[row * columns + j];
  });
  return blocks;
}
