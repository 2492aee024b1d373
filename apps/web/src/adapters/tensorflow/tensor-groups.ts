import type { RowGroups } from '@kesit/core/engine';
import * as tf from '@tensorflow/tfjs-core';
import { blockRows, squaredDistances } from './blocks.ts';
import { onDevice, readTensor } from './device.ts';
import { blockOf } from './nearest-two.ts';
import type { TensorRows } from './tensor-rows.ts';

/** Rows that are added up in single precision before the sums go on in double. */
const SUMMED_ROWS = 1024;

/** Sums of distances by group: distances times the table of who is in which group, block by block. */
export function tensorGroups(rows: TensorRows, labels: Int32Array, groups: number): RowGroups {
  const { rows: count, columns } = rows.points;
  const members = tf.tidy(() => {
    const own = tf.expandDims(tf.tensor1d(labels, 'int32'), 1);
    return tf.cast(tf.equal(own, tf.range(0, groups, 1, 'int32')), 'float32') as tf.Tensor2D;
  });

  function sumsOf(looked: tf.Tensor2D, begin: number): tf.Tensor {
    const size = Math.min(SUMMED_ROWS, count - begin);
    const block = tf.slice2d(rows.tensor, [begin, 0], [size, columns]);
    const inGroup = tf.slice2d(members, [begin, 0], [size, groups]);
    return tf.matMul(tf.sqrt(squaredDistances(looked, block)), inGroup);
  }

  return {
    distanceSums: (looked) =>
      onDevice(rows.device, async () => {
        const sums = new Float64Array(looked.length * groups);
        const step = blockRows(looked.length, Math.min(SUMMED_ROWS, count));
        for (let from = 0; from < looked.length; from += step) {
          const some = tf.tidy(() =>
            blockOf(rows, from, Math.min(step, looked.length - from), looked).clone(),
          );
          try {
            for (let begin = 0; begin < count; begin += SUMMED_ROWS) {
              const part = tf.tidy(() => sumsOf(some, begin));
              try {
                const values = await readTensor<Float32Array>(rows.device, part);
                values.forEach((value, i) => {
                  sums[from * groups + i] += value;
                });
              } finally {
                part.dispose();
              }
            }
          } finally {
            some.dispose();
          }
        }
        return sums;
      }),
    dispose: () => members.dispose(),
  };
}
