import { expect, test } from 'vitest';
import { IRIS, REFERENCE } from '../../test-support/cluster-reference.ts';
import { COMPUTING } from '../../test-support/computing.ts';
import { WASM_ENGINE } from '../../test-support/engines.ts';
import { type Discovery, type DiscoveryStage, discover, STANDARD_SETTINGS } from './discover.ts';
import { type EmbeddingMethod, embed, fitEmbedding, unembed } from './embedding.ts';

const settingsOf = (method: EmbeddingMethod, dimensions = 2) =>
  ({ ...STANDARD_SETTINGS, k: 3, scale: 'z', embedding: { method, dimensions } }) as const;

async function found(
  method: EmbeddingMethod,
  ...more: [watch?: Parameters<typeof discover>[3], known?: Discovery['embedding']]
): Promise<Discovery> {
  const discovery = await discover(IRIS, settingsOf(method), COMPUTING, ...more);
  if (!discovery.ok) throw new Error(discovery.error.code);
  return discovery.value;
}

test('what comes back from two components lacks what scikit-learn’s other two vary', async () => {
  const fitted = await fitEmbedding(IRIS, 'pca', WASM_ENGINE, { dimensions: 2, seed: 1 });
  if (!fitted.ok) throw new Error(fitted.error.code);
  const { embedder } = fitted.value;
  const back = unembed(embedder, embed(embedder, IRIS)).values;
  const lost = IRIS.values.reduce((sum, value, at) => sum + (value - back[at]) ** 2, 0);
  const [, , third, fourth] = REFERENCE.iris.pca.variance;
  expect(lost / 149).toBeCloseTo(third + fourth, 10);
});

test.each(['pca', 'autoencoder'] as const)(
  'an embedding by %s is a stage of its own before all others, in which progress never goes back',
  async (method) => {
    const stages: DiscoveryStage[] = [];
    const heard: number[] = [];
    await found(method, {
      onStage: (stage) => stages.push(stage),
      onProgress: (done) => stages.length === 1 && heard.push(done),
    });
    expect(stages).toEqual(['embed', 'fit', 'judge']);
    heard.forEach((done, i) => {
      expect(done).toBeGreaterThanOrEqual(heard[i - 1] ?? 0);
    });
    expect(heard.at(-1)).toBeGreaterThan(0.9);
    const none: DiscoveryStage[] = [];
    await found('none', { onStage: (stage) => none.push(stage) });
    expect(none).toEqual(['fit', 'judge']);
  },
);

test('an embedding that is known is taken, and the clusters are those it was fitted for', async () => {
  const first = await found('autoencoder');
  const heard: number[] = [];
  const again = await found('autoencoder', { onProgress: (done) => heard.push(done) }, first.embedding);
  expect(again.embedding).toBe(first.embedding);
  expect(again.labels).toEqual(first.labels);
  const all: number[] = [];
  await found('autoencoder', { onProgress: (done) => all.push(done) });
  expect(heard.length).toBeLessThan(all.length / 2);
});

test('one of another kind or width than was asked for is not', async () => {
  const { embedding } = await found('pca');
  expect((await found('autoencoder', {}, embedding)).embedding?.embedder.method).toBe('autoencoder');
  const wider = await discover(IRIS, settingsOf('pca', 3), COMPUTING, {}, embedding);
  expect(wider).toMatchObject({ value: { embedding: { embedder: { dimensions: 3 } } } });
});
