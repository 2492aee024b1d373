// Squared distances from one row to many centers, two centers in the lanes of a register: each lane adds up its columns one
// after the other, so the digits are those of a plain loop. Differences are taken first: nothing cancels.

/** Nearest and second nearest center of the row looked at last. */
export let label: i32 = 0;
export let first: f64 = 0;
export let second: f64 = 0;

/**
 * Looks from a row at all centers. `centers` lie column by column, `pairs` pairs of lanes in each; where their number is odd, the
 * last lane is infinity. Of centers equally near the first is the nearest.
 */
export function look(row: usize, columns: u32, centers: usize, pairs: u32): void {
  const line = (<usize>pairs) << 4;
  const end = row + ((<usize>columns) << 3);
  let least = f64x2.splat(Infinity);
  let next = f64x2.splat(Infinity);
  let names = i64x2.splat(0);
  let name = i64x2(0, 1);
  const two = i64x2.splat(2);
  let pair: u32 = 0;
  for (; pair + 4 <= pairs; pair += 4) {
    let a = f64x2.splat(0);
    let b = f64x2.splat(0);
    let c = f64x2.splat(0);
    let d = f64x2.splat(0);
    let to = centers + ((<usize>pair) << 4);
    for (let at = row; at < end; at += 8) {
      const x = v128.load_splat<f64>(at);
      const da = f64x2.sub(x, v128.load(to));
      const db = f64x2.sub(x, v128.load(to, 16));
      const dc = f64x2.sub(x, v128.load(to, 32));
      const dd = f64x2.sub(x, v128.load(to, 48));
      a = f64x2.add(a, f64x2.mul(da, da));
      b = f64x2.add(b, f64x2.mul(db, db));
      c = f64x2.add(c, f64x2.mul(dc, dc));
      d = f64x2.add(d, f64x2.mul(dd, dd));
      to += line;
    }
    names = v128.bitselect(name, names, f64x2.lt(a, least));
    next = f64x2.pmin(next, f64x2.pmax(least, a));
    least = f64x2.pmin(least, a);
    name = i64x2.add(name, two);
    names = v128.bitselect(name, names, f64x2.lt(b, least));
    next = f64x2.pmin(next, f64x2.pmax(least, b));
    least = f64x2.pmin(least, b);
    name = i64x2.add(name, two);
    names = v128.bitselect(name, names, f64x2.lt(c, least));
    next = f64x2.pmin(next, f64x2.pmax(least, c));
    least = f64x2.pmin(least, c);
    name = i64x2.add(name, two);
    names = v128.bitselect(name, names, f64x2.lt(d, least));
    next = f64x2.pmin(next, f64x2.pmax(least, d));
    least = f64x2.pmin(least, d);
    name = i64x2.add(name, two);
  }
  for (; pair < pairs; pair++) {
    let a = f64x2.splat(0);
    let to = centers + ((<usize>pair) << 4);
    for (let at = row; at < end; at += 8) {
      const da = f64x2.sub(v128.load_splat<f64>(at), v128.load(to));
      a = f64x2.add(a, f64x2.mul(da, da));
      to += line;
    }
    names = v128.bitselect(name, names, f64x2.lt(a, least));
    next = f64x2.pmin(next, f64x2.pmax(least, a));
    least = f64x2.pmin(least, a);
    name = i64x2.add(name, two);
  }
  settle(least, next, names);
}

/** The better of the two lanes; of equals the one with the smaller name. */
function settle(least: v128, next: v128, names: v128): void {
  const even = f64x2.extract_lane(least, 0);
  const odd = f64x2.extract_lane(least, 1);
  const evenName = <i32>i64x2.extract_lane(names, 0);
  const oddName = <i32>i64x2.extract_lane(names, 1);
  if (odd < even || (odd == even && oddName < evenName)) {
    label = oddName;
    first = odd;
    second = min(even, f64x2.extract_lane(next, 1));
  } else {
    label = evenName;
    first = even;
    second = min(odd, f64x2.extract_lane(next, 0));
  }
}

/** Squared distance of two rows. */
export function squaredDistance(one: usize, other: usize, columns: u32): f64 {
  const end = one + ((<usize>columns) << 3);
  let sum: f64 = 0;
  while (one < end) {
    const difference = load<f64>(one) - load<f64>(other);
    sum += difference * difference;
    one += 8;
    other += 8;
  }
  return sum;
}

/** Nearest and second nearest center of rows. Blocks begin with the row `from`. */
export function nearestCenters(
  points: usize,
  columns: u32,
  rows: u32,
  centers: usize,
  pairs: u32,
  labels: usize,
  firsts: usize,
  seconds: usize,
): void {
  const step = (<usize>columns) << 3;
  for (let i: u32 = 0; i < rows; i++) {
    look(points, columns, centers, pairs);
    store<i32>(labels, label);
    store<f64>(firsts, first);
    store<f64>(seconds, second);
    points += step;
    labels += 4;
    firsts += 8;
    seconds += 8;
  }
}
