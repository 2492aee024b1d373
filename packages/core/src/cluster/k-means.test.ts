import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IRIS, matrixOf, REFERENCE } from '../../test-support/cluster-reference.ts';
import { COMPUTING } from '../../test-support/computing.ts';
import { createWasmEngine } from '../engine/index.ts';
import { type Matrix, takeRows } from '../matrix/index.ts';
import { createRng, shuffleInPlace, streamOf } from '../random/index.ts';
import { adjustedRand } from './adjusted-rand.ts';
import { assignClusters, fitKMeans, type KMeansFit, type KMeansOptions } from './k-means.ts';
import { seedRows } from './k-means-plus-plus.ts';
import { lloyd } from './lloyd.ts';
import { separation } from './separation.ts';
import { silhouette } from './silhouette.ts';
import { applyTransform, fitTransform } from './transform.ts';

async function fit(points: Matrix, options: KMeansOptions): Promise<KMeansFit> {
  const fitted = await fitKMeans(points, options, COMPUTING);
  if (!fitted.ok) throw new Error(fitted.error.code);
  return fitted.value;
}

const found = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error('expected a value');
  return result.value;
};

const IRIS_Z = applyTransform(fitTransform(IRIS, 'z'), IRIS);

describe.each([
  ['iris', IRIS, REFERENCE.iris.sweep],
  ['iris, z-scored', IRIS_Z, REFERENCE.iris.sweepZ],
] as const)('%s', (_, points, sweep) => {
  test.each(sweep)('in $k clusters is what scikit-learn finds', async (expected) => {
    const { model, labels } = await fit(points, { k: expected.k, seed: 7, restarts: 100 });
    // Both took the best of a hundred runs.
    expect(Math.abs(model.inertia / expected.inertia - 1)).toBeLessThan(1e-6);
    expect(model.sizes).toEqual(expected.sizes);
    const held = await COMPUTING.engine.holdRows(points);
    expect(found(await silhouette(held, labels)).mean).toBeCloseTo(expected.silhouette, 9);
    held.dispose();
    const { daviesBouldin, calinskiHarabasz } = found(separation(points, labels));
    expect(daviesBouldin).toBeCloseTo(expected.daviesBouldin, 9);
    expect(calinskiHarabasz).toBeCloseTo(expected.calinskiHarabasz, 6);
  });
});

test('published inertias of iris for one to six clusters', async () => {
  const published = [681.3706, 152.347952, 78.851441, 57.228473, 46.446182, 39.039987];
  for (const [index, inertia] of published.entries()) {
    const { model } = await fit(IRIS, { k: index + 1, seed: 3, restarts: 50 });
    expect(Math.abs(model.inertia / inertia - 1)).toBeLessThan(index < 4 ? 1e-6 : 0.005);
  }
});

test('agrees with the species of iris as much as scikit-learn does', async () => {
  const { labels } = await fit(IRIS, { k: 3, seed: 1 });
  expect(adjustedRand(labels, Int32Array.from(REFERENCE.iris.species))).toBeCloseTo(
    REFERENCE.iris.adjustedRand,
    12,
  );
});

test('four corners, worked out by hand', async () => {
  const corners = matrixOf([
    [0, 0],
    [0, 2],
    [10, 0],
    [10, 2],
  ]);
  const { model, labels } = await fit(corners, { k: 2, seed: 1 });
  expect(model.inertia).toBe(4);
  expect(model.centers).toEqual([0, 1, 10, 1]);
  expect([...labels]).toEqual([0, 0, 1, 1]);
});

const rows = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
  minLength: 12,
  maxLength: 60,
});

test('the order of rows changes nothing but the order of labels', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 0, max: 1000 }), async (list, seed) => {
      const points = matrixOf(list);
      const whole = await fitKMeans(points, { k: 3, seed }, COMPUTING);
      const order = Uint32Array.from({ length: list.length }, (_, i) => i);
      shuffleInPlace(createRng(seed), order);
      const shuffled = await fitKMeans(takeRows(points, order), { k: 3, seed }, COMPUTING);
      if (!whole.ok || !shuffled.ok) return expect(shuffled.ok).toBe(whole.ok);
      expect(shuffled.value.model).toEqual(whole.value.model);
      expect([...shuffled.value.labels]).toEqual(Array.from(order, (row) => whole.value.labels[row]));
    }),
  );
});

test('inertia never rises within a run, and is that of the nearest centers', async () => {
  const ks = fc.integer({ min: 1, max: 6 });
  await fc.assert(
    fc.asyncProperty(rows, ks, fc.integer({ min: 0, max: 1000 }), async (list, k, seed) => {
      const points = matrixOf(list);
      const held = await COMPUTING.engine.holdRows(points);
      const seeds = takeRows(points, await seedRows(held, k, streamOf(seed, 0))).values;
      const seen: number[] = [];
      const run = await lloyd(held, points, seeds, {
        maxIterations: 50,
        rest: 0,
        onInertia: (inertia) => seen.push(inertia),
      });
      for (let i = 1; i < seen.length; i++) expect(seen[i]).toBeLessThanOrEqual(seen[i - 1] * (1 + 1e-12));
      const { squaredDistance } = await held.nearestCenters(run.centers);
      held.dispose();
      expect(run.inertia).toBeCloseTo(
        squaredDistance.reduce((sum, square) => sum + square, 0),
        6,
      );
    }),
  );
});

test('a center that nobody is nearest to moves to the row farthest from its own', async () => {
  const points = matrixOf([[0], [1], [2], [10], [11], [30]]);
  const held = await COMPUTING.engine.holdRows(points);
  const { centers, inertia } = await lloyd(held, points, Float64Array.of(1, 10.5, 1000), {
    maxIterations: 50,
    rest: 0,
  });
  held.dispose();
  expect([...centers]).toEqual([1, 10.5, 30]);
  expect(inertia).toBe(2.5);
});

test('a model survives JSON and structuredClone with the same predictions', async () => {
  const { model, labels } = await fit(IRIS, { k: 3, seed: 5 });
  for (const copy of [JSON.parse(JSON.stringify(model)), structuredClone(model)]) {
    expect(copy).toEqual(model);
    const again = await assignClusters(copy, IRIS, COMPUTING.engine);
    expect(again.labels).toEqual(labels);
  }
});

test('degenerate rows end in an error that says what is missing', async () => {
  const same = matrixOf(Array.from({ length: 9 }, () => [1, 2]));
  expect(await fitKMeans(same, { k: 2, seed: 1 }, COMPUTING)).toEqual({
    ok: false,
    error: { code: 'too-few-rows', facts: { needed: 2, found: 1 } },
  });
  expect(await fitKMeans(matrixOf([[1, Number.NaN]]), { k: 1, seed: 1 }, COMPUTING)).toMatchObject({
    error: { code: 'number-missing', facts: { row: 1, column: 2 } },
  });
  expect(await fitKMeans(matrixOf([[1, 2]]), { k: 4, seed: 1 }, COMPUTING)).toMatchObject({
    error: { code: 'too-few-rows' },
  });
  expect((await fit(same, { k: 1, seed: 1 })).model.inertia).toBe(0);
});

test('stops when it is asked to, and holds nothing afterwards', async () => {
  const engine = createWasmEngine(async () => {});
  let asked = 0;
  const shouldStop = (): boolean => ++asked > 3;
  const stopped = fitKMeans(IRIS, { k: 3, seed: 1, shouldStop }, { engine });
  await expect(stopped).rejects.toThrow('stopped');
  expect(engine.held()).toBe(0);
});
