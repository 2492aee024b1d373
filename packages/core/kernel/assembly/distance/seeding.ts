// k-means++: squared distances to the nearest center taken so far, and what they would be after one more.
import { squaredDistance } from './look';

/** One more center: lowers the distances, returns their sum. */
export function lower(points: usize, columns: u32, rows: u32, center: usize, nearest: usize): f64 {
  const step = (<usize>columns) << 3;
  let sum: f64 = 0;
  for (let i: u32 = 0; i < rows; i++) {
    const square = squaredDistance(points, center, columns);
    let least = load<f64>(nearest);
    if (square < least) {
      least = square;
      store<f64>(nearest, least);
    }
    sum += least;
    points += step;
    nearest += 8;
  }
  return sum;
}

/**
 * Sums that would be left after each of four rows alone; `candidates` lie column by column, four in each. Adds to four sums.
 */
export function tryFour(
  points: usize,
  columns: u32,
  rows: u32,
  candidates: usize,
  nearest: usize,
  sums: usize,
): void {
  const width = (<usize>columns) << 3;
  let low = f64x2.splat(0);
  let high = f64x2.splat(0);
  for (let i: u32 = 0; i < rows; i++) {
    let a = f64x2.splat(0);
    let b = f64x2.splat(0);
    let to = candidates;
    const end = points + width;
    for (; points < end; points += 8) {
      const x = v128.load_splat<f64>(points);
      const da = f64x2.sub(x, v128.load(to));
      const db = f64x2.sub(x, v128.load(to, 16));
      a = f64x2.add(a, f64x2.mul(da, da));
      b = f64x2.add(b, f64x2.mul(db, db));
      to += 32;
    }
    const least = v128.load_splat<f64>(nearest);
    low = f64x2.add(low, f64x2.pmin(least, a));
    high = f64x2.add(high, f64x2.pmin(least, b));
    nearest += 8;
  }
  v128.store(sums, f64x2.add(v128.load(sums), low));
  v128.store(sums, f64x2.add(v128.load(sums, 16), high), 16);
}
