// One step of k-means over some rows. A row keeps a bound of the distance to its own center and one of that to every other
// (G. Hamerly, "Making k-means Even Faster", SDM 2010). Bounds are kept as they were when the row was looked at last, minus what
// centers had moved by then, so a row that is passed over is read and not written. They are rounded to the safe side.
import { first, label, look, second, squaredDistance } from './look';

/** Twice the step between neighbors of a single-precision 1. */
const SAFE: f64 = 1 / 4194304.0;

/** What is known of the centers, each an array over them but the first. */
let centerTable: usize = 0;
let pairCount: u32 = 0;
let centerRows: usize = 0;
/** How far each has moved in all. */
let wandered: usize = 0;
/** How far the others have moved in all, the one that moved most each time. */
let othersWandered: usize = 0;
/** Half the distance to the nearest other center. */
let half: usize = 0;
/** Sums of rows, what rounding has taken from them, and numbers of rows. */
let sums: usize = 0;
let lost: usize = 0;
let sizes: usize = 0;

export function useCenters(
  table: usize,
  pairs: u32,
  rows: usize,
  own: usize,
  others: usize,
  halves: usize,
): void {
  centerTable = table;
  pairCount = pairs;
  centerRows = rows;
  wandered = own;
  othersWandered = others;
  half = halves;
}

export function useSums(total: usize, rest: usize, count: usize): void {
  sums = total;
  lost = rest;
  sizes = count;
}

/** Labels and bounds of rows that have none, and their sums. */
export function assignFirst(
  points: usize,
  columns: u32,
  rows: u32,
  labels: usize,
  upper: usize,
  lower: usize,
): void {
  const step = (<usize>columns) << 3;
  for (let i: u32 = 0; i < rows; i++) {
    look(points, columns, centerTable, pairCount);
    keepBounds(labels, upper, lower);
    addRow(points, columns, label);
    points += step;
    labels += 4;
    upper += 4;
    lower += 4;
  }
}

/** New labels after centers have moved; returns how many changed. */
export function reassign(
  points: usize,
  columns: u32,
  rows: u32,
  labels: usize,
  upper: usize,
  lower: usize,
): u32 {
  const step = (<usize>columns) << 3;
  let changed: u32 = 0;
  for (let i: u32 = 0; i < rows; i++) {
    const own = load<i32>(labels);
    const at = (<usize>own) << 3;
    const bound = <f64>load<f32>(lower) - load<f64>(othersWandered + at);
    const reach = <f64>load<f32>(upper) + load<f64>(wandered + at);
    if (!(reach < bound || reach < load<f64>(half + at))) {
      changed += judge(points, columns, own, bound, labels, upper, lower);
    }
    points += step;
    labels += 4;
    upper += 4;
    lower += 4;
  }
  return changed;
}

function judge(
  row: usize,
  columns: u32,
  own: i32,
  bound: f64,
  labels: usize,
  upper: usize,
  lower: usize,
): u32 {
  const at = (<usize>own) << 3;
  const distance = Math.sqrt(squaredDistance(row, centerRows + at * columns, columns));
  const own0 = load<f64>(wandered + at);
  const reach = safeUpper(distance, own0);
  const reached = <f64>reach + own0;
  if (reached < bound || reached < load<f64>(half + at)) {
    store<f32>(upper, reach);
    return 0;
  }
  look(row, columns, centerTable, pairCount);
  const now = label;
  keepBounds(labels, upper, lower);
  if (now == own) return 0;
  removeRow(row, columns, own);
  addRow(row, columns, now);
  return 1;
}

function safeUpper(distance: f64, moved: f64): f32 {
  return <f32>(distance - moved + (distance + moved) * SAFE);
}

function keepBounds(labels: usize, upper: usize, lower: usize): void {
  const at = (<usize>label) << 3;
  store<i32>(labels, label);
  store<f32>(upper, safeUpper(Math.sqrt(first), load<f64>(wandered + at)));
  store<f32>(lower, <f32>((Math.sqrt(second) + load<f64>(othersWandered + at)) * (1 - SAFE)));
}

function addRow(row: usize, columns: u32, center: i32): void {
  const at = sizes + ((<usize>center) << 2);
  store<u32>(at, load<u32>(at) + 1);
  const to = (<usize>center * columns) << 3;
  const width = (<usize>columns) << 3;
  const even = width & ~15;
  for (let j: usize = 0; j < even; j += 16) put(v128.load(row + j), sums + to + j, lost + to + j);
  if (even < width) putLast(load<f64>(row + even), sums + to + even, lost + to + even);
}

function removeRow(row: usize, columns: u32, center: i32): void {
  const at = sizes + ((<usize>center) << 2);
  store<u32>(at, load<u32>(at) - 1);
  const to = (<usize>center * columns) << 3;
  const width = (<usize>columns) << 3;
  const even = width & ~15;
  for (let j: usize = 0; j < even; j += 16) put(f64x2.neg(v128.load(row + j)), sums + to + j, lost + to + j);
  if (even < width) putLast(-load<f64>(row + even), sums + to + even, lost + to + even);
}

/** Adds and keeps what rounding takes away (D. E. Knuth, TAOCP 2, section 4.2.2, theorem B). */
function put(x: v128, sum: usize, rest: usize): void {
  const before = v128.load(sum);
  const after = f64x2.add(before, x);
  const added = f64x2.sub(after, before);
  const error = f64x2.add(f64x2.sub(before, f64x2.sub(after, added)), f64x2.sub(x, added));
  v128.store(sum, after);
  v128.store(rest, f64x2.add(v128.load(rest), error));
}

function putLast(x: f64, sum: usize, rest: usize): void {
  const before = load<f64>(sum);
  const after = before + x;
  const added = after - before;
  const error = before - (after - added) + (x - added);
  store<f64>(sum, after);
  store<f64>(rest, load<f64>(rest) + error);
}

/** Squared distances of rows to their own centers: their sum. */
export function inertia(points: usize, columns: u32, rows: u32, labels: usize): f64 {
  let sum: f64 = 0;
  for (let i: u32 = 0; i < rows; i++) {
    const center = centerRows + ((<usize>load<i32>(labels + ((<usize>i) << 2)) * columns) << 3);
    sum += squaredDistance(points + ((<usize>i * columns) << 3), center, columns);
  }
  return sum;
}
