// Searches in a tree of leaves of sixteen rows (../../../src/engine/kd-tree.ts), two rows of a leaf in the lanes of a register.
// Rows are known by their place in the order of the tree.

const LEAF: u32 = 16;
const ALL: u32 = 0xffff;

let rowCount: u32 = 0;
let columns: u32 = 0;
let leaves: u32 = 0;
let blocks: usize = 0;
let boxes: usize = 0;
/** The row that is looked for, and the squares of its distances to a leaf. */
let row: usize = 0;
let squares: usize = 0;

export function useTree(
  rows: u32,
  width: u32,
  leafCount: u32,
  leafBlocks: usize,
  nodeBoxes: usize,
  rowRoom: usize,
  squareRoom: usize,
): void {
  rowCount = rows;
  columns = width;
  leaves = leafCount;
  blocks = leafBlocks;
  boxes = nodeBoxes;
  row = rowRoom;
  squares = squareRoom;
}

function placeRow(place: u32): void {
  let at = blocks + ((<usize>((place / LEAF) * columns * LEAF + (place % LEAF))) << 3);
  for (let j: u32 = 0; j < columns; j++) {
    store<f64>(row + ((<usize>j) << 3), load<f64>(at));
    at += LEAF << 3;
  }
}

function lookAtEight(block: usize, to: usize): void {
  let a = f64x2.splat(0);
  let b = f64x2.splat(0);
  let c = f64x2.splat(0);
  let d = f64x2.splat(0);
  const end = row + ((<usize>columns) << 3);
  for (let at = row; at < end; at += 8) {
    const x = v128.load_splat<f64>(at);
    const da = f64x2.sub(v128.load(block), x);
    const db = f64x2.sub(v128.load(block, 16), x);
    const dc = f64x2.sub(v128.load(block, 32), x);
    const dd = f64x2.sub(v128.load(block, 48), x);
    a = f64x2.add(a, f64x2.mul(da, da));
    b = f64x2.add(b, f64x2.mul(db, db));
    c = f64x2.add(c, f64x2.mul(dc, dc));
    d = f64x2.add(d, f64x2.mul(dd, dd));
    block += LEAF << 3;
  }
  v128.store(to, a);
  v128.store(to, b, 16);
  v128.store(to, c, 32);
  v128.store(to, d, 48);
}

function lookAtLeaf(leaf: u32): void {
  const block = blocks + ((<usize>(leaf * columns * LEAF)) << 3);
  lookAtEight(block, squares);
  lookAtEight(block + 64, squares + 64);
}

/** Rows of a leaf within a square of distance, as bits. */
function within(leaf: u32, limit: f64): u32 {
  lookAtLeaf(leaf);
  const most = f64x2.splat(limit);
  let mask: u32 = 0;
  for (let pair: u32 = 0; pair < LEAF / 2; pair++) {
    mask |= (<u32>i64x2.bitmask(f64x2.le(v128.load(squares + ((<usize>pair) << 4)), most))) << (pair << 1);
  }
  return mask;
}

/** Squared distance to the nearest place of a box. */
function boxNear(node: u32): f64 {
  const width = (<usize>columns) << 3;
  let at = boxes + <usize>node * width * 2;
  let sum: f64 = 0;
  for (let j: usize = 0; j < width; j += 8) {
    const x = load<f64>(row + j);
    const outside = max(max(0.0, load<f64>(at + j) - x), x - load<f64>(at + j + width));
    sum += outside * outside;
  }
  return sum;
}

/** Squared distance to the farthest place of a box. */
function boxFar(node: u32): f64 {
  const width = (<usize>columns) << 3;
  let at = boxes + <usize>node * width * 2;
  let sum: f64 = 0;
  for (let j: usize = 0; j < width; j += 8) {
    const x = load<f64>(row + j);
    const far = max(x - load<f64>(at + j), load<f64>(at + j + width) - x);
    sum += far * far;
  }
  return sum;
}

function numberOf(begin: u32, end: u32): u32 {
  return end - begin == 1 ? leaves + begin : (begin + end + 1) >> 1;
}

// Nearest ones: places and squares in ascending order, from `indices` and `distances` on.

let indices: usize = 0;
let distances: usize = 0;
let last: u32 = 0;
let farthest: f64 = 0;

/** The k nearest others of the row at `self`; the squares must be infinite before. */
export function nearest(self: u32, k: u32, indexRoom: usize, distanceRoom: usize): void {
  indices = indexRoom;
  distances = distanceRoom;
  last = k - 1;
  farthest = Infinity;
  placeRow(self);
  visit(0, leaves, self);
}

