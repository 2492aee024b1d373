import { type Matrix, takeRows } from '../matrix/index.ts';
import { shuffleInPlace, streamOf } from '../random/index.ts';
import { canonicalOrder } from './canonical-order.ts';

/** Fewer rows teach and judge nothing. */
export const LEAST_EMBEDDED_ROWS = 20;

/** Of the rows, once to know when to stop and once to judge. */
const SHARE = 0.15;
const MOST = 20_000;
const SPLIT_STREAM = 0;

/** Rows to learn from, to know when to stop by, and to judge by; drawn by the values of rows and not by their place in a file. */
export function splitRows(points: Matrix, seed: number): Record<'training' | 'stopping' | 'heldOut', Matrix> {
  const order = canonicalOrder(points);
  shuffleInPlace(streamOf(seed, SPLIT_STREAM), order);
  const count = Math.min(MOST, Math.ceil(points.rows * SHARE));
  return {
    heldOut: takeRows(points, order.subarray(0, count)),
    stopping: takeRows(points, order.subarray(count, 2 * count)),
    training: takeRows(points, order.subarray(2 * count)),
  };
}
