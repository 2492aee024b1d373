import * as tf from '@tensorflow/tfjs-core';
import { blockRows, squaredDistances } from './blocks.ts';
import { readTensor } from './device.ts';
import type { TensorRows } from './tensor-rows.ts';

/** Farther than anything that is a distance, and still a number where single precision ends. */
const FAR = 1e38;

/** The nearest and the second nearest center of every row, two numbers each, in single precision; -1 where there is no second. */
export async function nearestTwo(
  rows: TensorRows,
  centers: Float64Array,
  looked?: Uint32Array,
): Promise<Int32Array> {
  const { columns } = rows.points;
  const k = centers.length / columns;
  const count = looked?.length ?? rows.points.rows;
  const found = new Int32Array(2 * count);
  const step = blockRows(count, k);
  const table = centerTensor(rows, centers);
  try {
    for (let begin = 0; begin < count; begin += step) {
      const size = Math.min(step, count - begin);
      const pairs = tf.tidy(() => pairsOf(blockOf(rows, begin, size, looked), table));
      try {
        found.set(await readTensor<Int32Array>(rows.device, pairs), 2 * begin);
      } finally {
        pairs.dispose();
      }
    }
  } finally {
    table.dispose();
  }
  return found;
}

/** The nearest center alone. */
export async function nearestOne(rows: TensorRows, centers: Float64Array): Promise<Int32Array> {
  const { rows: count, columns } = rows.points;
  const labels = new Int32Array(count);
  const step = blockRows(count, centers.length / columns);
  const table = centerTensor(rows, centers);
  try {
    for (let begin = 0; begin < count; begin += step) {
      const size = Math.min(step, count - begin);
      const nearest = tf.tidy(() => {
        const block = tf.slice2d(rows.tensor, [begin, 0], [size, columns]);
        return tf.argMin(squaredDistances(block, table), 1);
      });
      try {
        labels.set(await readTensor<Int32Array>(rows.device, nearest), begin);
      } finally {
        nearest.dispose();
      }
    }
  } finally {
    table.dispose();
  }
  return labels;
}

export function blockOf(rows: TensorRows, begin: number, size: number, looked?: Uint32Array): tf.Tensor2D {
  const { columns } = rows.points;
  if (looked === undefined) return tf.slice2d(rows.tensor, [begin, 0], [size, columns]);
  const some = tf.tensor1d(Int32Array.from(looked.subarray(begin, begin + size)), 'int32');
  return tf.gather(rows.tensor, some);
}

function pairsOf(block: tf.Tensor2D, table: tf.Tensor2D): tf.Tensor {
  const distances = squaredDistances(block, table);
  const first = tf.argMin(distances, 1);
  const [, k] = distances.shape;
  if (k === 1) return tf.stack([first, tf.fill(first.shape, -1, 'int32')], 1);
  const others = tf.add(distances, tf.mul(tf.oneHot(first as tf.Tensor1D, k), FAR));
  return tf.stack([first, tf.argMin(others, 1)], 1);
}

function centerTensor({ points: { columns }, means }: TensorRows, centers: Float64Array): tf.Tensor2D {
  const values = Float32Array.from(centers, (value, at) => value - means[at % columns]);
  return tf.tensor2d(values, [centers.length / columns, columns]);
}
