import type { Engine } from '../engine/index.ts';
import { columnMeans, columnSquares, type Matrix } from '../matrix/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { encoderLayers, layersFor, withUnitEmbedding } from './autoencoder-layers.ts';
import type { AutoencoderModel, AutoencoderOptions } from './autoencoder-model.ts';
import { trainAutoencoder } from './autoencoder-training.ts';
import { checkPoints } from './cluster.ts';
import { reconstructionError } from './encode.ts';
import { LEAST_EMBEDDED_ROWS, splitRows } from './held-out.ts';
import { fitPca, pcaError } from './pca.ts';

/**
 * A curved embedding in a few dimensions: a network learns to give back its input through a narrow middle, on 70 % of the rows,
 * until 15 % gain no more, and is judged by the rest. Columns of the embedding have mean 0 and deviation 1. Engines in double
 * precision give the same model, and so do the same rows in another order. Errors: `no-features`, `too-few-rows` (20 are needed), `number-missing`, `too-many-dimensions`.
 * O(rounds · n · weights).
 * Source: G. Hinton & R. Salakhutdinov, "Reducing the Dimensionality of Data with Neural Networks", Science 313, 2006; the
 * bound of a linear network: P. Baldi & K. Hornik, "Neural Networks and Principal Component Analysis", Neural Networks 2, 1989.
 */
export async function fitAutoencoder(
  points: Matrix,
  engine: Engine,
  options: AutoencoderOptions,
): Promise<Result<AutoencoderModel, Problem>> {
  const { dimensions, seed } = options;
  const checked = checkPoints(points, LEAST_EMBEDDED_ROWS);
  if (!checked.ok) return checked;
  const { columns } = points;
  if (dimensions >= columns) return err({ code: 'too-many-dimensions', facts: { dimensions, columns } });
  const { training, stopping, heldOut } = splitRows(points, seed);
  const pca = fitPca(training);
  if (!pca.ok) return pca;
  const { center, scale } = proportionsOf(training);
  const layers = layersFor(columns, dimensions);
  const data = { training: singles(training, center, scale), stopping: singles(stopping, center, scale) };
  const trained = await trainAutoencoder(layers, data, engine, options);
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
