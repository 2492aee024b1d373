import type { DenseLayer, Engine, Network, NetworkState } from '../engine/index.ts';
import { type Rng, streamOf, uniformInt } from '../random/index.ts';
import { firstWeights } from './autoencoder-layers.ts';
import type { AutoencoderOptions, AutoencoderState } from './autoencoder-model.ts';
import { report } from './cluster.ts';

/** Rows after centering and scaling, row by row. */
export interface TrainingData {
  readonly training: Float32Array;
  /** Rows that say when to stop. */
  readonly stopping: Float32Array;
}

export interface TrainedWeights {
  readonly weights: readonly Float32Array[];
  readonly rounds: number;
  readonly converged: boolean;
}

const LEARNING_RATES = [3e-3, 1e-3, 3e-4] as const;
/** Rounds without gain after which the next learning rate goes on from the best weights. */
const PATIENCE = 8;
/** Less than this share of the error is no gain. */
const LEAST_GAIN = 1e-3;
const MOST_ROUNDS = 300;
/** A round goes through all rows, again and again until there were so many batches, or through so many drawn ones. */
const LEAST_ROUND_BATCHES = 32;
const MOST_ROUND_ROWS = 65_536;
const [LEAST_BATCH, MOST_BATCH] = [32, 1024];
/** After so many it is asked whether to stop. */
const BATCHES_A_CALL = 16;

const WEIGHTS_STREAM = 1;
const FIRST_ROUND_STREAM = 2;

/** Rounds of Adam on batches of shuffled rows until held-out rows gain no more at the last learning rate. */
export async function trainAutoencoder(
  layers: readonly DenseLayer[],
  data: TrainingData,
  engine: Engine,
  options: AutoencoderOptions,
): Promise<TrainedWeights> {
  let state = options.from ?? firstTraining(layers, options.seed);
  let network: Network | null = null;
  let furthest = 0;
  const tell = (done: number): void => {
    furthest = Math.max(furthest, done);
    report(options, furthest);
  };
  try {
    while (!hasEnded(state)) {
      network ??= await networkFor(layers, state, engine);
      const next: AutoencoderState = await trainRound(network, state, layers, data, options.seed, tell);
      if (next.stage !== state.stage) {
        network.dispose();
        network = null;
      }
      state = next;
      options.onState?.(state);
    }
  } finally {
    network?.dispose();
  }
  const converged = state.stage === LEARNING_RATES.length;
  return { weights: state.best.weights, rounds: state.round, converged };
}

function firstTraining(layers: readonly DenseLayer[], seed: number): AutoencoderState {
  const weights = firstWeights(layers, streamOf(seed, WEIGHTS_STREAM));
  const zeros = weights.map(({ length }) => new Float32Array(length));
  const network = { steps: 0, weights, firstMoments: zeros, secondMoments: zeros };
  return { round: 0, stage: 0, waited: 0, least: Number.POSITIVE_INFINITY, best: network, network };
}

function hasEnded({ round, stage }: AutoencoderState): boolean {
  return stage === LEARNING_RATES.length || round >= MOST_ROUNDS;
}

function networkFor(
  layers: readonly DenseLayer[],
  state: AutoencoderState,
  engine: Engine,
): Promise<Network> {
  return engine.createNetwork({
    layers,
    loss: 'mean-squared',
    weights: state.network.weights,
    learningRate: LEARNING_RATES[state.stage],
    beta1: 0.9,
    beta2: 0.999,
    epsilon: 1e-7,
    state: state.network,
  });
}

async function trainRound(
  network: Network,
  state: AutoencoderState,
  layers: readonly DenseLayer[],
  { training, stopping }: TrainingData,
  seed: number,
  tell: (done: number) => void,
): Promise<AutoencoderState> {
  const columns = layers[0].inputs;
  const rows = training.length / columns;
  const batchRows = batchRowsFor(rows);
  const order = orderOfRound(rows, batchRows, streamOf(seed, FIRST_ROUND_STREAM + state.round));
  const stages = (state.stage + state.waited / PATIENCE) / LEARNING_RATES.length;
  const callRows = BATCHES_A_CALL * batchRows;
  for (let from = 0; from < order.length; from += callRows) {
    tell(Math.max(stages, (state.round + from / order.length) / MOST_ROUNDS));
    const some = gathered(training, order.subarray(from, from + callRows), columns);
    await network.train(some, some, some.length / columns, batchRows);
  }
  const error = await errorOf(network, stopping, columns);
  return afterRound(state, error, await network.state());
}

/** Whether it was better, and what follows. An error that is no number has gained nothing. */
function afterRound(state: AutoencoderState, error: number, network: NetworkState): AutoencoderState {
  const round = state.round + 1;
  if (error < state.least * (1 - LEAST_GAIN))
    return { ...state, round, waited: 0, least: error, best: network, network };
  const [least, best] = error < state.least ? [error, network] : [state.least, state.best];
  const waited = state.waited + 1;
  if (waited < PATIENCE) return { ...state, round, waited, least, best, network };
  return { round, stage: state.stage + 1, waited: 0, least, best, network: best };
}

async function errorOf(network: Network, rows: Float32Array, columns: number): Promise<number> {
  const outputs = await network.forward(rows, rows.length / columns);
  return rows.reduce((sum, value, at) => sum + (value - outputs[at]) ** 2, 0) / rows.length;
}

/** About 64 batches, of a power of two. */
function batchRowsFor(rows: number): number {
  return Math.min(MOST_BATCH, Math.max(LEAST_BATCH, 2 ** Math.ceil(Math.log2(rows / 64))));
}

function orderOfRound(rows: number, batchRows: number, rng: Rng): Uint32Array {
  const passes = Math.ceil((LEAST_ROUND_BATCHES * batchRows) / rows);
  if (passes <= 1) return drawn(rows, Math.min(rows, MOST_ROUND_ROWS), rng);
  const order = new Uint32Array(passes * rows);
  for (let pass = 0; pass < passes; pass++) order.set(drawn(rows, rows, rng), pass * rows);
  return order;
}

/** `count` of the rows in random order. */
function drawn(rows: number, count: number, rng: Rng): Uint32Array {
  const order = Uint32Array.from({ length: rows }, (_, row) => row);
  for (let place = 0; place < count; place++) {
    const other = place + uniformInt(rng, rows - place);
    const kept = order[place];
    order[place] = order[other];
    order[other] = kept;
  }
  return order.subarray(0, count);
}

function gathered(values: Float32Array, rows: Uint32Array, columns: number): Float32Array {
  const batch = new Float32Array(rows.length * columns);
  rows.forEach((row, at) => {
    batch.set(values.subarray(row * columns, (row + 1) * columns), at * columns);
  });
  return batch;
}
