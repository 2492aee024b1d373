import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PLAIN_ARITHMETIC } from './arithmetic.ts';
import { createDenseNetwork } from './dense-network.ts';
import type { Engine } from './engine.ts';
import { type NetworkReference, networkContract, specOf } from './network.contract.ts';

const { complexStep, scikitLearn } = JSON.parse(
  readFileSync(new URL('../../reference/network.json', import.meta.url), 'utf8'),
);
const references: Record<string, NetworkReference> = {
  complexStep,
  'scikit-learn with tanh': scikitLearn.tanh,
  'scikit-learn with relu': scikitLearn.relu,
};
const rest = async (): Promise<void> => {};

const engine = {
  name: 'ts',
  precision: 'double',
  device: null,
  createNetwork: async (spec) => createDenseNetwork(spec, PLAIN_ARITHMETIC, rest),
  held: () => 0,
} as Engine;

describe('plain', () => {
  for (const { name, run } of networkContract(references)) test(name, () => run(engine));
});

test('the slope that Adam first remembers is that of the loss, by finite differences in double steps', async () => {
  const spec = { ...specOf(complexStep), beta1: 0 };
  const { inputs, targets, rows } = complexStep.batches[0];
  const [x, y] = [Float32Array.from(inputs), Float32Array.from(targets)];
  const lossAt = async (array: number, place: number, by: number): Promise<number> => {
    const weights = spec.weights.map((values) => values.slice());
    weights[array][place] += by;
    return createDenseNetwork({ ...spec, weights }, PLAIN_ARITHMETIC, rest).trainBatch(x, y, rows);
  };
  const network = createDenseNetwork(spec, PLAIN_ARITHMETIC, rest);
  await network.trainBatch(x, y, rows);
  const { firstMoments } = await network.state();
  const h = 2 ** -10;
  for (const [array, moments] of firstMoments.entries()) {
    for (let place = 0; place < moments.length; place++) {
      const slope = ((await lossAt(array, place, h)) - (await lossAt(array, place, -h))) / (2 * h);
      expect(moments[place]).toBeCloseTo(slope, 5);
      expect(moments[place]).toBeCloseTo(complexStep.firstGradients[array][place], 6);
    }
  }
});
