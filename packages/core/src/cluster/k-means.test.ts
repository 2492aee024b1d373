import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IRIS, matrixOf, REFERENCE } from '../../test-support/cluster-reference.ts';
import { type Matrix, takeRows } from '../matrix/index.ts';
import { createRng, shuffleInPlace, streamOf } from '../random/index.ts';
import { adjustedRand } from './adjusted-rand.ts';
import { assignClusters, fitKMeans, type KMeansFit, type KMeansOptions } from './k-means.ts';
import { seedCenters } from './k-means-plus-plus.ts';
import { lloyd } from './lloyd.ts';
import { separation } from './separation.ts';
import { silhouette } from './silhouette.ts';
import { applyTransform, fitTransform } from './transform.ts';

function fit(points: Matrix, options: KMeansOptions): KMeansFit {
  const fitted = fitKMeans(points, options);
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
  test.each(sweep)('in $k clusters is what scikit-learn finds', (expected) => {
    const { model, labels } = fit(points, { k: expected.k, seed: 7, restarts: 100 });
    // Both took the best of a hundred runs.
    expect(Math.abs(model.inertia / expected.inertia - 1)).toBeLessThan(1e-6);
    expect(model.sizes).toEqual(expected.sizes);
    expect(found(silhouette(points, labels)).mean).toBeCloseTo(expected.silhouette, 9);
    const { daviesBouldin, calinskiHarabasz } = found(separation(points, labels));
    expect(daviesBouldin).toBeCloseTo(expected.daviesBouldin, 9);
    expect(calinskiHarabasz).toBeCloseTo(expected.calinskiHarabasz, 6);
  });
});

test('published inertias of iris for one to six clusters', () => {
  const published = [681.3706, 152.347952, 78.851441, 57.228473, 46.446182, 39.039987];
  published.forEach((inertia, index) => {
    const reached = fit(IRIS, { k: index + 1, seed: 3, restarts: 50 }).model.inertia;
    expect(Math.abs(reached / inertia - 1)).toBeLessThan(index < 4 ? 1e-6 : 0.005);
  });
});

test('agrees with the species of iris as much as scikit-learn does', () => {
  const { labels } = fit(IRIS, { k: 3, seed: 1 });
  expect(adjustedRand(labels, Int32Array.from(REFERENCE.iris.species))).toBeCloseTo(
    REFERENCE.iris.adjustedRand,
    12,
  );
});

test('four corners, worked out by hand', () => {
  const corners = matrixOf([
    [0, 0],
    [0, 2],
    [10, 0],
    [10, 2],
  ]);
  const { model, labels } = fit(corners, { k: 2, seed: 1 });
  expect(model.inertia).toBe(4);
  expect(model.centers).toEqual([0, 1, 10, 1]);
  expect([...labels]).toEqual([0, 0, 1, 1]);
});

const rows = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
  minLength: 12,
  maxLength: 60,
});

test('the order of rows changes nothing but the order of labels', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 1000 }), (list, seed) => {
      const points = matrixOf(list);
      const whole = fitKMeans(points, { k: 3, seed });
      const order = Uint32Array.from({ length: list.length }, (_, i) => i);
      shuffleInPlace(createRng(seed), order);
      const shuffled = fitKMeans(takeRows(points, order), { k: 3, seed });
      if (!whole.ok || !shuffled.ok) return expect(shuffled.ok).toBe(whole.ok);
      expect(shuffled.value.model).toEqual(whole.value.model);
      expect([...shuffled.value.labels]).toEqual(Array.from(order, (row) => whole.value.labels[row]));
    }),
  );
});

test('inertia never rises within a run, and bounds find the labels that looking at all centers finds', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 1000 }), (list, k, seed) => {
      const points = matrixOf(list);
      const seen: number[] = [];
      const run = lloyd(points, seedCenters(points, k, streamOf(seed, 0)), {
        maxIterations: 50,
        tolerance: 0,
        onInertia: (inertia) => seen.push(inertia),
      });
      for (let i = 1; i < seen.length; i++) expect(seen[i]).toBeLessThanOrEqual(seen[i - 1] * (1 + 1e-12));
      const { distance } = assignClusters({ k, columns: 2, centers: [...run.centers] }, points);
      run.labels.forEach((label, i) => {
        const dx = list[i][0] - run.centers[label * 2];
        const dy = list[i][1] - run.centers[label * 2 + 1];
        expect(Math.sqrt(dx * dx + dy * dy)).toBeCloseTo(distance[i], 9);
      });
    }),
  );
});

test('a model survives JSON and structuredClone with the same predictions', () => {
  const { model, labels } = fit(IRIS, { k: 3, seed: 5 });
  for (const copy of [JSON.parse(JSON.stringify(model)), structuredClone(model)]) {
    expect(copy).toEqual(model);
    expect([...assignClusters(copy, IRIS).labels]).toEqual([...labels]);
  }
});

test('degenerate rows end in an error that says what is missing', () => {
  const same = matrixOf(Array.from({ length: 9 }, () => [1, 2]));
  expect(fitKMeans(same, { k: 2, seed: 1 })).toEqual({
    ok: false,
    error: { code: 'too-few-rows', facts: { needed: 2, found: 1 } },
  });
  expect(fitKMeans(matrixOf([[1, Number.NaN]]), { k: 1, seed: 1 })).toMatchObject({
    error: { code: 'number-missing', facts: { row: 1, column: 2 } },
  });
  expect(fitKMeans(matrixOf([[1, 2]]), { k: 4, seed: 1 })).toMatchObject({ error: { code: 'too-few-rows' } });
  expect(fit(same, { k: 1, seed: 1 }).model.inertia).toBe(0);
});

test('stops when it is asked to', () => {
  expect(() => fitKMeans(IRIS, { k: 3, seed: 1, shouldStop: () => true })).toThrow('stopped');
});
