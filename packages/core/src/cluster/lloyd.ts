import { columnMeans, columnSquares, type Matrix } from '../matrix/index.ts';
import { type Labels, report, squaredDistance, type Watch } from './cluster.ts';

export interface LloydRun {
  readonly centers: Float64Array;
  readonly labels: Labels;
  readonly sizes: Uint32Array;
  /** Sum of squared distances to the own center. */
  readonly inertia: number;
  readonly iterations: number;
  readonly converged: boolean;
}

export interface LloydOptions extends Watch {
  readonly maxIterations: number;
  /** Centers that together move by less than this times the mean variance of the columns are at rest. */
  readonly tolerance: number;
  /** Hears of the inertia after every iteration. */
  readonly onInertia?: (inertia: number) => void;
}

/**
 * k-means from given centers: assign, average, again, until no label changes or the centers rest. A row keeps an upper bound of
 * the distance to its own center and a lower bound of that to every other (Hamerly 2010); most rows are then not looked at.
 * Of two centers equally near the first wins; a center without rows moves to the row farthest from its own. Float64
 * throughout, differences first. O(n · k · columns) an iteration at most.
 */
export function lloyd(points: Matrix, seeds: Float64Array, options: LloydOptions): LloydRun {
  const k = seeds.length / points.columns;
  const centers = seeds.slice();
  const state = firstAssignment(points, centers, k);
  const rest = options.tolerance * meanVariance(points);
  let iterations = 0;
  let converged = false;
  while (!converged && iterations < options.maxIterations) {
    report(options, iterations / options.maxIterations);
    iterations++;
    fillEmpty(points, centers, state, k);
    const moved = moveCenters(points, centers, state, k);
    const changed = reassign(points, centers, state, moved, k);
    options.onInertia?.(inertiaOf(points, centers, state.labels));
    const shift = moved.reduce((sum, length) => sum + length * length, 0);
    converged = changed === 0 || shift <= rest;
  }
  const { labels, sizes } = state;
  return { centers, labels, sizes, inertia: inertiaOf(points, centers, labels), iterations, converged };
}

interface State {
  readonly labels: Labels;
  readonly sizes: Uint32Array;
  /** At least the distance to the own center. */
  readonly upper: Float64Array;
  /** At most the distance to any other center. */
  readonly lower: Float64Array;
}

function firstAssignment(points: Matrix, centers: Float64Array, k: number): State {
  const { rows } = points;
  const state: State = {
    labels: new Int32Array(rows),
    sizes: new Uint32Array(k),
    upper: new Float64Array(rows),
    lower: new Float64Array(rows),
  };
  for (let i = 0; i < rows; i++) {
    lookAtAll(points, centers, state, i, k);
    state.sizes[state.labels[i]]++;
  }
  return state;
}

/** Finds the nearest and the second nearest center of a row. */
function lookAtAll(
  { columns, values }: Matrix,
  centers: Float64Array,
  state: State,
  i: number,
  k: number,
): void {
  let nearest = 0;
  let first = Number.POSITIVE_INFINITY;
  let second = Number.POSITIVE_INFINITY;
  for (let c = 0; c < k; c++) {
    const distance = squaredDistance(values, i * columns, centers, c * columns, columns);
    if (distance < first) {
      second = first;
      first = distance;
      nearest = c;
    } else if (distance < second) second = distance;
  }
  state.labels[i] = nearest;
  state.upper[i] = Math.sqrt(first);
  state.lower[i] = Math.sqrt(second);
}

