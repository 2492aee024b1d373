import * as tf from '@tensorflow/tfjs-core';

/** Numbers a device writes between its operations at most, 16 MB. */
const MOST_NUMBERS = 2 ** 22;

/** Rows that can be looked at together where something is written for each `perRow` times. */
export function blockRows(rows: number, perRow: number): number {
  return Math.max(1, Math.min(rows, Math.floor(MOST_NUMBERS / perRow)));
}

/**
 * Squared distances of every row of `a` to every row of `b`, column by column, differences first: a table of all differences would
 * be as many times larger, and adding up its short rows is what devices are worst at.
 */
export function squaredDistances(a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D {
  const [m, columns] = a.shape;
  const [n] = b.shape;
  let sum = columnSquares(a, b, 0, m, n);
  for (let j = 1; j < columns; j++) {
    const before = sum;
    sum = tf.tidy(() => tf.add(before, columnSquares(a, b, j, m, n)) as tf.Tensor2D);
    before.dispose();
  }
  return sum;
}

function columnSquares(a: tf.Tensor2D, b: tf.Tensor2D, j: number, m: number, n: number): tf.Tensor2D {
  return tf.tidy(() => {
    const ofB = tf.reshape(tf.slice2d(b, [0, j], [n, 1]), [1, n]);
    return tf.squaredDifference(tf.slice2d(a, [0, j], [m, 1]), ofB) as tf.Tensor2D;
  });
}
