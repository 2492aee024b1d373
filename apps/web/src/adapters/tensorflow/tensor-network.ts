import {
  checkNetworkRows,
  type DenseLayer,
  firstNetworkState,
  type Network,
  type NetworkSpec,
  networkDepth,
} from '@kesit/core/engine';
import * as tf from '@tensorflow/tfjs-core';
import { type Device, onDevice, readTensor, tensorCount } from './device.ts';

/** Weights and moments as one row of numbers each: Adam is then a dozen operations, however many layers there are. */
interface Held {
  readonly weights: tf.Tensor1D;
  readonly first: tf.Tensor1D;
  readonly second: tf.Tensor1D;
}

interface Step {
  readonly held: Held;
  /** Mean squared error of the batch times its rows. */
  readonly loss: tf.Scalar;
}

/** A network on a graphics processor, in single precision. */
export async function createTensorNetwork(spec: NetworkSpec, device: Device): Promise<Network> {
  const { layers } = spec;
  const start = firstNetworkState(spec);
  let { steps } = start;
  let held = await onDevice(
    device,
    async (): Promise<Held> => ({
      weights: tf.tensor1d(joined(start.weights)),
      first: tf.tensor1d(joined(start.firstMoments)),
      second: tf.tensor1d(joined(start.secondMoments)),
    }),
  );
  const lengths = start.weights.map(({ length }) => length);
  const width = { inputs: layers[0].inputs, outputs: layers[layers.length - 1].outputs };

  /** Nothing but the new state stays: what is held before a step is held after it. */
  function take(loss: tf.Scalar, inputs: tf.Tensor2D, targets: tf.Tensor2D): tf.Scalar {
    const before = tensorCount();
    steps++;
    const next = tf.tidy(() => {
      const { held: after, loss: ofBatch } = stepOf(spec, held, steps, inputs, targets);
      return { ...after, loss: tf.add(loss, ofBatch) as tf.Scalar };
    });
    tf.dispose([held.weights, held.first, held.second, loss]);
    held = { weights: next.weights, first: next.first, second: next.second };
    const after = tensorCount();
    if (after !== before) throw new Error(`a step of training left ${after - before} tensors behind`);
    return next.loss;
  }

  return {
    async train(inputs, targets, rows, batchRows) {
      checkNetworkRows(inputs, rows, width.inputs, batchRows);
      checkNetworkRows(targets, rows, width.outputs, batchRows);
      return onDevice(device, async () => {
        const x = tf.tensor2d(inputs, [rows, width.inputs]);
        const y = inputs === targets ? x : tf.tensor2d(targets, [rows, width.outputs]);
        let loss = tf.scalar(0);
        try {
          for (let row = 0; row < rows; row += batchRows) {
            const count = Math.min(batchRows, rows - row);
            const batch = tf.slice2d(x, [row, 0], [count, width.inputs]);
            const wanted = tf.slice2d(y, [row, 0], [count, width.outputs]);
            loss = take(loss, batch, wanted);
            tf.dispose([batch, wanted]);
          }
          return (await readTensor<Float32Array>(device, loss))[0] / rows;
        } finally {
          tf.dispose([x, y, loss]);
        }
      });
    },

    async forward(inputs, rows, upToLayer) {
      checkNetworkRows(inputs, rows, width.inputs);
      const depth = networkDepth(spec, upToLayer);
      return onDevice(device, async () => {
        const outputs = tf.tidy(() => {
          const kernels = kernelsOf(layers, held.weights);
          const x = tf.tensor2d(inputs, [rows, width.inputs]);
          return valuesOf(layers.slice(0, depth), kernels, x)[depth];
        });
        try {
          return await readTensor<Float32Array>(device, outputs);
        } finally {
          outputs.dispose();
        }
      });
    },

    weights: () =>
      onDevice(device, async () => cut(await readTensor<Float32Array>(device, held.weights), lengths)),

    state: () =>
      onDevice(device, async () => {
        const now = { ...held, steps };
        return {
          steps: now.steps,
          weights: cut(await readTensor<Float32Array>(device, now.weights), lengths),
          firstMoments: cut(await readTensor<Float32Array>(device, now.first), lengths),
          secondMoments: cut(await readTensor<Float32Array>(device, now.second), lengths),
        };
      }),

    dispose: () => tf.dispose([held.weights, held.first, held.second]),
  };
}

