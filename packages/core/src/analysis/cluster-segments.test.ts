import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { analyzeFiles, expectOk, textFile } from '../../test-support/analyze-files.ts';
import { COMPUTING } from '../../test-support/computing.ts';
import { FEATURE_SETS, STANDARD_SETTINGS } from '../cluster/index.ts';
import { generateOrders } from '../generator/index.ts';
import { clusterModel } from '../model/index.ts';
import type { Analysis } from './analysis.ts';
import { type ClusteredCustomers, clusterCustomers } from './cluster-customers.ts';
import type { ClusterSegments } from './cluster-members.ts';
import { clusterReasons } from './cluster-reasons.ts';
import { segmentByClusters } from './cluster-segments.ts';
import { pointsDigest } from './points-digest.ts';

const sha256 = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(createHash('sha256').update(bytes).digest());

const SETTINGS = { ...STANDARD_SETTINGS, method: 'dbscan', minSamples: 5 } as const;

let text: string;
let analysis: Analysis;
let found: ClusteredCustomers;
let clusters: ClusterSegments;

beforeAll(async () => {
  const { chunks } = generateOrders({ customers: 300, months: 12, seed: 5 });
  text = Buffer.concat([...chunks].map((chunk) => chunk.slice())).toString('utf8');
  analysis = expectOk(await analyzeFiles([textFile(text)]));
  found = expectOk(await clusterCustomers(analysis, FEATURE_SETS.rfm, SETTINGS, COMPUTING));
  const { at, discovery } = found;
  const window = { asOf: null, firstDay: null, lastDay: null, rows: analysis.rowsRead };
  const parts = { discovery, features: at.features, names: found.clusters, segments: null, window };
  const labels = new Int16Array(analysis.base.customers.count).fill(-1);
  at.rows.forEach((row, i) => {
    labels[row] = discovery.labels[i];
  });
  clusters = {
    name: { en: 'Mine', tr: 'Benim' },
    model: await clusterModel(parts, sha256),
    members: { digest: pointsDigest(at), labels },
  };
});

test('an analysis asked for clusters has them as its segments, noise in one of its own', async () => {
  expect(found.discovery.noise).toBeGreaterThan(0);
  const again = expectOk(await analyzeFiles([textFile(text)], { clusters }));
  expect(again.preset.by).toBe('clusters');
  expect(again.preset.segments.map(({ name }) => name.en)).toEqual([
    ...found.clusters.map(({ name }) => name.en),
    'In no cluster',
  ]);
  const sizes = again.preset.segments.map(
    (_, place) => again.assignment.segment.filter((segment) => segment === place).length,
  );
  expect(sizes).toEqual([...found.discovery.sizes, found.discovery.noise]);
});

test('of other customers the model decides, and then there is no noise', async () => {
  const asOf = analysis.asOfDay - 60;
  const earlier = expectOk(await analyzeFiles([textFile(text)], { clusters, asOf }));
  expect(earlier.base.customers.count).toBeGreaterThan(0);
  expect(earlier.preset.segments).toHaveLength(found.clusters.length);
  expect(Math.min(...earlier.assignment.rule)).toBe(0);
});

test('a customer is nearest to a center, and the numbers compared are told', () => {
  const by = expectOk(segmentByClusters(analysis, { ...clusters, members: null }));
  const reasons = clusterReasons({ ...analysis, ...by, clusters }, 7);
  expect(reasons?.nearest).toBe(by.assignment.segment[7]);
  expect(reasons?.features.map(({ feature }) => feature)).toEqual(FEATURE_SETS.rfm);
  expect(reasons?.features[1].value).toBe(analysis.base.customers.orderCount?.[7]);
  expect(clusterReasons(analysis, 7)).toBeNull();
});

test('the middle of a group in an embedding is told in the units of the features', async () => {
  const settings = { ...STANDARD_SETTINGS, k: 1, embedding: { method: 'pca', dimensions: 2 } } as const;
  const {
    at,
    discovery,
    clusters: names,
  } = expectOk(await clusterCustomers(analysis, FEATURE_SETS.rfm, settings, COMPUTING));
  const window = { asOf: null, firstDay: null, lastDay: null, rows: analysis.rowsRead };
  const parts = { discovery, features: at.features, names, segments: null, window };
  const model = await clusterModel(parts, sha256);
  const reasons = clusterReasons({ ...analysis, clusters: { ...clusters, model, members: null } }, 7);
  // The one group is everybody, and its middle the mean of the logarithms.
  at.features.forEach((feature, j) => {
    const column = Array.from(at.rows, (_, i) => at.points.values[i * at.points.columns + j]);
    const mean = column.reduce((sum, value) => sum + Math.log1p(value), 0) / column.length;
    expect(reasons?.features[j]).toMatchObject({ feature, center: expect.closeTo(Math.expm1(mean), 6) });
  });
});

test('data without a column of the model is refused, and the column named', () => {
  const customers = { ...analysis.base.customers, totalSpend: null };
  const base = { ...analysis.base, customers };
  expect(segmentByClusters({ base, scores: { ...analysis.scores, m: null } }, clusters)).toMatchObject({
    error: { code: 'model-needs-features', facts: { features: 'totalSpend' } },
  });
});

test('other numbers have another digest', () => {
  const { points, rows } = found.at;
  const values = points.values.slice();
  values[5] += 1;
  const other = pointsDigest({ rows, points: { ...points, values } });
  expect(other).not.toBe(pointsDigest(found.at));
  expect(pointsDigest({ rows: rows.slice(), points })).toBe(pointsDigest(found.at));
});
