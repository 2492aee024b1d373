import type { HeldRows, KMeansStep } from '../engine/index.ts';
import { columnMeans, columnSquares, type Matrix } from '../matrix/index.ts';
import { report, type Watch } from './cluster.ts';

/** Centers that a run came to; labels follow from them. */
export interface LloydRun {
  readonly centers: Float64Array;
  /** Sum of squared distances to the nearest center. */
  readonly inertia: number;
  readonly iterations: number;
  readonly converged: boolean;
}

export interface LloydOptions extends Watch {
  readonly maxIterations: number;
  /** Centers that together move by no more than this (squared) are at rest. */
  readonly rest: number;
  /** Hears of the inertia after every iteration, which is then worked out each time. */
  readonly onInertia?: (inertia: number) => void;
}

/**
 * k-means from given centers: assign, average, again, until no label changes or the centers rest. Of two centers equally near the
 * first wins; a center without rows moves to the row farthest from its own, one such center an iteration. Float64 throughout on
 * engines of the processor. O(n · k · columns) an iteration at most.
 */
export async function lloyd(
  held: HeldRows,
  points: Matrix,
  seeds: Float64Array,
  options: LloydOptions,
): Promise<LloydRun> {
  const run = await held.startKMeans(seeds.length / points.columns);
  try {
    let centers = seeds;
    let step = await run.step(centers);
    let iterations = 0;
    let converged = false;
    while (!converged && iterations < options.maxIterations) {
      report(options, iterations / options.maxIterations);
      iterations++;
      const farthest = step.sizes.includes(0) ? await run.farthestRow() : -1;
      const next = movedCenters(step, centers, farthest < 0 ? null : rowOf(points, farthest));
      const moved = squaredMove(centers, next);
      centers = next;
      step = await run.step(centers);
      if (options.onInertia !== undefined) options.onInertia(await run.inertia());
      converged = step.changed === 0 || (farthest < 0 && moved <= options.rest);
    }
    return { centers, inertia: await run.inertia(), iterations, converged };
  } finally {
    run.dispose();
  }
}

/** Centers that move less than this in an iteration rest: a share of the mean variance of the columns. */
export function restOf(points: Matrix, tolerance: number): number {
  const squares = columnSquares(points, columnMeans(points));
  return (tolerance * squares.reduce((sum, square) => sum + square, 0)) / (points.rows * points.columns);
}

/** Means of the rows; the first center without rows moves to `farthest`, others stay. */
function movedCenters(
  { sums, sizes }: KMeansStep,
  centers: Float64Array,
  farthest: Float64Array | null,
): Float64Array {
  const columns = centers.length / sizes.length;
  const next = centers.map((before, at) => {
    const size = sizes[Math.floor(at / columns)];
    return size === 0 ? before : sums[at] / size;
  });
  if (farthest !== null) next.set(farthest, sizes.indexOf(0) * columns);
  return next;
}

function squaredMove(before: Float64Array, after: Float64Array): number {
  return before.reduce((sum, value, at) => sum + (after[at] - value) ** 2, 0);
}

/** A row's numbers. */
export function rowOf({ columns, values }: Matrix, row: number): Float64Array {
  return values.slice(row * columns, (row + 1) * columns);
}