/** Forward, back and Adam, as `createDenseNetwork` of core has them. */
function stepOf(spec: NetworkSpec, held: Held, step: number, x: tf.Tensor2D, y: tf.Tensor2D): Step {
  const { layers, learningRate, beta1, beta2, epsilon } = spec;
  const kernels = kernelsOf(layers, held.weights);
  const values = valuesOf(layers, kernels, x);
  const error = tf.sub(values[layers.length], y);
  const loss = tf.div(tf.sum(tf.square(error)), y.shape[1]) as tf.Scalar;
  const gradient = gradientOf(layers, kernels, values, tf.mul(error, 2 / y.size));
  const first = tf.add(tf.mul(held.first, beta1), tf.mul(gradient, 1 - beta1));
  const second = tf.add(tf.mul(held.second, beta2), tf.mul(tf.square(gradient), 1 - beta2));
  const mean = tf.mul(first, learningRate / (1 - beta1 ** step));
  const spread = tf.add(tf.sqrt(tf.div(second, 1 - beta2 ** step)), epsilon);
  const weights = tf.sub(held.weights, tf.div(mean, spread));
  return {
    held: { weights: weights as tf.Tensor1D, first: first as tf.Tensor1D, second: second as tf.Tensor1D },
    loss,
  };
}

interface Kernel {
  readonly kernel: tf.Tensor2D;
  readonly bias: tf.Tensor1D;
}

function kernelsOf(layers: readonly DenseLayer[], weights: tf.Tensor1D): Kernel[] {
  let at = 0;
  return layers.map(({ inputs, outputs }) => {
    const kernel = tf.reshape(tf.slice1d(weights, at, inputs * outputs), [inputs, outputs]) as tf.Tensor2D;
    const bias = tf.slice1d(weights, at + inputs * outputs, outputs);
    at += (inputs + 1) * outputs;
    return { kernel, bias };
  });
}

/** What goes into the first layer and what comes out of each. */
function valuesOf(layers: readonly DenseLayer[], kernels: readonly Kernel[], x: tf.Tensor2D): tf.Tensor2D[] {
  const values = [x];
  layers.forEach(({ activation }, at) => {
    const { kernel, bias } = kernels[at];
    const fused = activation === 'tanh' ? 'linear' : activation;
    const out = tf.fused.matMul({ a: values[at], b: kernel, bias, activation: fused }) as tf.Tensor2D;
    values.push(activation === 'tanh' ? tf.tanh(out) : out);
  });
  return values;
}

function gradientOf(
  layers: readonly DenseLayer[],
  kernels: readonly Kernel[],
  values: readonly tf.Tensor2D[],
  deltas: tf.Tensor,
): tf.Tensor {
  const parts: tf.Tensor[] = [];
  let blamed = deltas;
  for (let at = layers.length - 1; at >= 0; at--) {
    const sloped = timesSlope(layers[at], values[at + 1], blamed);
    const ofKernel = tf.matMul(values[at], sloped as tf.Tensor2D, true, false);
    parts.unshift(tf.reshape(ofKernel, [-1]), tf.sum(sloped, 0));
    if (at > 0) blamed = tf.matMul(sloped as tf.Tensor2D, kernels[at].kernel, false, true);
  }
  return tf.concat(parts);
}

function timesSlope({ activation }: DenseLayer, outputs: tf.Tensor, deltas: tf.Tensor): tf.Tensor {
  switch (activation) {
    case 'linear':
      return deltas;
    case 'relu':
      return tf.mul(deltas, tf.step(outputs));
    case 'tanh':
      return tf.mul(deltas, tf.sub(1, tf.square(outputs)));
    case 'elu':
      return tf.mul(deltas, tf.add(tf.minimum(outputs, 0), 1));
  }
}

function joined(arrays: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return all;
}

function cut(all: Float32Array, lengths: readonly number[]): Float32Array[] {
  let end = 0;
  return lengths.map((length) => {
    end += length;
    return all.slice(end - length, end);
  });
}
