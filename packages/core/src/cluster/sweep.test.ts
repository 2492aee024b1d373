import { expect, test } from 'vitest';
import { IRIS, matrixOf, REFERENCE } from '../../test-support/cluster-reference.ts';
import { COMPUTING } from '../../test-support/computing.ts';
import type { Matrix } from '../matrix/index.ts';
import { createRng, normal, uniform } from '../random/index.ts';
import { adjustedRand } from './adjusted-rand.ts';
import { bestPairing } from './assignment-match.ts';
import { gapStatistic } from './gap.ts';
import { fitHdbscan } from './hdbscan.ts';
import { fitKMeans } from './k-means.ts';
import { cutMicroClusters, fitMicroClusters } from './micro-clusters.ts';
import { fitMiniBatch } from './mini-batch.ts';
import { silhouette, silhouettes } from './silhouette.ts';
import { stability } from './stability.ts';
import { sweepKMeans } from './sweep.ts';

function expectOk<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Three round clouds, far apart, and which cloud each row is of. */
function clouds(each: number): { points: Matrix; truth: Int32Array } {
  const rng = createRng(11);
  const middles = [
    [0, 0],
    [12, 0],
    [6, 11],
  ];
  const rows = Array.from({ length: each * 3 }, (_, i) => middles[i % 3].map((at) => at + normal(rng)));
  return { points: matrixOf(rows), truth: Int32Array.from({ length: each * 3 }, (_, i) => i % 3) };
}

test('three clouds: every way to choose k chooses three, and the structure is strong', async () => {
  const { points } = clouds(80);
  const heard: number[] = [];
  const sweep = expectOk(
    await sweepKMeans(points, { from: 2, to: 7, seed: 1, onFit: ({ k }) => heard.push(k) }, COMPUTING),
  );
  expect(sweep.suggested).toEqual({ bySilhouette: 3, byElbow: 3, byDaviesBouldin: 3, byCalinskiHarabasz: 3 });
  expect(sweep.structure).toBe('strong');
  expect(heard).toEqual([2, 3, 4, 5, 6, 7]);
});

test('evenly spread rows have no structure to speak of, and the gap says one cluster', async () => {
  const rng = createRng(5);
  const points = matrixOf(
    Array.from({ length: 240 }, () => [uniform(rng), uniform(rng), uniform(rng), uniform(rng)]),
  );
  expect(['weak', 'none']).toContain(
    expectOk(await sweepKMeans(points, { from: 2, to: 6, seed: 1 }, COMPUTING)).structure,
  );
  expect(expectOk(await gapStatistic(points, { most: 4, seed: 1 }, COMPUTING)).suggested).toBe(1);
  expect(expectOk(await gapStatistic(clouds(40).points, { most: 5, seed: 1 }, COMPUTING)).suggested).toBe(3);
});

test('a sampled silhouette is close to that of all rows', async () => {
  const fitted = expectOk(await fitKMeans(IRIS, { k: 3, seed: 1 }, COMPUTING));
  const held = await COMPUTING.engine.holdRows(IRIS);
  const all = expectOk(await silhouette(held, fitted.labels));
  const some = expectOk(
    await silhouette(
      held,
      fitted.labels,
      Uint32Array.from({ length: 75 }, (_, i) => 2 * i),
    ),
  );
  expect(Math.abs(some.mean - all.mean)).toBeLessThan(0.05);
  for (let i = 0; i < 75; i++) expect(some.values[i]).toBe(all.values[2 * i]);
});

test('silhouettes of several labelings at once are those of each alone', async () => {
  const held = await COMPUTING.engine.holdRows(IRIS);
  const labelings: Int32Array[] = [];
  for (const k of [2, 3, 5, 8])
    labelings.push(expectOk(await fitKMeans(IRIS, { k, seed: 1 }, COMPUTING)).labels);
  labelings.push(labelings[1].map((label, row) => (row % 7 === 0 ? -1 : label)));
  const looked = Uint32Array.from({ length: 150 }, (_, row) => row);
  const together = expectOk(await silhouettes(held, labelings, looked));
  for (const [place, labels] of labelings.entries()) {
    const alone = expectOk(await silhouette(held, labels, looked));
    expect(together[place].mean).toBeCloseTo(alone.mean, 12);
    together[place].values.forEach((width, row) => {
      expect(width).toBeCloseTo(alone.values[row], 12);
    });
  }
  held.dispose();
});

test('four values worked out in the literature: silhouettes of 0, 1, 10, 11', async () => {
  const points = matrixOf([[0], [1], [10], [11]]);
  const held = await COMPUTING.engine.holdRows(points);
  const { values } = expectOk(await silhouette(held, Int32Array.of(0, 0, 1, 1)));
  expect([...values].map((value) => value.toFixed(6))).toEqual([
    '0.904762',
    '0.894737',
    '0.894737',
    '0.904762',
  ]);
});

test('one cluster has no silhouette, and that is said', async () => {
  const held = await COMPUTING.engine.holdRows(IRIS);
  expect(await silhouette(held, new Int32Array(150))).toMatchObject({ error: { code: 'one-cluster' } });
});

test('clouds come back when their rows are drawn anew; an even spread does not', async () => {
  const { points } = clouds(60);
  const fitted = expectOk(await fitKMeans(points, { k: 3, seed: 1 }, COMPUTING));
  expect(expectOk(await stability(points, fitted, { seed: 2 }, COMPUTING))).toBe(1);
  const rng = createRng(9);
  const even = matrixOf(Array.from({ length: 200 }, () => [uniform(rng), uniform(rng)]));
  const split = expectOk(await fitKMeans(even, { k: 5, seed: 1 }, COMPUTING));
  expect(expectOk(await stability(even, split, { seed: 2 }, COMPUTING))).toBeLessThan(0.9);
});

test('mini-batches find the clouds, and on iris stay within ten percent of the best inertia', async () => {
  const { points, truth } = clouds(2000);
  const { labels, model } = expectOk(await fitMiniBatch(points, { k: 3, seed: 3 }, COMPUTING));
  expect(adjustedRand(labels, truth)).toBe(1);
  expect(model.sizes).toEqual([2000, 2000, 2000]);
  const { inertia } = expectOk(await fitMiniBatch(IRIS, { k: 3, seed: 1 }, COMPUTING)).model;
  expect(inertia).toBeGreaterThanOrEqual(78.851441 - 1e-6);
  expect(inertia).toBeLessThan(78.851441 * 1.1);
});

test('two moons are the two clusters that scikit-learn’s HDBSCAN finds', async () => {
  const { labels } = expectOk(
    await fitHdbscan(matrixOf(REFERENCE.moons.points), { minClusterSize: 10 }, COMPUTING.engine),
  );
  expect(adjustedRand(labels, Int32Array.from(REFERENCE.moons.hdbscan))).toBe(1);
});

test('micro-clusters lead to the clouds, and their weights to all rows', async () => {
  const { points, truth } = clouds(3000);
  const gathered = expectOk(await fitMicroClusters(points, { count: 100, seed: 1 }, COMPUTING));
  expect(gathered.tree.size.at(-1)).toBe(9000);
  expect(adjustedRand(cutMicroClusters(gathered, 3), truth)).toBe(1);
});

test('the best pairing of a small table, worked out by hand', async () => {
  expect(
    bestPairing([
      [7, 5, 1],
      [8, 5, 2],
      [1, 4, 3],
    ]),
  ).toEqual([1, 0, 2]);
  expect(bestPairing([[1, 9]])).toEqual([1]);
  expect(bestPairing([[1], [9]])).toEqual([-1, 0]);
});
