import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IRIS, matrixOf, REFERENCE } from '../../test-support/cluster-reference.ts';
import { adjustedRand } from './adjusted-rand.ts';
import { type DbscanFit, type DbscanOptions, fitDbscan, kDistances } from './dbscan.ts';
import { kdTree, neighborSearch } from './kd-tree.ts';
import { knee } from './knee.ts';

function fit(points: typeof IRIS, options: DbscanOptions): DbscanFit {
  const fitted = fitDbscan(points, options);
  if (!fitted.ok) throw new Error(fitted.error.code);
  return fitted.value;
}

test.each(REFERENCE.iris.dbscan)('iris with eps $eps and $minSamples rows', (expected) => {
  const { model } = fit(IRIS, expected);
  expect(model.noise).toBe(expected.noise);
  expect(model.sizes).toEqual(expected.sizes);
});

test('the six points of the handbook', () => {
  const points = matrixOf([
    [1, 2],
    [2, 2],
    [2, 3],
    [8, 7],
    [8, 8],
    [25, 80],
  ]);
  expect([...fit(points, { eps: 3, minSamples: 2 }).labels]).toEqual([0, 0, 0, 1, 1, -1]);
});

test('two moons are told apart, which no center could do', () => {
  const { labels } = fit(matrixOf(REFERENCE.moons.points), { eps: 0.2, minSamples: 5 });
  expect(adjustedRand(labels, Int32Array.from(REFERENCE.moons.labels))).toBe(1);
});

test('distances to the fourth other row of iris, as published', () => {
  const distances = kDistances(IRIS, 5);
  if (!distances.ok) throw new Error(distances.error.code);
  // Table D13 counts a row's own distance of 0 as the first of five: the fifth is that to the fourth other row.
  const sorted = distances.value.toReversed();
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    return sorted[below] + (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]) * (place - below);
  };
  expect(at(0)).toBeCloseTo(0.141421, 6);
  expect(at(0.5)).toBeCloseTo(0.374166, 6);
  expect(at(0.9)).toBeCloseTo(0.616441, 6);
  expect(at(1)).toBeCloseTo(1.004988, 6);
});

test('the tree finds the neighbors that looking at every row finds', () => {
  const point = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 12 })));
  fc.assert(
    fc.property(
      fc.array(point, { minLength: 1, maxLength: 200 }),
      fc.integer({ min: 1, max: 9 }),
      (list, radius) => {
        const points = matrixOf(list);
        const search = neighborSearch(kdTree(points));
        const distance = (a: readonly number[], b: readonly number[]): number =>
          Math.hypot(...a.map((value, j) => value - b[j]));
        for (let row = 0; row < Math.min(10, list.length); row++) {
          const found = [...search.found.subarray(0, search.within(row, radius))].sort((a, b) => a - b);
          const near = list.flatMap((other, i) => (distance(list[row], other) <= radius + 1e-12 ? [i] : []));
          expect(found).toEqual(near);
          const others = list.filter((_, i) => i !== row).map((other) => distance(list[row], other));
          if (others.length >= 3) {
            expect(search.kth(row, 3)).toBeCloseTo(others.sort((a, b) => a - b)[2], 9);
          }
        }
      },
    ),
  );
});

test('an eps or a number of rows that cannot be is said', () => {
  expect(fitDbscan(IRIS, { eps: 0, minSamples: 5 })).toMatchObject({
    error: { code: 'option-out-of-range', facts: { option: 'eps', value: 0 } },
  });
  expect(fitDbscan(IRIS, { eps: 1, minSamples: 0 })).toMatchObject({
    error: { code: 'option-out-of-range', facts: { option: 'min-samples', value: 0 } },
  });
});

test('the knee of a curve that bends at its third point is the third point; a straight line has none', () => {
  expect(knee([10, 6, 2, 1.5, 1, 0.5, 0])).toBe(2);
  expect(knee([3, 2, 1, 0])).toBeNull();
  expect(knee([1, 0])).toBeNull();
});
