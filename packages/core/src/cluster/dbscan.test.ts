import { expect, test } from 'vitest';
import { IRIS, matrixOf, REFERENCE } from '../../test-support/cluster-reference.ts';
import { COMPUTING } from '../../test-support/computing.ts';
import { adjustedRand } from './adjusted-rand.ts';
import { type DbscanFit, type DbscanOptions, fitDbscan, kDistances } from './dbscan.ts';
import { knee } from './knee.ts';

const { engine } = COMPUTING;

async function fit(points: typeof IRIS, options: DbscanOptions): Promise<DbscanFit> {
  const fitted = await fitDbscan(points, options, engine);
  if (!fitted.ok) throw new Error(fitted.error.code);
  return fitted.value;
}

test.each(REFERENCE.iris.dbscan)('iris with eps $eps and $minSamples rows', async (expected) => {
  const { model } = await fit(IRIS, expected);
  expect(model.noise).toBe(expected.noise);
  expect(model.sizes).toEqual(expected.sizes);
});

test('the six points of the handbook', async () => {
  const points = matrixOf([
    [1, 2],
    [2, 2],
    [2, 3],
    [8, 7],
    [8, 8],
    [25, 80],
  ]);
  expect([...(await fit(points, { eps: 3, minSamples: 2 })).labels]).toEqual([0, 0, 0, 1, 1, -1]);
});

test('two moons are told apart, which no center could do', async () => {
  const { labels } = await fit(matrixOf(REFERENCE.moons.points), { eps: 0.2, minSamples: 5 });
  expect(adjustedRand(labels, Int32Array.from(REFERENCE.moons.labels))).toBe(1);
});

test('distances to the fourth other row of iris, as published', async () => {
  const distances = await kDistances(IRIS, 5, engine);
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

test('an eps or a number of rows that cannot be is said', async () => {
  expect(await fitDbscan(IRIS, { eps: 0, minSamples: 5 }, engine)).toMatchObject({
    error: { code: 'option-out-of-range', facts: { option: 'eps', value: 0 } },
  });
  expect(await fitDbscan(IRIS, { eps: 1, minSamples: 0 }, engine)).toMatchObject({
    error: { code: 'option-out-of-range', facts: { option: 'min-samples', value: 0 } },
  });
});

test('the knee of a curve that bends at its third point is the third point; a straight line has none', () => {
  expect(knee([10, 6, 2, 1.5, 1, 0.5, 0])).toBe(2);
  expect(knee([3, 2, 1, 0])).toBeNull();
  expect(knee([1, 0])).toBeNull();
});
