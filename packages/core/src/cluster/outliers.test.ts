import { expect, test } from 'vitest';
import { matrixOf } from '../../test-support/cluster-reference.ts';
import { COMPUTING } from '../../test-support/computing.ts';
import { createTypedEngine } from '../engine/index.ts';
import { createRng, normal } from '../random/index.ts';
import { fitDbscan, kDistances } from './dbscan.ts';
import { dbscanMemory } from './dbscan-memory.ts';
import { type Discovery, type DiscoverySettings, discover, STANDARD_SETTINGS } from './discover.ts';
import { reasonsOf } from './outliers.ts';
import { robustSpread } from './robust-spread.ts';
import { applyTransform, fitTransform } from './transform.ts';

async function found(
  rows: readonly (readonly number[])[],
  settings: Partial<DiscoverySettings>,
): Promise<Discovery> {
  const discovery = await discover(
    matrixOf(rows),
    { ...STANDARD_SETTINGS, scale: 'none', ...settings },
    COMPUTING,
  );
  if (!discovery.ok) throw new Error(discovery.error.code);
  return discovery.value;
}

test('median and spread of the handbook, worked out by hand', async () => {
  // Deviations from the median 3: 2, 1, 0, 1, 97; their median is 1.
  expect(robustSpread(Float64Array.of(1, 2, 3, 4, 100))).toEqual({ median: 3, scale: 1.4826 });
  // More than half of the values are the same: the mean deviation, 4 / 5, takes over.
  expect(robustSpread(Float64Array.of(7, 7, 7, 7, 11))).toEqual({ median: 7, scale: 1.2533 * 0.8 });
  expect(robustSpread(Float64Array.of(5, 5)).scale).toBe(0);
  expect(robustSpread(Float64Array.of(4, 1, 3, 2)).median).toBe(2.5);
});

/** A grid of 25 rows around (0, 0), one around (20, 0), and one row far above the second. */
const GRIDS = [0, 20].flatMap((middle) =>
  Array.from({ length: 25 }, (_, i) => [middle + (i % 5) - 2, Math.floor(i / 5) - 2]),
);
const ODD = [21, 30];

test('noise is compared with its nearest cluster, and the feature that makes it odd comes first', async () => {
  const { outliers, noise, labels } = await found([...GRIDS, ODD], {
    method: 'dbscan',
    eps: 1.5,
    minSamples: 4,
  });
  expect(noise).toBe(1);
  expect(outliers).toMatchObject({ kind: 'noise', rows: Uint32Array.of(50) });
  expect(outliers.nearest[0]).toBe(labels[30]);
  // Of the second grid: medians 20 and 0, median absolute deviations 1 and 1.
  expect([...outliers.z.values].map((z) => z.toFixed(6))).toEqual([
    (1 / 1.4826).toFixed(6),
    (30 / 1.4826).toFixed(6),
  ]);
  expect(reasonsOf(outliers, 0)).toEqual([{ column: 1, z: outliers.z.values[1] }]);
  const own = 2 * outliers.nearest[0];
  expect([...outliers.medians.values.subarray(own, own + 2)]).toEqual([20, 0]);
  expect(outliers.distance[0]).toBeCloseTo(Math.hypot(1, 30), 12);
});

test('a method without noise tells who is far from their own center, and nobody where all are near', async () => {
  const { outliers } = await found([...GRIDS, ODD], { k: 2 });
  expect(outliers.kind).toBe('far');
  expect([...outliers.rows]).toEqual([50]);
  expect((await found(GRIDS, { k: 2 })).outliers.rows).toHaveLength(0);
});

test('rows that are all noise are compared with all rows', async () => {
  const far = Array.from({ length: 12 }, (_, i) => [i * i * 100, i * 50]);
  const { outliers, k, warnings } = await found(far, { method: 'dbscan', eps: 1, minSamples: 3 });
  expect(k).toBe(0);
  expect([...new Set(outliers.nearest)]).toEqual([-1]);
  expect(outliers.medians.rows).toBe(1);
  expect(warnings).toEqual([{ code: 'much-noise', facts: { noise: 12, rows: 12, share: 1 } }]);
});

test('a third of noise is warned of, a tenth is not', async () => {
  const rng = createRng(3);
  const dense = Array.from({ length: 60 }, () => [normal(rng) / 10, normal(rng) / 10]);
  const scattered = Array.from({ length: 30 }, (_, i) => [50 * (i + 1), -90 * (i + 1)]);
  const settings = { method: 'dbscan', eps: 1, minSamples: 5 } as const;
  const warned = await found([...dense, ...scattered], settings);
  expect(warned.warnings).toEqual([{ code: 'much-noise', facts: { noise: 30, rows: 90, share: 1 / 3 } }]);
  expect((await found([...dense, ...scattered.slice(0, 6)], settings)).warnings).toEqual([]);
});

test('values of outliers are in the units of the columns whatever the transform', async () => {
  const rng = createRng(8);
  const rows = Array.from({ length: 200 }, () => [100 + 10 * normal(rng), 5 + normal(rng)]);
  for (const scale of ['log1p-z', 'robust', 'z'] as const) {
    const { outliers } = await found([...rows, [100, 90]], { scale, k: 1 });
    expect(outliers.rows[0]).toBe(200);
    expect(reasonsOf(outliers, 0)[0].column).toBe(1);
    expect(Math.abs(outliers.medians.values[0] - 100)).toBeLessThan(3);
    expect(Math.abs(outliers.medians.values[1] - 5)).toBeLessThan(0.3);
  }
});

test('the memory told before a run of DBSCAN is near what it takes', async () => {
  const rows = 4000;
  const columns = 6;
  const rng = createRng(1);
  const values = Float64Array.from({ length: rows * columns }, () => 100 * normal(rng));
  // What others left behind may be collected in the middle.
  let least = process.memoryUsage().arrayBuffers;
  let most = 0;
  const engine = createTypedEngine(async () => {
    const now = process.memoryUsage().arrayBuffers;
    least = Math.min(least, now);
    most = Math.max(most, now - least);
  });
  const points = { rows, columns, values };
  const moved = applyTransform(fitTransform(points, 'z'), points);
  expect((await kDistances(moved, 5, engine)).ok).toBe(true);
  expect((await fitDbscan(moved, { eps: 0.5, minSamples: 5 }, engine)).ok).toBe(true);
  const told = dbscanMemory(rows, columns, 5);
  // WebAssembly holds copies of its own, which Node does not count.
  expect(told).toBeGreaterThan(most);
  expect(told).toBeLessThan(5 * most);
});
