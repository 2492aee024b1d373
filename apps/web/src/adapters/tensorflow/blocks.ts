import * as tf from '@tensorflow/tfjs-core';

/** Numbers a device writes between its operations at most, 16 MB. */
const MOST_NUMBERS = 2 ** 22;

/** Rows that can be looked at together where each is written out `perRow` times. */
export function blockRows(rows: number, perRow: number): number {
  return Math.max(1, Math.min(rows, Math.floor(MOST_NUMBERS / perRow)));
}

/** Squared distances of every row of `a` to every row of `b`; differences first. */
export function squaredDistances(a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D {
  return tf.sum(tf.squaredDifference(tf.expandDims(a, 1), tf.expandDims(b, 0)), 2);
}
