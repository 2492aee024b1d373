import type { Matrix } from '../matrix/index.ts';
import { notFinite } from '../matrix/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';

/** Cluster of every row, numbered from 0; -1 is noise, for the methods that know it. */
export type Labels = Int32Array;

export const NOISE = -1;

/** How long work tells how far it is and hears whether to stop. Both may be missing. */
export interface Watch {
  /** 0-1. */
  readonly onProgress?: (done: number) => void;
  readonly shouldStop?: () => boolean;
}

/** Somebody asked to stop; nothing was wrong. Thrown inside long loops and caught by whoever started them. */
export class Stopped extends Error {}

/** Tells how far it is; throws `Stopped` when it is to end. */
export function report({ onProgress, shouldStop }: Watch, done: number): void {
  if (shouldStop?.() === true) throw new Stopped('stopped');
  onProgress?.(done);
}

/** What every estimator asks of its rows: finite numbers, at least one column and `least` rows. */
export function checkPoints(points: Matrix, least: number): Result<Matrix, Problem> {
  if (points.columns === 0) return err({ code: 'no-features', facts: {} });
  if (points.rows < least) return err({ code: 'too-few-rows', facts: { needed: least, found: points.rows } });
  const place = notFinite(points);
  if (place !== null)
    return err({ code: 'number-missing', facts: { row: place.row + 1, column: place.column + 1 } });
  return ok(points);
}

/** Squared Euclidean distance of two rows; differences are taken first, so nothing cancels. */
export function squaredDistance(
  a: Float64Array,
  aAt: number,
  b: Float64Array,
  bAt: number,
  columns: number,
): number {
  let sum = 0;
  for (let j = 0; j < columns; j++) {
    const difference = a[aAt + j] - b[bAt + j];
    sum += difference * difference;
  }
  return sum;
}
