import type { DenseLayer } from '../engine/index.ts';
import { columnMeans, columnSquares, type Matrix } from '../matrix/index.ts';
import { type Rng, uniform } from '../random/index.ts';
import type { Coder } from './autoencoder-model.ts';
import { encode } from './encode.ts';

const LEAST_WIDTH = 16;
const MOST_WIDTH = 256;

/** columns → wide → half as wide → dimensions, and back: curves in between, straight in the middle and at the end. */
export function layersFor(columns: number, dimensions: number): DenseLayer[] {
  const wide = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, 4 * columns));
  const half = Math.max(wide / 2, Math.min(wide, 2 * dimensions));
  const widths = [columns, wide, half, dimensions, half, wide, columns];
  const last = widths.length - 2;
  return widths.slice(1).map((outputs, at) => ({
    inputs: widths[at],
    outputs,
    activation: at === last || at === last >> 1 ? 'linear' : 'elu',
  }));
}

/** How many layers encode. */
export function encoderLayers(layers: readonly DenseLayer[]): number {
  return layers.length / 2;
}

/**
 * Even draws as wide as the layer allows, biases 0. Source: X. Glorot & Y. Bengio, "Understanding the Difficulty of Training Deep
 * Feedforward Neural Networks", AISTATS 2010, (16).
 */
export function firstWeights(layers: readonly DenseLayer[], rng: Rng): Float32Array[] {
  return layers.flatMap(({ inputs, outputs }) => {
    const most = Math.sqrt(6 / (inputs + outputs));
    const kernel = Float32Array.from({ length: inputs * outputs }, () => (2 * uniform(rng) - 1) * most);
    return [kernel, new Float32Array(outputs)];
  });
}

/** The same function of rows with an embedding of mean 0 and deviation 1, by moving and scaling the weights on its two sides. */
export function withUnitEmbedding(coder: Coder, training: Matrix, encoding: number): Coder {
  const embedded = encode(coder, training);
  const means = columnMeans(embedded);
  const deviations = columnSquares(embedded, means).map((squares) => Math.sqrt(squares / embedded.rows) || 1);
  const weights = coder.weights.map((values) => [...values]);
  const into = 2 * (encoding - 1);
  const { dimensions } = coder;
  scaleColumns(weights[into], dimensions, (d) => 1 / deviations[d]);
  weights[into + 1] = weights[into + 1].map((bias, d) => Math.fround((bias - means[d]) / deviations[d]));
  // What the decoder was given is embedding · deviation + mean.
  const { outputs } = coder.layers[encoding];
  weights[into + 3] = weights[into + 3].map((bias, o) => {
    const shift = means.reduce((sum, mean, d) => sum + mean * weights[into + 2][d * outputs + o], 0);
    return Math.fround(bias + shift);
  });
  weights[into + 2] = weights[into + 2].map((weight, at) =>
    Math.fround(weight * deviations[Math.floor(at / outputs)]),
  );
  return { ...coder, weights };
}

function scaleColumns(kernel: number[], columns: number, factor: (column: number) => number): void {
  for (let at = 0; at < kernel.length; at++) kernel[at] = Math.fround(kernel[at] * factor(at % columns));
}
