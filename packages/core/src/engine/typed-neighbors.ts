import { type KdTree, LEAF_ROWS } from './kd-tree.ts';
import type { NeighborKernels } from './row-kernels.ts';

const ALL = 2 ** LEAF_ROWS - 1;

/** Searches in a tree over plain typed arrays. The twin of `assembly/distance/neighbors.ts`. */
export function typedNeighbors(tree: KdTree): NeighborKernels {
  const { rows, columns, leaves, blocks, boxes } = tree;
  const squares = new Float64Array(LEAF_ROWS);
  const row = new Float64Array(columns);
  let limit = 0;

  function placeRow(place: number): void {
    const at = Math.floor(place / LEAF_ROWS) * LEAF_ROWS * columns + (place % LEAF_ROWS);
    for (let j = 0; j < columns; j++) row[j] = blocks[at + j * LEAF_ROWS];
  }

  function lookAtLeaf(leaf: number): void {
    squares.fill(0);
    for (let j = 0; j < columns; j++) {
      const at = (leaf * columns + j) * LEAF_ROWS;
      for (let i = 0; i < LEAF_ROWS; i++) {
        const difference = blocks[at + i] - row[j];
        squares[i] += difference * difference;
      }
    }
  }

  /** Squared distance to the nearest place of a box. */
  function boxNear(node: number): number {
    const at = node * 2 * columns;
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      const outside = Math.max(0, boxes[at + j] - row[j], row[j] - boxes[at + columns + j]);
      sum += outside * outside;
    }
    return sum;
  }

  /** Squared distance to the farthest place of a box. */
  function boxFar(node: number): number {
    const at = node * 2 * columns;
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      const far = Math.max(row[j] - boxes[at + j], boxes[at + columns + j] - row[j]);
      sum += far * far;
    }
    return sum;
  }

  const numberOf = (begin: number, end: number): number =>
    end - begin === 1 ? leaves + begin : (begin + end + 1) >> 1;

  // Nearest ones.
  let indices = new Int32Array(0);
  let distances = new Float64Array(0);
  let from = 0;
  let last = 0;

  function keep(square: number, place: number): void {
    let to = last;
    if (square >= distances[to]) return;
    while (to > from && distances[to - 1] > square) {
      distances[to] = distances[to - 1];
      indices[to] = indices[to - 1];
      to--;
    }
    distances[to] = square;
    indices[to] = place;
  }

  function visit(begin: number, end: number, self: number): void {
    if (end - begin === 1) {
      lookAtLeaf(begin);
      for (let i = 0; i < LEAF_ROWS; i++) {
        const place = begin * LEAF_ROWS + i;
        if (place !== self && place < rows) keep(squares[i], place);
      }
      return;
    }
    const middle = (begin + end + 1) >> 1;
    const near = boxNear(numberOf(begin, middle));
    const far = boxNear(numberOf(middle, end));
    if (near <= far) {
      if (near < distances[last]) visit(begin, middle, self);
      if (far < distances[last]) visit(middle, end, self);
    } else {
      if (far < distances[last]) visit(middle, end, self);
      if (near < distances[last]) visit(begin, middle, self);
    }
  }

  // Reachable ones.
  let core = new Uint8Array(0);
  let labels = new Int32Array(0);
  let open = new Uint32Array(0);
  let queue = new Uint32Array(0);
  let head = 0;
  let tail = 0;
  let cluster = 0;

  function countWithin(begin: number, end: number, before: number, enough: number): number {
    const node = numberOf(begin, end);
    if (boxNear(node) > limit) return before;
    if (boxFar(node) <= limit) return before + Math.min(rows, end * LEAF_ROWS) - begin * LEAF_ROWS;
    let count = before;
    if (end - begin === 1) {
      lookAtLeaf(begin);
      for (let i = 0; i < LEAF_ROWS; i++) if (squares[i] <= limit) count++;
      return count;
    }
    const middle = (begin + end + 1) >> 1;
    count = countWithin(begin, middle, count, enough);
    return count >= enough ? count : countWithin(middle, end, count, enough);
  }

  function countOpen(begin: number, end: number): void {
    const node = numberOf(begin, end);
    if (end - begin === 1) {
      open[node] = ALL >> (LEAF_ROWS - Math.min(LEAF_ROWS, rows - begin * LEAF_ROWS));
      return;
    }
    open[node] = end - begin;
    countOpen(begin, node);
    countOpen(node, end);
  }

  function close(leaf: number): void {
    let begin = 0;
    let end = leaves;
    while (end - begin > 1) {
      const middle = (begin + end + 1) >> 1;
      open[middle]--;
      if (leaf < middle) end = middle;
      else begin = middle;
    }
  }

  function take(leaf: number, mask: number): void {
    const node = leaves + leaf;
    const taken = open[node] & mask;
    if (taken === 0) return;
    open[node] &= ~taken;
    for (let i = 0; i < LEAF_ROWS; i++) {
      if ((taken >> i) % 2 === 0) continue;
      const place = leaf * LEAF_ROWS + i;
      labels[place] = cluster;
      if (core[place] === 1) queue[tail++] = place;
    }
    if (open[node] === 0) close(leaf);
  }

  function reach(begin: number, end: number, inside: boolean): void {
    const node = numberOf(begin, end);
    if (open[node] === 0) return;
    let whole = inside;
    if (!whole) {
      if (boxNear(node) > limit) return;
      whole = boxFar(node) <= limit;
    }
    if (end - begin > 1) {
      const middle = (begin + end + 1) >> 1;
      reach(begin, middle, whole);
      reach(middle, end, whole);
      return;
    }
    let mask = ALL;
    if (!whole) {
      lookAtLeaf(begin);
      mask = 0;
      for (let i = 0; i < LEAF_ROWS; i++) if (squares[i] <= limit) mask |= 1 << i;
    }
    take(begin, mask);
  }

  return {
    startNearest(looked, k) {
      indices = new Int32Array(looked * k);
      distances = new Float64Array(looked * k).fill(Number.POSITIVE_INFINITY);
    },
    nearest(place, self, k) {
      from = place * k;
      last = from + k - 1;
      placeRow(self);
      visit(0, leaves, self);
    },
    nearestFound: () => ({ indices, squaredDistances: distances }),
    startReach(radius) {
      limit = radius * radius;
      core = new Uint8Array(rows);
      labels = new Int32Array(rows).fill(-1);
      open = new Uint32Array(2 * leaves);
      queue = new Uint32Array(rows);
      countOpen(0, leaves);
    },
    markCores(begin, end, minSamples) {
      for (let place = begin; place < end; place++) {
        placeRow(place);
        core[place] = countWithin(0, leaves, 0, minSamples) >= minSamples ? 1 : 0;
      }
    },
    startCluster(name, place) {
      cluster = name;
      head = 0;
      tail = 0;
      take(Math.floor(place / LEAF_ROWS), 1 << (place % LEAF_ROWS));
    },
    growCluster(most) {
      for (let step = 0; step < most && head < tail; step++) {
        placeRow(queue[head++]);
        reach(0, leaves, false);
      }
      return tail - head;
    },
    reached: () => ({ labels, core }),
    free: () => {},
  };
}
