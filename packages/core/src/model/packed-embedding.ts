import type { Embedder, Embedding } from '../cluster/index.ts';
import type { DenseLayer } from '../engine/index.ts';
import type { PackedEmbedding, PackedNetwork } from './cluster-model.ts';
import { packMatrix, packRow, packSingles, unpackMatrix, unpackSingles } from './packed-matrix.ts';

const ACTIVATIONS: readonly string[] = ['linear', 'relu', 'tanh', 'elu'] satisfies DenseLayer['activation'][];
const MOST_WIDTH = 65_536;

export function packEmbedding({ embedder, heldOutError, pcaError }: Embedding): PackedEmbedding {
  const { dimensions, columns, center } = embedder;
  const judged = { dimensions, center: packRow(center), heldOutError, pcaError };
  if (embedder.method === 'pca') {
    const values = Float64Array.from(embedder.components);
    return { method: 'pca', ...judged, components: packMatrix({ rows: dimensions, columns, values }) };
  }
  const { scale, layers, weights } = embedder;
  return {
    method: 'autoencoder',
    ...judged,
    network: { scale: packRow([scale]), layers, weights: weights.map(packSingles) },
  };
}

/** `null` where the numbers are not what they say, or are not of rows with so many columns. */
export function unpackEmbedding(packed: PackedEmbedding, columns: number): Embedding | null {
  const embedder = unpackEmbedder(packed, columns);
  const { heldOutError, pcaError } = packed;
  const isJudged = [heldOutError, pcaError].every((error) => typeof error === 'number');
  return embedder === null || !isJudged ? null : { embedder, heldOutError, pcaError };
}

function unpackEmbedder(packed: PackedEmbedding, columns: number): Embedder | null {
  const { dimensions } = packed;
  const center = rowOf(packed.center, columns);
  if (center === null || !isWidth(dimensions)) return null;
  if (packed.method === 'pca') {
    const components = unpackMatrix(packed.components);
    if (components?.rows !== dimensions || components.columns !== columns) return null;
    return { method: 'pca', columns, dimensions, center, components: [...components.values] };
  }
  if (packed.method !== 'autoencoder') return null;
  const network = networkOf(packed.network, columns, dimensions);
  return network && { method: 'autoencoder', columns, dimensions, center, ...network };
}

type Network = Pick<Extract<Embedder, { method: 'autoencoder' }>, 'scale' | 'layers' | 'weights'>;

function networkOf(packed: PackedNetwork, columns: number, dimensions: number): Network | null {
  const [scale] = rowOf(packed.scale, 1) ?? [];
  const { layers } = packed;
  if (!(scale > 0) || !Array.isArray(layers) || !Array.isArray(packed.weights)) return null;
  if (!isCoder(layers, columns, dimensions)) return null;
  const lengths = layers.flatMap(({ inputs, outputs }) => [inputs * outputs, outputs]);
  const weights = packed.weights.map(unpackSingles);
  if (weights.length !== lengths.length) return null;
  const fitting = weights.filter((values, at): values is number[] => values?.length === lengths[at]);
  return fitting.length === lengths.length ? { scale, layers, weights: fitting } : null;
}

/** From columns through dimensions in the middle to columns, each layer taking what the one before gives. */
function isCoder(layers: readonly DenseLayer[], columns: number, dimensions: number): boolean {
  const half = layers.length / 2;
  if (!Number.isInteger(half) || half === 0) return false;
  return layers.every(({ inputs, outputs, activation }, at) => {
    const given = at === 0 ? columns : layers[at - 1].outputs;
    const wanted = at === half - 1 ? dimensions : at === layers.length - 1 ? columns : outputs;
    return inputs === given && outputs === wanted && isWidth(outputs) && ACTIVATIONS.includes(activation);
  });
}

function isWidth(width: number): boolean {
  return Number.isInteger(width) && width >= 1 && width <= MOST_WIDTH;
}

function rowOf(packed: Parameters<typeof unpackMatrix>[0], columns: number): number[] | null {
  const matrix = unpackMatrix(packed);
  return matrix?.rows === 1 && matrix.columns === columns ? [...matrix.values] : null;
}
