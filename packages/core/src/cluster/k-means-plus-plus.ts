import type { Matrix } from '../matrix/index.ts';
import { type Rng, uniform, uniformInt } from '../random/index.ts';
import { squaredDistance } from './cluster.ts';

/**
 * First centers: one row at random, then one after the other the best of 2 + floor(ln k) rows drawn with probability proportional
 * to their squared distance from the centers there are. Returns k × columns; where there are fewer different rows than k,
 * centers repeat. O(n · k · ln k · columns).
 * Source: D. Arthur & S. Vassilvitskii, "k-means++: The Advantages of Careful Seeding", SODA 2007; greedy as in its section 5.
 */
export function seedCenters(points: Matrix, k: number, rng: Rng): Float64Array {
  const { rows, columns, values } = points;
  const centers = new Float64Array(k * columns);
  const take = (row: number, center: number): void =>
    centers.set(values.subarray(row * columns, (row + 1) * columns), center * columns);
  take(uniformInt(rng, rows), 0);
  let nearest = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  let potential = lowered(points, centers, 0, nearest, nearest);
  const trials = 2 + Math.floor(Math.log(k));
  let candidate = new Float64Array(rows);
  let best = new Float64Array(rows);
  for (let center = 1; center < k; center++) {
    let bestRow = -1;
    let bestPotential = Number.POSITIVE_INFINITY;
    for (let trial = 0; trial < trials; trial++) {
      const row = drawRow(nearest, potential, rng);
      const reached = lowered(points, values, row * columns, nearest, candidate);
      if (reached >= bestPotential) continue;
      bestPotential = reached;
      bestRow = row;
      [best, candidate] = [candidate, best];
    }
    take(bestRow, center);
    potential = bestPotential;
    [nearest, best] = [best, nearest];
  }
  return centers;
}

/** Squared distances after one more center, into `into`; returns their sum. */
function lowered(
  { rows, columns, values }: Matrix,
  centers: Float64Array,
  at: number,
  nearest: Float64Array,
  into: Float64Array,
): number {
  let potential = 0;
  for (let i = 0; i < rows; i++) {
    const distance = Math.min(nearest[i], squaredDistance(values, i * columns, centers, at, columns));
    into[i] = distance;
    potential += distance;
  }
  return potential;
}

function drawRow(weights: Float64Array, total: number, rng: Rng): number {
  let left = uniform(rng) * total;
  let last = 0;
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue;
    last = i;
    left -= weights[i];
    if (left < 0) return i;
  }
  // Sums round: the last row that can be drawn; with all weights 0 every row is a center already.
  return last;
}
