/**
 * Values of table D of methods.md that no other test of this folder has. D23 to D27 are those of `evaluation`, D28 is
 * the autoencoder's.
 */
import { expect, test } from 'vitest';
import { IRIS, matrixOf } from '../../test-support/cluster-reference.ts';
import { COMPUTING } from '../../test-support/computing.ts';
import { kDistances } from './dbscan.ts';
import { fitKMeans } from './k-means.ts';
import { fitPca } from './pca.ts';

test('D3: the three centers of iris and their sizes', async () => {
  const fitted = await fitKMeans(IRIS, { k: 3, seed: 2, restarts: 30 }, COMPUTING);
  if (!fitted.ok) throw new Error(fitted.error.code);
  expect(fitted.value.model.sizes).toEqual([62, 50, 38]);
  [5.90161, 2.74839, 4.39355, 1.43387, 5.006, 3.428, 1.462, 0.246, 6.85, 3.07368, 5.74211, 2.07105].forEach(
    (value, at) => {
      expect(Math.abs(fitted.value.model.centers[at] - value)).toBeLessThan(1e-5);
    },
  );
});

test('D13: distances to the fifth other row of iris', async () => {
  const found = await kDistances(IRIS, 6, COMPUTING.engine);
  if (!found.ok) throw new Error(found.error.code);
  const sorted = found.value.toReversed();
  expect(sorted[0]).toBeCloseTo(0.141421, 6);
  expect((sorted[74] + sorted[75]) / 2).toBeCloseTo(0.387298, 6);
  expect(sorted[149]).toBeCloseTo(1.024695, 6);
});

test('D14 and D16: singular values of iris and of the six points of the handbook', () => {
  const singular = (rows: typeof IRIS): number[] => {
    const fitted = fitPca(rows);
    if (!fitted.ok) throw new Error(fitted.error.code);
    return fitted.value.variance.map((variance) => Math.sqrt(variance * (rows.rows - 1)));
  };
  const six = matrixOf([
    [-1, -1],
    [-2, -1],
    [-3, -2],
    [1, 1],
    [2, 1],
    [3, 2],
  ]);
  const close = (found: number[], expected: number[]): void => {
    for (const [i, value] of expected.entries()) expect(Math.abs(found[i] - value)).toBeLessThan(1e-7);
  };
  close(singular(IRIS), [25.09996044, 6.01314738, 3.41368064, 1.88452351]);
  close(singular(six), [6.30061232, 0.54980396]);
  const fitted = fitPca(six);
  expect(fitted.ok && fitted.value.varianceShare[0]).toBeCloseTo(0.99244289, 7);
});
