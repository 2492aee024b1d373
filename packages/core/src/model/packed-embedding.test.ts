import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { IRIS, matrixOf } from '../../test-support/cluster-reference.ts';
import { COMPUTING } from '../../test-support/computing.ts';
import { discover, type EmbeddingMethod, STANDARD_SETTINGS } from '../cluster/index.ts';
import { applyModel } from './apply-model.ts';
import type { ClusterModelFile, PackedEmbedding } from './cluster-model.ts';
import { packEmbedding, unpackEmbedding } from './packed-embedding.ts';
import { readClusterModel } from './read-model.ts';
import { placePoints, scorePoints } from './score-points.ts';
import { clusterModel } from './write-model.ts';

const sha256 = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(createHash('sha256').update(bytes).digest());

async function found(method: EmbeddingMethod, dimensions: number) {
  const settings = { ...STANDARD_SETTINGS, k: 3, scale: 'z', embedding: { method, dimensions } } as const;
  const discovery = await discover(IRIS, settings, COMPUTING);
  if (!discovery.ok) throw new Error(discovery.error.code);
  return discovery.value;
}

type Found = Awaited<ReturnType<typeof found>>;

const fileOf = (discovery: Found): Promise<ClusterModelFile> =>
  clusterModel(
    {
      discovery,
      features: ['a', 'b', 'c', 'd'],
      names: [0, 1, 2].map((i) => ({ id: i, name: { en: `cluster ${i}`, tr: `küme ${i}` }, actions: null })),
      segments: null,
      window: { asOf: null, firstDay: null, lastDay: null, rows: 150 },
    },
    sha256,
  );

describe.each(['pca', 'autoencoder'] as const)('clusters in an embedding by %s', async (method) => {
  const discovery = await found(method, 2);

  test('have centers in it, and means in the units of the columns', () => {
    expect(discovery.transformedCenters).toMatchObject({ rows: 3, columns: 2 });
    expect(discovery.centers).toMatchObject({ rows: 3, columns: 4 });
    const own = [...discovery.labels]
      .map((label, row) => ({ label, row }))
      .filter(({ label }) => label === 0);
    const mean = own.reduce((sum, { row }) => sum + IRIS.values[4 * row + 2], 0) / own.length;
    expect(discovery.centers.values[2]).toBeCloseTo(mean, 10);
  });

  test('are found again by another count and by their own file', async () => {
    const model = await readClusterModel(JSON.stringify(await fileOf(discovery)), sha256);
    if (!model.ok) throw new Error(model.error.code);
    const applied = await applyModel(model.value, IRIS, COMPUTING);
    if (!applied.ok) throw new Error(applied.error.code);
    expect(applied.value.labels).toEqual(discovery.labels);
    expect(applied.value.inertia).toBeCloseTo(discovery.inertia, 9);
    expect(applied.value.embedding).toEqual(discovery.embedding);
    expect(placePoints(model.value, IRIS).labels).toEqual(discovery.labels);
    // Reasons are told by the columns, not by the dimensions of the embedding.
    expect(applied.value.outliers.medians.columns).toBe(4);
  });

  test('travel: whoever has the file puts every row, and one alone, where it was', async () => {
    const file = await fileOf(discovery);
    expect(file.schema).toBe('kesit.model/2');
    const model = await readClusterModel(JSON.stringify(file), sha256);
    if (!model.ok) throw new Error(model.error.code);
    const scored = await scorePoints(model.value, IRIS, COMPUTING.engine);
    expect(scored.labels).toEqual(discovery.labels);
    const alone = matrixOf([[...IRIS.values.subarray(4 * 77, 4 * 78)]]);
    const one = await scorePoints(model.value, alone, COMPUTING.engine);
    expect(one.distance[0]).toBe(scored.distance[77]);
  });

  test('are read back to the last bit, and not where anything does not fit', () => {
    const { embedding } = discovery;
    if (embedding === null) throw new Error('there is an embedding');
    const packed = packEmbedding(embedding);
    expect(unpackEmbedding(packed, 4)).toEqual(embedding);
    expect(unpackEmbedding(packed, 5)).toBeNull();
    for (const wrong of wrongs(packed)) expect(unpackEmbedding(wrong as PackedEmbedding, 4)).toBeNull();
  });
});

function wrongs(packed: PackedEmbedding): unknown[] {
  const always = [
    { ...packed, dimensions: 3 },
    { ...packed, dimensions: 0 },
    { ...packed, method: 'magic' },
  ];
  if (packed.method === 'pca') return [...always, { ...packed, components: packed.center }];
  const { network } = packed;
  const with_ = (change: object): object => ({ ...packed, network: { ...network, ...change } });
  return [
    ...always,
    with_({ layers: network.layers.slice(1) }),
    with_({ layers: [] }),
    with_({ layers: network.layers.map((layer) => ({ ...layer, activation: 'swish' })) }),
    with_({ weights: network.weights.slice(1) }),
    with_({ weights: network.weights.map(() => network.weights[1]) }),
    with_({ scale: packed.center }),
  ];
}

test('without an embedding a file is of the first version, which everybody reads', async () => {
  const file = await fileOf(await found('none', 2));
  expect(file.schema).toBe('kesit.model/1');
  expect(Object.hasOwn(file, 'embedding')).toBe(false);
  expect((await readClusterModel(JSON.stringify(file), sha256)).ok).toBe(true);
});

test('single-precision numbers lie in the file little-endian', async () => {
  const { embedding } = await found('autoencoder', 2);
  if (embedding?.embedder.method !== 'autoencoder') throw new Error('there is an autoencoder');
  const packed = packEmbedding(embedding);
  if (packed.method !== 'autoencoder') throw new Error('it is packed as one');
  const bytes = Buffer.from(packed.network.weights[0].float32, 'base64');
  expect(bytes.readFloatLE(4)).toBe(embedding.embedder.weights[0][1]);
});

test('an embedding as wide as the rows is refused', async () => {
  for (const method of ['pca', 'autoencoder'] as const) {
    const settings = { ...STANDARD_SETTINGS, embedding: { method, dimensions: 4 } };
    expect(await discover(IRIS, settings, COMPUTING)).toEqual({
      ok: false,
      error: { code: 'too-many-dimensions', facts: { dimensions: 4, columns: 4 } },
    });
  }
});
