import { activate, timesSlope } from './activation.ts';
import { adamSteps, applyAdam } from './adam.ts';
import type { Arithmetic } from './arithmetic.ts';
import type { Rest } from './engine.ts';
import type { DenseLayer, Network, NetworkSpec } from './network.ts';
import { checkNetworkRows, copied, firstNetworkState, networkDepth } from './network-shape.ts';

/** Rows that go through the layers together: what they are on the way stays near the processor. */
const BLOCK_ROWS = 64;
/** Multiplications after which others get the thread: some ten milliseconds of plain code. */
const REST_AFTER = 4e6;

/** A layer and what is known of it while a block goes through. */
interface Layer extends DenseLayer {
  readonly kernel: Float64Array;
  /** The same, outputs × inputs. */
  readonly transposed: Float64Array;
  readonly bias: Float64Array;
  readonly kernelGradient: Float64Array;
  readonly biasGradient: Float64Array;
  readonly values: Float64Array;
  readonly deltas: Float64Array;
}

/**
 * A network on the processor. Weights and Adam's moments are float32, everything between float64, sums in the order of rows and
 * columns: the same batches give the same bits with every arithmetic and on every platform.
 */
export function createDenseNetwork(spec: NetworkSpec, arithmetic: Arithmetic, rest: Rest): Network {
  let { steps, ...state } = firstNetworkState(spec);
  const { entry, layers } = layOut(spec.layers, arithmetic);
  const last = layers[layers.length - 1];
  const work = spec.layers.reduce((sum, { inputs, outputs }) => sum + inputs * outputs, 0);
  const adam = adamSteps(spec, steps);
  let sinceRest = 0;
  layers.forEach((layer, at) => {
    takeWeights(layer, state.weights[2 * at], state.weights[2 * at + 1]);
  });

  async function rested(rows: number): Promise<void> {
    sinceRest += rows * work;
    if (sinceRest < REST_AFTER) return;
    sinceRest = 0;
    await rest();
  }

  function goForward(depth: number, rows: number): void {
    let before = entry;
    for (const layer of layers.slice(0, depth)) {
      const { inputs, outputs, values, activation } = layer;
      for (let i = 0; i < rows; i++) values.set(layer.bias, i * outputs);
      const left = { values: before, rowStep: inputs, columnStep: 1 };
      arithmetic.addProduct(left, layer.kernel, values, rows, inputs, outputs);
      activate(activation, values, rows * outputs);
      before = values;
    }
  }

  /** From the deltas of the last layer to the gradients of all. */
  function goBack(rows: number): void {
    for (let at = layers.length - 1; at >= 0; at--) {
      const { inputs, outputs, deltas, values, activation, ...layer } = layers[at];
      const before = layers[at - 1];
      timesSlope(activation, values, deltas, rows * outputs);
      for (let i = 0; i < rows; i++) {
        for (let o = 0; o < outputs; o++) layer.biasGradient[o] += deltas[i * outputs + o];
      }
      const reached = { values: before?.values ?? entry, rowStep: 1, columnStep: inputs };
      arithmetic.addProduct(reached, deltas, layer.kernelGradient, inputs, rows, outputs);
      if (before === undefined) return;
      before.deltas.fill(0, 0, rows * inputs);
      const blamed = { values: deltas, rowStep: outputs, columnStep: 1 };
      arithmetic.addProduct(blamed, layer.transposed, before.deltas, rows, outputs, inputs);
    }
  }

  /** Sum of squared errors of a block; leaves their slopes, times `scale`, as the deltas of the last layer. */
  function judge(targets: Float32Array, from: number, length: number, scale: number): number {
    let sum = 0;
    for (let i = 0; i < length; i++) {
      const error = last.values[i] - targets[from + i];
      sum += error * error;
      last.deltas[i] = error * scale;
    }
    return sum;
  }

  /** One step of Adam; the sum of squared errors before it. */
  async function trainBatch(
    inputs: Float32Array,
    targets: Float32Array,
    begin: number,
    end: number,
  ): Promise<number> {
    for (const { kernelGradient, biasGradient } of layers) {
      kernelGradient.fill(0);
      biasGradient.fill(0);
    }
    const scale = 2 / ((end - begin) * last.outputs);
    let sum = 0;
    for (let row = begin; row < end; row += BLOCK_ROWS) {
      const block = Math.min(BLOCK_ROWS, end - row);
      takeBlock(entry, inputs, row, block, layers[0].inputs);
      goForward(layers.length, block);
      sum += judge(targets, row * last.outputs, block * last.outputs, scale);
      goBack(block);
      await rested(3 * block);
    }
    const step = adam.next().value;
    steps++;
    layers.forEach((layer, at) => {
      [layer.kernelGradient, layer.biasGradient].forEach((gradient, part) => {
        const array = 2 * at + part;
        const { weights, firstMoments, secondMoments } = state;
        applyAdam(step, weights[array], gradient, firstMoments[array], secondMoments[array]);
      });
      takeWeights(layer, state.weights[2 * at], state.weights[2 * at + 1]);
    });
    return sum;
  }

  return {
    async train(inputs, targets, rows, batchRows) {
      checkNetworkRows(inputs, rows, layers[0].inputs, batchRows);
      checkNetworkRows(targets, rows, last.outputs, batchRows);
      let sum = 0;
      for (let row = 0; row < rows; row += batchRows) {
        sum += await trainBatch(inputs, targets, row, Math.min(rows, row + batchRows));
      }
      return sum / (rows * last.outputs);
    },

    async forward(inputs, rows, upToLayer) {
      const depth = networkDepth(spec, upToLayer);
      checkNetworkRows(inputs, rows, layers[0].inputs);
      const { outputs, values } = layers[depth - 1];
      const result = new Float32Array(rows * outputs);
      for (let row = 0; row < rows; row += BLOCK_ROWS) {
        const block = Math.min(BLOCK_ROWS, rows - row);
        takeBlock(entry, inputs, row, block, layers[0].inputs);
        goForward(depth, block);
        result.set(values.subarray(0, block * outputs), row * outputs);
        await rested(block);
      }
      return result;
    },

    weights: async () => copied(state.weights),

    state: async () => ({
      steps,
      weights: copied(state.weights),
      firstMoments: copied(state.firstMoments),
      secondMoments: copied(state.secondMoments),
    }),

    dispose() {
      layers.length = 0;
      state = { weights: [], firstMoments: [], secondMoments: [] };
    },
  };
}

