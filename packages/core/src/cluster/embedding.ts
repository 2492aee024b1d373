import type { Engine } from '../engine/index.ts';
import type { Matrix } from '../matrix/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { fitAutoencoder } from './autoencoder.ts';
import type { AutoencoderState, Coder } from './autoencoder-model.ts';
import { checkPoints, report, type Watch } from './cluster.ts';
import type { Computing } from './computing.ts';
import { decode, encode } from './encode.ts';
import { LEAST_EMBEDDED_ROWS, splitRows } from './held-out.ts';
import { fitPca, type PcaAxes, pcaError, projectPca, unprojectPca } from './pca.ts';
import { watchPart } from './watch-part.ts';

export type EmbeddingMethod = 'none' | 'pca' | 'autoencoder';

export const EMBEDDING_METHODS: readonly EmbeddingMethod[] = ['none', 'pca', 'autoencoder'];

export interface EmbeddingSettings {
  readonly method: EmbeddingMethod;
  readonly dimensions: number;
}

const ROWS_AT_ONCE = 16_384;
/** Of the progress; putting all rows into what was fitted has the rest. */
const FITTING = 0.95;

/** What puts rows into an embedding, each by itself. Plain data. */
export type Embedder =
  | ({ readonly method: 'pca'; readonly dimensions: number } & PcaAxes)
  | ({ readonly method: 'autoencoder' } & Coder);

/** An embedding, and what is lost in it: mean squared errors of a number of rows that it has not learned from. */
export interface Embedding {
  readonly embedder: Embedder;
  readonly heldOutError: number;
  /** That of as many principal components: the bound that curves are held against. */
  readonly pcaError: number;
}

export interface EmbeddingOptions extends Watch {
  readonly dimensions: number;
  readonly seed: number;
  /** See `AutoencoderOptions`. */
  readonly onState?: (state: AutoencoderState) => void;
  readonly from?: AutoencoderState;
}

/** Fits an embedding to rows. Errors: `no-features`, `too-few-rows`, `number-missing`, `too-many-dimensions`. */
export async function fitEmbedding(
  points: Matrix,
  method: Exclude<EmbeddingMethod, 'none'>,
  engine: Engine,
  options: EmbeddingOptions,
): Promise<Result<Embedding, Problem>> {
  if (method === 'pca') return fitStraight(points, options);
  const fitted = await fitAutoencoder(points, engine, options);
  if (!fitted.ok) return fitted;
  const { columns, dimensions, center, scale, layers, weights, heldOutError, pcaError } = fitted.value;
  const embedder = { method, columns, dimensions, center, scale, layers, weights };
  return ok({ embedder, heldOutError, pcaError });
}

/** Rows where clusters are looked for. `known`: an embedding of the same rows by the same settings, not to be fitted again. */
export async function intoEmbedding(
  points: Matrix,
  {
    embedding: { method, dimensions },
    seed,
  }: { readonly embedding: EmbeddingSettings; readonly seed: number },
  { engine }: Computing,
  watch: Watch,
  known: Embedding | null,
): Promise<Result<{ embedding: Embedding | null; points: Matrix }, Problem>> {
  if (method === 'none') return ok({ embedding: null, points });
  const fitted =
    known !== null && isAsAsked(known.embedder, points.columns, { method, dimensions })
      ? ok(known)
      : await fitEmbedding(points, method, engine, { dimensions, seed, ...watchPart(watch, 0, FITTING) });
  if (!fitted.ok) return fitted;
  return ok({ embedding: fitted.value, points: embedAll(fitted.value.embedder, points, watch) });
}

function isAsAsked(embedder: Embedder, columns: number, asked: EmbeddingSettings): boolean {
  const { method, dimensions } = embedder;
  return method === asked.method && dimensions === asked.dimensions && embedder.columns === columns;
}

/** The same as `embed`, and asks in between whether to stop. */
function embedAll(embedder: Embedder, { rows, columns, values }: Matrix, watch: Watch): Matrix {
  const { dimensions } = embedder;
  const embedded = new Float64Array(rows * dimensions);
  for (let row = 0; row < rows; row += ROWS_AT_ONCE) {
    report(watch, FITTING + (1 - FITTING) * (row / rows));
    const end = Math.min(rows, row + ROWS_AT_ONCE);
    const some = { rows: end - row, columns, values: values.subarray(row * columns, end * columns) };
    embedded.set(embed(embedder, some).values, row * dimensions);
  }
  return { rows, columns: dimensions, values: embedded };
}

/** Rows in the embedding, rows × dimensions. */
export function embed(embedder: Embedder, points: Matrix): Matrix {
  if (embedder.method === 'pca') return projectPca(embedder, points, embedder.dimensions);
  return encode(embedder, points);
}

/** Rows that places in the embedding stand for, rows × columns: what lies across a straight embedding is lost. */
export function unembed(embedder: Embedder, embedded: Matrix): Matrix {
  return embedder.method === 'pca' ? unprojectPca(embedder, embedded) : decode(embedder, embedded);
}

/** Components of all rows, judged by those of some: with the rows that an autoencoder would learn from. */
function fitStraight(points: Matrix, { dimensions, seed }: EmbeddingOptions): Result<Embedding, Problem> {
  const checked = checkPoints(points, LEAST_EMBEDDED_ROWS);
  if (!checked.ok) return checked;
  const { columns } = points;
  if (dimensions >= columns) return err({ code: 'too-many-dimensions', facts: { dimensions, columns } });
  const { training, heldOut } = splitRows(points, seed);
  const [judged, fitted] = [fitPca(training), fitPca(points)];
  if (!judged.ok) return judged;
  if (!fitted.ok) return fitted;
  const { center } = fitted.value;
  const components = fitted.value.components.slice(0, dimensions * columns);
  const error = pcaError(judged.value, heldOut, dimensions);
  const embedder = { method: 'pca', columns, dimensions, center, components } as const;
  return ok({ embedder, heldOutError: error, pcaError: error });
}
