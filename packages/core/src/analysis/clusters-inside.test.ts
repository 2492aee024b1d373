import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { analyzeFiles, expectOk, textFile } from '../../test-support/analyze-files.ts';
import { COMPUTING } from '../../test-support/computing.ts';
import { FEATURE_SETS, STANDARD_SETTINGS } from '../cluster/index.ts';
import { generateOrders } from '../generator/index.ts';
import { clusterModel, keptScopes, openModel, type Scope, scopesInside } from '../model/index.ts';
import type { Analysis } from './analysis.ts';
import { clusterCustomers } from './cluster-customers.ts';
import { clusterLabels, customersInside } from './cluster-labels.ts';
import type { ClusterSegments } from './cluster-members.ts';
import { clusterReasons } from './cluster-reasons.ts';
import { segmentByClusters } from './cluster-segments.ts';
import { pointsDigest } from './points-digest.ts';

const sha256 = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(createHash('sha256').update(bytes).digest());

let text: string;
let analysis: Analysis;
let outer: ClusterSegments;
let inner: ClusterSegments;

/** k-means in `k` clusters, among some. */
async function found(k: number, rows?: Uint32Array, within: readonly Scope[] = []): Promise<ClusterSegments> {
  const settings = { ...STANDARD_SETTINGS, k };
  const options = rows === undefined ? {} : { rows };
  const { at, discovery, clusters } = expectOk(
    await clusterCustomers(analysis, FEATURE_SETS.rfm, settings, COMPUTING, options),
  );
  const window = { asOf: null, firstDay: null, lastDay: null, rows: analysis.rowsRead };
  const names = clusters.map(({ actions }, id) => ({ id, name: { en: `C${id}`, tr: `K${id}` }, actions }));
  const labels = new Int16Array(analysis.base.customers.count).fill(-1);
  at.rows.forEach((row, i) => {
    labels[row] = discovery.labels[i];
  });
  const model = await clusterModel(
    { discovery, features: at.features, names, segments: null, within, window },
    sha256,
  );
  return {
    name: { en: 'Mine', tr: 'Benim' },
    model,
    members: { digest: pointsDigest(at), labels },
  };
}

beforeAll(async () => {
  const { chunks } = generateOrders({ customers: 300, months: 12, seed: 5 });
  text = Buffer.concat([...chunks].map((chunk) => chunk.slice())).toString('utf8');
  analysis = expectOk(await analyzeFiles([textFile(text)]));
  outer = await found(3);
  inner = { ...(await inside(outer, 1, 2)), outer };
});

async function inside(segments: ClusterSegments, cluster: number, k: number): Promise<ClusterSegments> {
  const rows = expectOk(customersInside(analysis, segments, cluster));
  const model = openModel(segments.model);
  const scopes = model && scopesInside(model, cluster);
  return found(k, rows, keptScopes(scopes ?? []));
}

function sizesOf(segments: ClusterSegments, of: Analysis = analysis): Record<string, number> {
  const { preset, assignment } = expectOk(segmentByClusters(of, segments));
  return Object.fromEntries(
    preset.segments.map(({ id }, place) => [id, assignment.segment.filter((at) => at === place).length]),
  );
}

test('clusters inside another stand in its place under both names, and all others stay', () => {
  const before = sizesOf(outer);
  const after = sizesOf(inner);
  expect(Object.keys(after)).toEqual(['cluster-1', 'cluster-2.1', 'cluster-2.2', 'cluster-3']);
  expect(after['cluster-1']).toBe(before['cluster-1']);
  expect(after['cluster-3']).toBe(before['cluster-3']);
  expect((after['cluster-2.1'] ?? 0) + (after['cluster-2.2'] ?? 0)).toBe(before['cluster-2']);
  const { preset } = expectOk(segmentByClusters(analysis, inner));
  expect(preset.segments.map(({ name }) => name.tr)).toEqual(['K0', 'K1 › K0', 'K1 › K1', 'K2']);
  expect(preset.remainder).toBeNull();
});

test('without those around them the same customers are in them, and the rest nowhere', () => {
  const { outer: _, ...alone } = inner;
  // By the centers that the model carries, as the command line tells who is inside.
  const labels = expectOk(clusterLabels(analysis, { ...alone, members: null }));
  expect(labels).toEqual(expectOk(clusterLabels(analysis, inner)));
  expect(labels.filter((label) => label === -1)).toHaveLength(
    analysis.base.customers.count - (sizesOf(outer)['cluster-2'] ?? 0),
  );
});

test('whoever is in none of the inner clusters stays in the one around them', () => {
  const [somebody = -1] = expectOk(customersInside(analysis, inner, 0));
  const labels = (inner.members?.labels ?? new Int16Array()).slice();
  labels[somebody] = -1;
  const after = sizesOf({ ...inner, members: { digest: inner.members?.digest ?? '', labels } });
  expect(Object.keys(after)).toEqual(['cluster-1', 'cluster-2', 'cluster-2.1', 'cluster-2.2', 'cluster-3']);
  expect(after['cluster-2']).toBe(1);
});

test('to any depth, and of other data the models decide', async () => {
  const deepest: ClusterSegments = { ...(await inside(inner, 0, 2)), outer: inner };
  expect(Object.keys(sizesOf(deepest))).toEqual([
    'cluster-1',
    'cluster-2.1.1',
    'cluster-2.1.2',
    'cluster-2.2',
    'cluster-3',
  ]);
  const earlier = expectOk(await analyzeFiles([textFile(text)], { asOf: analysis.asOfDay - 60 }));
  const sizes = sizesOf(deepest, earlier);
  expect(Object.values(sizes).reduce((sum, size) => sum + size, 0)).toBe(earlier.base.customers.count);
});

test('why a customer is where it is is told by the clusters it is in', () => {
  const by = expectOk(segmentByClusters(analysis, inner));
  const at = { ...analysis, ...by, clusters: inner };
  for (const place of by.preset.segments.keys()) {
    const row = by.assignment.segment.indexOf(place);
    expect(clusterReasons(at, row)?.nearest).toBe(place);
  }
});

test('a model of clusters inside others that are not those around them is refused', () => {
  const other = { ...outer, model: { ...outer.model, clusters: outer.model.clusters.slice(0, 1) } };
  expect(segmentByClusters(analysis, { ...inner, outer: other })).toMatchObject({
    error: { code: 'model-damaged' },
  });
});