function layOut(
  layers: readonly DenseLayer[],
  { allocate }: Arithmetic,
): { readonly entry: Float64Array; readonly layers: Layer[] } {
  const lengths = layers.flatMap(({ inputs, outputs }) => {
    const [whole, block] = [inputs * outputs, BLOCK_ROWS * outputs];
    return [whole, whole, outputs, whole, outputs, block, block];
  });
  const [entry, ...arrays] = allocate([BLOCK_ROWS * layers[0].inputs, ...lengths]);
  const perLayer = arrays.length / layers.length;
  return {
    entry,
    layers: layers.map((layer, at) => {
      const [kernel, transposed, bias, kernelGradient, biasGradient, values, deltas] = arrays.slice(
        at * perLayer,
      );
      return { ...layer, kernel, transposed, bias, kernelGradient, biasGradient, values, deltas };
    }),
  };
}

function takeWeights({ inputs, outputs, ...layer }: Layer, kernel: Float32Array, bias: Float32Array): void {
  layer.kernel.set(kernel);
  layer.bias.set(bias);
  for (let i = 0; i < inputs; i++) {
    for (let o = 0; o < outputs; o++) layer.transposed[o * inputs + i] = kernel[i * outputs + o];
  }
}

function takeBlock(to: Float64Array, from: Float32Array, row: number, rows: number, columns: number): void {
  to.set(from.subarray(row * columns, (row + rows) * columns));
}
