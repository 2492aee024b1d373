import { expect, test } from 'vitest';
import { analyzeFiles, expectOk, textFile } from '../../test-support/analyze-files.ts';
import { COMPUTING } from '../../test-support/computing.ts';
import { FEATURE_SETS, STANDARD_SETTINGS } from '../cluster/index.ts';
import { generateOrders } from '../generator/index.ts';
import { customerValues, profileSegments } from '../segment/index.ts';
import { clusterCustomers } from './cluster-customers.ts';
import { profileClusters } from './profile-clusters.ts';

const { chunks } = generateOrders({ customers: 300, months: 12, seed: 5 });
const text = Buffer.concat([...chunks].map((chunk) => chunk.slice())).toString('utf8');
const analysis = expectOk(await analyzeFiles([textFile(text)]));
const values = customerValues(analysis.base.customers, analysis.scores);

test('clusters that are the segments are told of as the segments are', () => {
  const { base, preset, assignment } = analysis;
  const rows = Uint32Array.from(assignment.segment.keys());
  const labels = Int32Array.from(assignment.segment);
  const k = preset.segments.length;
  const expected = profileSegments(base, preset, assignment, values);
  const found = profileClusters(base, { rows, labels, k }, values);
  expect(found?.map(({ segment: _, ...rest }) => rest)).toEqual(
    expected.map(({ segment: _, ...rest }) => rest),
  );
});

test('profile, revenue and actions of a cluster say the same', async () => {
  const settings = { ...STANDARD_SETTINGS, k: 5 };
  const { clusters } = expectOk(await clusterCustomers(analysis, FEATURE_SETS.eight, settings, COMPUTING));
  for (const { profile, customers, revenue, revenueShare, means, recommended } of clusters) {
    expect(profile?.customers).toBe(customers);
    expect(profile?.revenue).toBeCloseTo(revenue ?? Number.NaN, 6);
    expect(profile?.revenueShare).toBeCloseTo(revenueShare ?? Number.NaN, 9);
    expect(profile?.totalSpend?.mean).toBeCloseTo(means[0], 6);
    expect(profile?.topCategories?.length).toBeGreaterThan(0);
    expect(profile?.mobileLoverShare).toBeGreaterThanOrEqual(0);
    expect(recommended?.actions.length).toBeGreaterThan(0);
  }
});

test('noise and who was not looked at are in no profile; of too many clusters there are none', () => {
  const rows = Uint32Array.of(0, 1, 2, 3);
  const labels = Int32Array.of(0, -1, 0, 1);
  const found = profileClusters(analysis.base, { rows, labels, k: 2 }, values);
  expect(found?.map(({ customers }) => customers)).toEqual([2, 1]);
  expect(found?.[0].customerShare).toBe(2 / analysis.base.customers.count);
  expect(profileClusters(analysis.base, { rows, labels, k: 255 }, values)).toBeNull();
});
