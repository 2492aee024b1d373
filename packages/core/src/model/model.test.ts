import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { IRIS, matrixOf } from '../../test-support/cluster-reference.ts';
import { COMPUTING } from '../../test-support/computing.ts';
import { discover, STANDARD_SETTINGS } from '../cluster/index.ts';
import { applyModel } from './apply-model.ts';
import type { ClusterModelFile, ClusterModelParts } from './cluster-model.ts';
import { readClusterModel } from './read-model.ts';
import { keptScopes, rowsWithin, scopesInside } from './scope.ts';
import { scorePoints } from './score-points.ts';
import { clusterModel } from './write-model.ts';

const sha256 = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(createHash('sha256').update(bytes).digest());

const found = await discover(IRIS, { ...STANDARD_SETTINGS, k: 3 }, COMPUTING);
if (!found.ok) throw new Error(found.error.code);
const discovery = found.value;

const made = (parts: Partial<ClusterModelParts> = {}): Promise<ClusterModelFile> =>
  clusterModel(
    {
      discovery,
      features: ['a', 'b', 'c', 'd'],
      names: [0, 1, 2].map((i) => ({ id: i, name: { en: `cluster ${i}`, tr: `küme ${i}` }, actions: null })),
      segments: null,
      window: { asOf: null, firstDay: null, lastDay: null, rows: 150 },
      ...parts,
    },
    sha256,
  );

/** A file with other contents and a checksum that fits. */
async function forged(file: ClusterModelFile, changes: object): Promise<string> {
  const { sha256: _, ...body } = { ...file, ...changes };
  const digest = await sha256(new TextEncoder().encode(JSON.stringify(body)));
  return JSON.stringify({ ...body, sha256: Buffer.from(digest).toString('hex') });
}

const read = async (text: string) => readClusterModel(text, sha256);

test('whoever has the file gives the rows it was made from the same clusters, and one row alone too', async () => {
  const model = await read(JSON.stringify(await made()));
  if (!model.ok) throw new Error(model.error.code);
  const scored = await scorePoints(model.value, IRIS, COMPUTING.engine);
  expect(scored.labels).toEqual(discovery.labels);
  scored.confidence.forEach((confidence, i) => {
    expect(confidence).toBeCloseTo(discovery.confidence[i], 12);
  });
  const alone = await scorePoints(
    model.value,
    matrixOf([[...IRIS.values.subarray(4 * 77, 4 * 78)]]),
    COMPUTING.engine,
  );
  expect(alone.labels[0]).toBe(discovery.labels[77]);
  expect(alone.distance[0]).toBe(scored.distance[77]);
});

test('a file with one digit changed is refused', async () => {
  const text = JSON.stringify(await made());
  expect(await read(text.replace('"seed":42', '"seed":43'))).toMatchObject({
    error: { code: 'model-damaged' },
  });
});

test('a file of a later version is refused, and says so', async () => {
  const text = JSON.stringify(await made()).replace('kesit.model/1', 'kesit.model/3');
  expect(await read(text)).toEqual({
    ok: false,
    error: { code: 'model-newer', facts: { schema: 'kesit.model/3' } },
  });
});

test('what is no model is refused', async () => {
  for (const text of ['', '[]', 'null', '{}', '{"schema":"else/1"}']) {
    expect(await read(text)).toMatchObject({ error: { code: 'model-unreadable' } });
  }
});

test('a checksum that fits does not make numbers of what is none', async () => {
  const file = await made();
  expect(await read(await forged(file, { centers: { ...file.centers, rows: 4 } }))).toMatchObject({
    error: { code: 'model-damaged' },
  });
});

test('numbers come back to the last bit', async () => {
  const model = await read(JSON.stringify(await made()));
  if (!model.ok) throw new Error(model.error.code);
  expect(model.value.centers.values).toEqual(discovery.transformedCenters.values);
  expect(model.value.transform).toEqual(discovery.transform);
});

test('applied to the rows it was made from, a model shows the clusters as they were found', async () => {
  const model = await read(JSON.stringify(await made()));
  if (!model.ok) throw new Error(model.error.code);
  const applied = await applyModel(model.value, IRIS, COMPUTING);
  if (!applied.ok) throw new Error(applied.error.code);
  expect(applied.value.labels).toEqual(discovery.labels);
  expect(applied.value.sizes).toEqual(discovery.sizes);
  expect(applied.value.inertia).toBeCloseTo(discovery.inertia, 9);
  expect(applied.value.sweep[0]?.silhouette).toBeCloseTo(discovery.sweep[0]?.silhouette ?? Number.NaN, 12);
});

test('a model of everybody is written as before; one inside a cluster of another is version 2 and keeps whom it is of', async () => {
  expect((await made()).schema).toBe('kesit.model/1');
  const parent = await read(JSON.stringify(await made()));
  if (!parent.ok) throw new Error(parent.error.code);
  const scopes = scopesInside(parent.value, 1);
  if (scopes === null) throw new Error('cluster 1 is there');
  const file = await made({ within: keptScopes(scopes) });
  expect(file.schema).toBe('kesit.model/2');
  const child = await read(JSON.stringify(file));
  if (!child.ok) throw new Error(child.error.code);
  const rows = rowsWithin(
    child.value.within,
    Uint32Array.from({ length: 150 }, (_, row) => row),
    {
      segmentRows: () => null,
      pointsOf: () => ({ points: IRIS, rows: Uint32Array.from({ length: 150 }, (_, row) => row) }),
    },
  );
  expect([...(rows ?? [])]).toEqual(
    [...discovery.labels.keys()].filter((row) => discovery.labels[row] === 1),
  );
  expect(scopesInside(parent.value, 3)).toBeNull();
});

test('a scope that names a center which is not there, or a segment that is not, is refused', async () => {
  const parent = await read(JSON.stringify(await made()));
  if (!parent.ok) throw new Error(parent.error.code);
  const [scope] = keptScopes(scopesInside(parent.value, 1) ?? []);
  const file = await made();
  for (const wrong of [
    { ...scope, place: 3 },
    { ...scope, features: ['a'] },
    { kind: 'segment', segment: 'x', preset: { segments: [], rules: [] }, thresholds: {} },
    { kind: 'else' },
  ]) {
    expect(await read(await forged(file, { within: [wrong] }))).toMatchObject({
      error: { code: 'model-damaged' },
    });
  }
});
