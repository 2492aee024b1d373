import { readFileSync } from 'node:fs';
import { dataFile } from '@kesit/test/data';
import { expect, test } from 'vitest';
import { clusterCustomers, readNumbers } from '../../src/analysis/index.ts';
import {
  applyTransform,
  discover,
  fitLinkage,
  fitTransform,
  STANDARD_SETTINGS,
  silhouette,
} from '../../src/cluster/index.ts';
import { analyzeFiles, expectOk, inflate } from '../../test-support/analyze-files.ts';
import { REFERENCE } from '../../test-support/cluster-reference.ts';
import { COMPUTING } from '../../test-support/computing.ts';
import { memoryFile } from '../../test-support/memory-file.ts';

const fileOf = (name: string) => memoryFile(readFileSync(dataFile(name)), name);

test('Online Retail II by log R, F, M: inertias, silhouettes and the last heights of Ward', async () => {
  const analysis = expectOk(await analyzeFiles([fileOf('online_retail_II_2009-2010.csv.gz')]));
  const { customers, sweep, wardTop } = REFERENCE.onlineRetail2;
  for (const expected of sweep) {
    const settings = { ...STANDARD_SETTINGS, k: expected.k };
    const { discovery, at } = expectOk(
      await clusterCustomers(analysis, ['recencyDays', 'orderCount', 'totalSpend'], settings, COMPUTING),
    );
    expect(at.points.rows).toBe(customers);
    // Table D20: within 0.05 %.
    expect(Math.abs(discovery.inertia / expected.inertia - 1)).toBeLessThan(5e-4);
    expect(discovery.sweep[0].silhouette).toBeCloseTo(expected.silhouette, 2);
    if (expected.k > 2) continue;
    const points = applyTransform(fitTransform(at.points, 'log1p-z'), at.points);
    const { height } = expectOk(fitLinkage(points, { linkage: 'ward' }));
    // Table D21.
    wardTop.forEach((expectedHeight, i) => {
      expect(Math.abs(height[height.length - 3 + i] - expectedHeight)).toBeLessThan(1e-5);
    });
    const held = await COMPUTING.engine.holdRows(points);
    expect(expectOk(await silhouette(held, discovery.labels)).mean).toBeCloseTo(expected.silhouette, 3);
  }
}, 60_000);

test('the mall by income and spending: inertias, silhouette and sizes', async () => {
  const columns = ['Annual Income (k$)', 'Spending Score (1-100)'];
  const { points } = expectOk(await readNumbers(fileOf('Mall_Customers.csv'), columns, inflate));
  // Table D18.
  for (const [k, inertia] of [
    [3, 106_348.3731],
    [4, 73_679.789],
    [5, 44_448.4554],
    [6, 37_233.8145],
  ] as const) {
    const found = expectOk(
      await discover(points, { ...STANDARD_SETTINGS, scale: 'none', k, seed: 4 }, COMPUTING),
    );
    expect(Math.abs(found.inertia / inertia - 1)).toBeLessThan(1e-6);
    if (k !== 5) continue;
    expect(found.sizes.toSorted((a, b) => a - b)).toEqual([22, 23, 35, 39, 81]);
    expect(found.sweep[0].silhouette).toBeCloseTo(0.553932, 6);
  }
});
