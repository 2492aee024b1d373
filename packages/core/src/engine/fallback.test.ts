import { expect, test } from 'vitest';
import { IRIS } from '../../test-support/cluster-reference.ts';
import { lossyEngine } from '../../test-support/lossy-engine.ts';
import type { Engine } from './engine.ts';
import { type EngineChange, type EngineSource, engineWithFallback } from './fallback-engine.ts';
import { NETWORK_REFERENCE, networkContract, specOf } from './network.contract.ts';
import { createTypedEngine, createWasmEngine } from './processor-engines.ts';
import { rowsContract } from './rows.contract.ts';

const rest = async (): Promise<void> => {};

const source = (engine: Engine | null, name: EngineSource['name'] = 'wasm'): EngineSource => ({
  name,
  open: async () => engine,
});

/** Steps, seeding, sums and neighbors one after the other, as estimators ask for them. */
async function everything(engine: Engine): Promise<unknown> {
  const held = await engine.holdRows(IRIS);
  const seeding = await held.startSeeding();
  const left = [await seeding.take(3), await seeding.take(120)];
  const drawn = await seeding.draw(Float64Array.of(left[1] / 2));
  const tried = await seeding.tryRows(drawn);
  const run = await held.startKMeans(3);
  let centers = IRIS.values.slice(0, 12);
  const inertias = [];
  for (let step = 0; step < 6; step++) {
    const { sums, sizes } = await run.step(centers);
    centers = centers.map((value, at) => (sizes[at >> 2] === 0 ? value : sums[at] / sizes[at >> 2]));
    inertias.push(await run.inertia());
  }
  const labels = await run.labels();
  const groups = await held.groupRows(labels, 3);
  const sums = await groups.distanceSums(Uint32Array.of(0, 77));
  const answers = {
    ...{ left, drawn, tried, centers, inertias, labels, sums },
    farthest: await run.farthestRow(),
    nearest: await held.nearestCenters(centers),
    neighbors: await held.kNearest(4),
    reached: await held.reach(0.5, 5),
  };
  for (const part of [seeding, run, groups, held]) part.dispose();
  return answers;
}

test('whenever the device goes away, the answers are those of an engine that stayed', async () => {
  const expected = await everything(createTypedEngine(rest));
  const counting = lossyEngine(createWasmEngine(rest), Number.POSITIVE_INFINITY);
  await everything(counting);
  expect(counting.asked()).toBeGreaterThan(25);
  for (let at = 1; at <= counting.asked(); at++) {
    const changes: EngineChange[] = [];
    const [lost, next] = [createWasmEngine(rest), createTypedEngine(rest)];
    const sources = [source(null, 'webgpu'), source(next, 'ts')];
    const engine = engineWithFallback(lossyEngine(lost, at), sources, (change) => changes.push(change));
    expect(await everything(engine)).toEqual(expected);
    expect(changes).toEqual([{ from: 'webgl', to: 'ts', because: 'the device went away' }]);
    expect([engine.name, engine.device, lost.held(), next.held()]).toEqual(['ts', null, 0, 0]);
  }
});

test('a network goes on from the state before the call that was lost', async () => {
  const reference = NETWORK_REFERENCE['complex steps and Adam in NumPy'];
  const train = async (engine: Engine) => {
    const network = await engine.createNetwork(specOf(reference));
    const losses = [];
    for (const { inputs, targets, rows } of reference.batches) {
      losses.push(await network.train(Float32Array.from(inputs), Float32Array.from(targets), rows, rows));
    }
    const state = await network.state();
    network.dispose();
    return { losses, state };
  };
  const expected = await train(createTypedEngine(rest));
  for (let at = 1; at < 8; at++) {
    const next = createTypedEngine(rest);
    const engine = engineWithFallback(lossyEngine(createWasmEngine(rest), at), [source(next)]);
    expect(await train(engine)).toEqual(expected);
    expect(engine.held()).toBe(0);
  }
});

test('two runs that hear of one loss fall together', async () => {
  const changes: EngineChange[] = [];
  const engine = engineWithFallback(
    lossyEngine(createWasmEngine(rest), 4),
    [source(createWasmEngine(rest)), source(createTypedEngine(rest), 'ts')],
    (change) => changes.push(change),
  );
  const held = await engine.holdRows(IRIS);
  const centers = IRIS.values.slice(0, 8);
  const ask = () => held.nearestCenters(centers);
  const [one, other, third] = await Promise.all([ask(), ask(), ask()]);
  expect(other).toEqual(one);
  expect(third).toEqual(one);
  expect(changes).toHaveLength(1);
  held.dispose();
});

test('with none left to fall to, the loss is told', async () => {
  const engine = engineWithFallback(lossyEngine(createWasmEngine(rest), 1), [source(null)]);
  await expect(engine.holdRows(IRIS)).rejects.toThrow('the device went away');
});

const whole = engineWithFallback(createWasmEngine(rest), []);
test.each([...rowsContract(), ...networkContract()])('keeps the contract: $name', ({ run }) => run(whole));
