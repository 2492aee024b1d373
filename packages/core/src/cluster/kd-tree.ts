import type { Matrix } from '../matrix/index.ts';

/** Rows of a matrix arranged for looking up neighbors: a balanced tree, split at the median of the widest column. Plain data. */
export interface KdTree {
  readonly points: Matrix;
  /** Rows in the order of the tree; every node is a range of it. */
  readonly order: Uint32Array;
  /** By node, in the order of a heap (children of n: 2n + 1, 2n + 2); -1 for leaves. */
  readonly splitColumn: Int32Array;
  readonly splitValue: Float64Array;
}

const LEAF_ROWS = 24;

/** O(n log n · columns). */
export function kdTree(points: Matrix): KdTree {
  const nodes = nodesFor(points.rows);
  const order = new Uint32Array(points.rows);
  for (let i = 0; i < points.rows; i++) order[i] = i;
  const tree: KdTree = {
    points,
    order,
    splitColumn: new Int32Array(nodes).fill(-1),
    splitValue: new Float64Array(nodes),
  };
  split(tree, 0, 0, points.rows);
  return tree;
}

/** Bytes that a tree takes beside its points. */
export function kdTreeBytes(rows: number): number {
  return 4 * rows + 12 * nodesFor(rows);
}

function nodesFor(rows: number): number {
  const depth = Math.max(0, Math.ceil(Math.log2(Math.max(1, rows) / LEAF_ROWS)));
  return 2 ** (depth + 1) - 1;
}

function split(tree: KdTree, node: number, begin: number, end: number): void {
  if (2 * node + 2 >= tree.splitColumn.length || end - begin <= 1) return;
  const column = widestColumn(tree, begin, end);
  if (column < 0) return;
  const middle = (begin + end) >> 1;
  select(tree, begin, end, middle, column);
  tree.splitColumn[node] = column;
  tree.splitValue[node] = cellOf(tree, middle, column);
  split(tree, 2 * node + 1, begin, middle);
  split(tree, 2 * node + 2, middle, end);
}

function cellOf({ points: { columns, values }, order }: KdTree, place: number, column: number): number {
  return values[order[place] * columns + column];
}

/** -1 where all rows are the same. */
function widestColumn(tree: KdTree, begin: number, end: number): number {
  let widest = -1;
  let width = 0;
  for (let column = 0; column < tree.points.columns; column++) {
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (let place = begin; place < end; place++) {
      const value = cellOf(tree, place, column);
      if (value < least) least = value;
      if (value > most) most = value;
    }
    if (most - least > width) {
      width = most - least;
      widest = column;
    }
  }
  return widest;
}

/** Hoare's selection: the row of rank `middle` by this column comes to its place, smaller ones before it. */
function select(tree: KdTree, begin: number, end: number, middle: number, column: number): void {
  const { order } = tree;
  let low = begin;
  let high = end - 1;
  while (low < high) {
    const pivot = cellOf(tree, (low + high) >> 1, column);
    let i = low;
    let j = high;
    while (i <= j) {
      while (cellOf(tree, i, column) < pivot) i++;
      while (cellOf(tree, j, column) > pivot) j--;
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

/** Room for one search after another. */
export interface NeighborSearch {
  /** Rows within `radius` of a row, itself included, into `found`; returns how many. */
  within(row: number, radius: number): number;
  /** Distance to the k-th nearest other row. */
  kth(row: number, k: number): number;
  /** What `within` found. */
  readonly found: Uint32Array;
}

export function neighborSearch(tree: KdTree): NeighborSearch {
  const { points, order, splitColumn, splitValue } = tree;
  const { rows, columns, values } = points;
  const found = new Uint32Array(rows);
  let count = 0;
  let at = 0;
  let limit = 0;
  let nearest = new Float64Array(0);

  function distanceTo(row: number): number {
    let square = 0;
    const other = row * columns;
    for (let j = 0; j < columns; j++) {
      const difference = values[at + j] - values[other + j];
      square += difference * difference;
    }
    return square;
  }

  function collect(node: number, begin: number, end: number): void {
    const column = node < splitColumn.length ? splitColumn[node] : -1;
    if (column < 0) {
      for (let place = begin; place < end; place++) {
        if (distanceTo(order[place]) <= limit) found[count++] = order[place];
      }
      return;
    }
    const middle = (begin + end) >> 1;
    const offset = values[at + column] - splitValue[node];
    // Rows equal to the split may be on either side.
    if (offset <= 0 || offset * offset <= limit) collect(2 * node + 1, begin, middle);
    if (offset >= 0 || offset * offset <= limit) collect(2 * node + 2, middle, end);
  }

  function keep(square: number): void {
    let place = nearest.length - 1;
    if (square >= nearest[place]) return;
    while (place > 0 && nearest[place - 1] > square) {
      nearest[place] = nearest[place - 1];
      place--;
    }
    nearest[place] = square;
  }

  function visit(node: number, begin: number, end: number, self: number): void {
    const column = node < splitColumn.length ? splitColumn[node] : -1;
    if (column < 0) {
      for (let place = begin; place < end; place++) if (order[place] !== self) keep(distanceTo(order[place]));
      return;
    }
    const middle = (begin + end) >> 1;
    const offset = values[at + column] - splitValue[node];
    const left = offset < 0;
    if (left) visit(2 * node + 1, begin, middle, self);
    else visit(2 * node + 2, middle, end, self);
    if (offset * offset > nearest[nearest.length - 1]) return;
    if (left) visit(2 * node + 2, middle, end, self);
    else visit(2 * node + 1, begin, middle, self);
  }

  return {
    found,
    within(row, radius) {
      count = 0;
      at = row * columns;
      limit = radius * radius;
      collect(0, 0, rows);
      return count;
    },
    kth(row, k) {
      if (nearest.length !== k) nearest = new Float64Array(k);
      nearest.fill(Number.POSITIVE_INFINITY);
      at = row * columns;
      visit(0, 0, rows, row);
      return Math.sqrt(nearest[k - 1]);
    },
  };
}