function keep(square: f64, place: u32): void {
  let to = last;
  while (to > 0 && load<f64>(distances + ((<usize>(to - 1)) << 3)) > square) {
    store<f64>(distances + ((<usize>to) << 3), load<f64>(distances + ((<usize>(to - 1)) << 3)));
    store<u32>(indices + ((<usize>to) << 2), load<u32>(indices + ((<usize>(to - 1)) << 2)));
    to--;
  }
  store<f64>(distances + ((<usize>to) << 3), square);
  store<u32>(indices + ((<usize>to) << 2), place);
  farthest = load<f64>(distances + ((<usize>last) << 3));
}

function visit(begin: u32, end: u32, self: u32): void {
  if (end - begin == 1) {
    lookAtLeaf(begin);
    for (let i: u32 = 0; i < LEAF; i++) {
      const place = begin * LEAF + i;
      const square = load<f64>(squares + ((<usize>i) << 3));
      if (square < farthest && place != self && place < rowCount) keep(square, place);
    }
    return;
  }
  const middle = (begin + end + 1) >> 1;
  const near = boxNear(numberOf(begin, middle));
  const far = boxNear(numberOf(middle, end));
  if (near <= far) {
    if (near < farthest) visit(begin, middle, self);
    if (far < farthest) visit(middle, end, self);
  } else {
    if (far < farthest) visit(middle, end, self);
    if (near < farthest) visit(begin, middle, self);
  }
}

// Reachable ones.

let limit: f64 = 0;
let core: usize = 0;
let labels: usize = 0;
/** By node: leaves with rows no cluster has, of a leaf those rows as bits. */
let open: usize = 0;
let queue: usize = 0;
let head: u32 = 0;
let tail: u32 = 0;
let cluster: i32 = 0;

export function useReach(
  square: f64,
  coreRoom: usize,
  labelRoom: usize,
  openRoom: usize,
  queueRoom: usize,
): void {
  limit = square;
  core = coreRoom;
  labels = labelRoom;
  open = openRoom;
  queue = queueRoom;
  countOpen(0, leaves);
}

function countOpen(begin: u32, end: u32): void {
  const node = numberOf(begin, end);
  if (end - begin == 1) {
    store<u32>(open + ((<usize>node) << 2), ALL >> (LEAF - min(LEAF, rowCount - begin * LEAF)));
    return;
  }
  store<u32>(open + ((<usize>node) << 2), end - begin);
  countOpen(begin, node);
  countOpen(node, end);
}

export function markCores(begin: u32, end: u32, minSamples: u32): void {
  for (let place = begin; place < end; place++) {
    placeRow(place);
    store<u8>(core + place, countWithin(0, leaves, 0, minSamples) >= minSamples ? 1 : 0);
  }
}

function countWithin(begin: u32, end: u32, before: u32, enough: u32): u32 {
  const node = numberOf(begin, end);
  if (boxNear(node) > limit) return before;
  if (boxFar(node) <= limit) return before + min(rowCount, end * LEAF) - begin * LEAF;
  if (end - begin == 1) return before + <u32>popcnt(within(begin, limit));
  const middle = (begin + end + 1) >> 1;
  const count = countWithin(begin, middle, before, enough);
  return count >= enough ? count : countWithin(middle, end, count, enough);
}

export function startCluster(name: i32, place: u32): void {
  cluster = name;
  head = 0;
  tail = 0;
  take(place / LEAF, 1 << (place % LEAF));
}

/** Goes on from at most so many cores; returns how many wait. */
export function growCluster(most: u32): u32 {
  for (let step: u32 = 0; step < most && head < tail; step++) {
    placeRow(load<u32>(queue + ((<usize>head) << 2)));
    head++;
    reach(0, leaves, false);
  }
  return tail - head;
}

function reach(begin: u32, end: u32, inside: bool): void {
  const node = numberOf(begin, end);
  if (load<u32>(open + ((<usize>node) << 2)) == 0) return;
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
  take(begin, whole ? ALL : within(begin, limit));
}

function take(leaf: u32, mask: u32): void {
  const at = open + ((<usize>(leaves + leaf)) << 2);
  const free = load<u32>(at);
  let taken = free & mask;
  if (taken == 0) return;
  store<u32>(at, free & ~taken);
  if (free == taken) close(leaf);
  while (taken != 0) {
    const place = leaf * LEAF + <u32>ctz(taken);
    taken &= taken - 1;
    store<i32>(labels + ((<usize>place) << 2), cluster);
    if (!load<u8>(core + place)) continue;
    store<u32>(queue + ((<usize>tail) << 2), place);
    tail++;
  }
}

function close(leaf: u32): void {
  let begin: u32 = 0;
  let end = leaves;
  while (end - begin > 1) {
    const middle = (begin + end + 1) >> 1;
    const at = open + ((<usize>middle) << 2);
    store<u32>(at, load<u32>(at) - 1);
    if (leaf < middle) end = middle;
    else begin = middle;
  }
}