/** Centers to the means of their rows, added up anew so that nothing drifts; returns how far each has moved. */
function moveCenters(
  { rows, columns, values }: Matrix,
  centers: Float64Array,
  { labels, sizes }: State,
  k: number,
): Float64Array {
  const sums = new Float64Array(k * columns);
  for (let i = 0; i < rows; i++) {
    const to = labels[i] * columns;
    for (let j = 0; j < columns; j++) sums[to + j] += values[i * columns + j];
  }
  const moved = new Float64Array(k);
  for (let c = 0; c < k; c++) {
    if (sizes[c] === 0) continue;
    let square = 0;
    for (let j = 0; j < columns; j++) {
      const mean = sums[c * columns + j] / sizes[c];
      square += (mean - centers[c * columns + j]) ** 2;
      centers[c * columns + j] = mean;
    }
    moved[c] = Math.sqrt(square);
  }
  return moved;
}

/** New labels after the centers have moved; returns how many changed. */
function reassign(
  points: Matrix,
  centers: Float64Array,
  state: State,
  moved: Float64Array,
  k: number,
): number {
  const { rows, columns, values } = points;
  const { labels, upper, lower, sizes } = state;
  const half = halfDistances(centers, k, columns);
  const farthest = greatestTwo(moved);
  let changed = 0;
  for (let i = 0; i < rows; i++) {
    const own = labels[i];
    upper[i] += moved[own];
    lower[i] -= own === farthest.first ? farthest.secondBy : farthest.firstBy;
    const bound = Math.max(half[own], lower[i]);
    if (upper[i] < bound) continue;
    upper[i] = Math.sqrt(squaredDistance(values, i * columns, centers, own * columns, columns));
    if (upper[i] < bound) continue;
    lookAtAll(points, centers, state, i, k);
    const now = labels[i];
    if (now === own) continue;
    changed++;
    sizes[own]--;
    sizes[now]++;
  }
  return changed;
}

/** Half the distance of every center to the nearest other one. */
function halfDistances(centers: Float64Array, k: number, columns: number): Float64Array {
  const half = new Float64Array(k).fill(Number.POSITIVE_INFINITY);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < a; b++) {
      const distance = Math.sqrt(squaredDistance(centers, a * columns, centers, b * columns, columns)) / 2;
      half[a] = Math.min(half[a], distance);
      half[b] = Math.min(half[b], distance);
    }
  }
  return half;
}

function greatestTwo(moved: Float64Array): { first: number; firstBy: number; secondBy: number } {
  let first = 0;
  for (let c = 1; c < moved.length; c++) if (moved[c] > moved[first]) first = c;
  let secondBy = 0;
  for (let c = 0; c < moved.length; c++) if (c !== first && moved[c] > secondBy) secondBy = moved[c];
  return { first, firstBy: moved[first], secondBy };
}

/** A center nobody is nearest to takes the row farthest from its center, of clusters that can spare one. */
function fillEmpty(points: Matrix, centers: Float64Array, state: State, k: number): void {
  const { rows, columns, values } = points;
  const { labels, sizes } = state;
  for (let c = 0; c < k; c++) {
    if (sizes[c] > 0) continue;
    let farthest = -1;
    let distance = 0;
    for (let i = 0; i < rows; i++) {
      if (sizes[labels[i]] < 2) continue;
      const from = squaredDistance(values, i * columns, centers, labels[i] * columns, columns);
      if (from > distance) {
        distance = from;
        farthest = i;
      }
    }
    // Fewer different rows than centers.
    if (farthest < 0) return;
    sizes[labels[farthest]]--;
    sizes[c]++;
    labels[farthest] = c;
    centers.set(values.subarray(farthest * columns, (farthest + 1) * columns), c * columns);
    // The bounds knew nothing of this center.
    state.upper[farthest] = 0;
    state.lower.fill(0);
  }
}

function inertiaOf({ rows, columns, values }: Matrix, centers: Float64Array, labels: Labels): number {
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    sum += squaredDistance(values, i * columns, centers, labels[i] * columns, columns);
  }
  return sum;
}

function meanVariance(points: Matrix): number {
  const squares = columnSquares(points, columnMeans(points));
  return squares.reduce((sum, square) => sum + square, 0) / (points.rows * points.columns);
}
