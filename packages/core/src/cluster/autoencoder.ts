import type { Engine } from '../engine/index.ts';
import { columnMeans, columnSquares, type Matrix, takeRows } from '../matrix/index.ts';
import { shuffleInPlace, streamOf } from '../random/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { encoderLayers, layersFor, withUnitEmbedding } from './autoencoder-layers.ts';
import type { AutoencoderModel, AutoencoderOptions } from './autoencoder-model.ts';
import { trainAutoencoder } from './autoencoder-training.ts';
import { canonicalOrder } from './canonical-order.ts';
import { checkPoints } from './cluster.ts';
import { reconstructionError } from './encode.ts';
import { fitPca, pcaError } from './pca.ts';

const LEAST_ROWS = 20;
/** Of the rows, once to know when to stop and once to judge. */
const HELD_OUT_SHARE = 0.15;
const MOST_HELD_OUT = 20_000;

/** Streams of a seed: which rows are held out, the first weights; rounds have those from 2 on. */
const SPLIT_STREAM = 0;

/**
 * A curved embedding in a few dimensions: a network learns to give back its input through a narrow middle, on 70 % of the rows,
 * until 15 % gain no more, and is judged by the rest. Columns of the embedding have mean 0 and deviation 1. The engines are tried in turn: where one
 * is lost, the next goes on from the last round. Engines in double precision give the same model, and so do the same rows in
 * another order. Errors: `no-features`, `too-few-rows` (20 are needed), `number-missing`, `too-many-dimensions`.
 * O(rounds · n · weights).
 * Source: G. Hinton & R. Salakhutdinov, "Reducing the Dimensionality of Data with Neural Networks", Science 313, 2006; the
 * bound of a linear network: P. Baldi & K. Hornik, "Neural Networks and Principal Component Analysis", Neural Networks 2, 1989.
 */
export async function fitAutoencoder(
  points: Matrix,
  engines: readonly Engine[],
  options: AutoencoderOptions,
): Promise<Result<AutoencoderModel, Problem>> {
  const { dimensions, seed } = options;
  const checked = checkPoints(points, LEAST_ROWS);
  if (!checked.ok) return checked;
  const { columns } = points;
  if (dimensions >= columns) return err({ code: 'too-many-dimensions', facts: { dimensions, columns } });
  const { training, stopping, heldOut } = split(points, seed);
  const pca = fitPca(training);
  if (!pca.ok) return pca;
  const { center, scale } = proportionsOf(training);
  const layers = layersFor(columns, dimensions);
  const data = { training: singles(training, center, scale), stopping: singles(stopping, center, scale) };
  const trained = await trainAutoencoder(layers, data, engines, options);
  const raw = { columns, dimensions, center: [...center], scale, layers, weights: plain(trained.weights) };
  const model = withUnitEmbedding(raw, training, encoderLayers(layers));
  return ok({
    method: 'autoencoder',
    ...model,
    heldOutRows: heldOut.rows,
    heldOutError: reconstructionError(model, heldOut),
    pcaError: pcaError(pca.value, heldOut, dimensions),
    rounds: trained.rounds,
    converged: trained.converged,
    seed,
  });
}

/** By the values of rows and not by their place in a file. */
function split(points: Matrix, seed: number): Record<'training' | 'stopping' | 'heldOut', Matrix> {
  const order = canonicalOrder(points);
  shuffleInPlace(streamOf(seed, SPLIT_STREAM), order);
  const count = Math.min(MOST_HELD_OUT, Math.ceil(points.rows * HELD_OUT_SHARE));
  return {
    heldOut: takeRows(points, order.subarray(0, count)),
    stopping: takeRows(points, order.subarray(count, 2 * count)),
    training: takeRows(points, order.subarray(2 * count)),
  };
}

/** Means of columns and the root of their mean variance, 1 where nothing varies. */
function proportionsOf(points: Matrix): { center: Float64Array; scale: number } {
  const center = columnMeans(points);
  const squares = columnSquares(points, center).reduce((sum, square) => sum + square, 0);
  return { center, scale: Math.sqrt(squares / (points.rows * points.columns)) || 1 };
}

function singles({ columns, values }: Matrix, center: Float64Array, scale: number): Float32Array {
  return Float32Array.from(values, (value, at) => (value - center[at % columns]) / scale);
}

function plain(weights: readonly Float32Array[]): number[][] {
  return weights.map((values) => [...values]);
}
