import { describe, expect, test } from 'vitest';
import { PLAIN_ENGINE, WASM_ENGINE } from '../../test-support/engines.ts';
import { createRng, normal } from '../random/index.ts';
import { PLAIN_ARITHMETIC } from './arithmetic.ts';
import { forwardDense } from './dense-forward.ts';
import { createDenseNetwork } from './dense-network.ts';
import { NETWORK_REFERENCE, networkContract, specOf } from './network.contract.ts';

const complexStep = NETWORK_REFERENCE['complex steps and Adam in NumPy'];
const rest = async (): Promise<void> => {};

const engines = { plain: PLAIN_ENGINE, wasm: WASM_ENGINE };

describe.each(Object.entries(engines))('%s', (_, engine) => {
  for (const { name, run } of networkContract()) test(name, () => run(engine));
});

test('both train to the same bits, whatever the widths and rows', async () => {
  const rng = createRng(4);
  for (const [widths, rows] of [
    [[3, 1, 3], 1],
    [[5, 7, 2, 9, 5], 70],
    [[8, 16, 4, 6, 8], 131],
  ] as const) {
    const layers = widths.slice(1).map((outputs, at) => ({
      inputs: widths[at],
      outputs,
      activation: (['tanh', 'elu', 'relu', 'linear'] as const)[at % 4],
    }));
    const weights = layers.flatMap(({ inputs, outputs }) => [singles(inputs * outputs), singles(outputs)]);
    const spec = { ...specOf(complexStep), layers, weights };
    const batch = singles(rows * widths[0]);
    const states = await Promise.all(
      Object.values(engines).map(async (engine) => {
        const network = await engine.createNetwork(spec);
        const losses = [];
        for (let step = 0; step < 4; step++) losses.push(await network.train(batch, batch, rows, rows));
        return { losses, state: await network.state(), outputs: await network.forward(batch, rows) };
      }),
    );
    expect(states[1]).toEqual(states[0]);
  }

  function singles(length: number): Float32Array {
    return Float32Array.from({ length }, () => normal(rng));
  }
});

test('layers without an engine give what NumPy gives', () => {
  const { layers, weights } = specOf(complexStep);
  const { inputs, rows } = complexStep.batches[0];
  const given = Float64Array.from(inputs);
  const outputs = forwardDense(layers, weights, given, rows);
  outputs.forEach((value, i) => {
    expect(value).toBeCloseTo(complexStep.firstOutputs?.[i] ?? Number.NaN, 12);
  });
  const middle = forwardDense(layers.slice(0, 2), weights, given, rows);
  middle.forEach((value, i) => {
    expect(value).toBeCloseTo(complexStep.firstBottleneck?.[i] ?? Number.NaN, 12);
  });
});

test('the slope that Adam first remembers is that of the loss, by finite differences in double steps', async () => {
  const spec = { ...specOf(complexStep), beta1: 0 };
  const { inputs, targets, rows } = complexStep.batches[0];
  const [x, y] = [Float32Array.from(inputs), Float32Array.from(targets)];
  const lossAt = async (array: number, place: number, by: number): Promise<number> => {
    const weights = spec.weights.map((values) => values.slice());
    weights[array][place] += by;
    return createDenseNetwork({ ...spec, weights }, PLAIN_ARITHMETIC, rest).train(x, y, rows, rows);
  };
  const network = createDenseNetwork(spec, PLAIN_ARITHMETIC, rest);
  await network.train(x, y, rows, rows);
  const { firstMoments } = await network.state();
  const h = 2 ** -10;
  for (const [array, moments] of firstMoments.entries()) {
    for (let place = 0; place < moments.length; place++) {
      const slope = ((await lossAt(array, place, h)) - (await lossAt(array, place, -h))) / (2 * h);
      expect(moments[place]).toBeCloseTo(slope, 5);
      expect(moments[place]).toBeCloseTo(complexStep.firstGradients?.[array][place] ?? Number.NaN, 6);
    }
  }
});
