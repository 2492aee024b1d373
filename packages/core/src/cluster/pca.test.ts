import { expect, test } from 'vitest';
import { IRIS, matrixOf, REFERENCE } from '../../test-support/cluster-reference.ts';
import { fitPca, projectPca } from './pca.ts';
import { applyTransform, fitTransform, undoTransform } from './transform.ts';

test('iris has the components scikit-learn finds', () => {
  const fitted = fitPca(IRIS);
  if (!fitted.ok) throw new Error(fitted.error.code);
  const { variance, varianceShare, components } = fitted.value;
  variance.forEach((value, i) => {
    expect(value).toBeCloseTo(REFERENCE.iris.pca.variance[i], 10);
    expect(varianceShare[i]).toBeCloseTo(REFERENCE.iris.pca.share[i], 10);
    REFERENCE.iris.pca.components[i].forEach((entry, j) => {
      expect(Math.abs(components[i * 4 + j])).toBeCloseTo(entry, 9);
    });
  });
  const first = projectPca(fitted.value, IRIS, 2);
  const mean = first.values.filter((_, at) => at % 2 === 0).reduce((sum, value) => sum + value, 0) / 150;
  expect(mean).toBeCloseTo(0, 12);
});

test('a constant column has no variance and stays out of the way', () => {
  const fitted = fitPca(
    matrixOf([
      [1, 7],
      [3, 7],
      [5, 7],
    ]),
  );
  expect(fitted).toMatchObject({
    value: { variance: [4, 0], varianceShare: [1, 0], components: [1, 0, 0, 1] },
  });
});

test('robust scaling is scikit-learn’s', () => {
  const scaled = applyTransform(fitTransform(IRIS, 'robust'), IRIS);
  REFERENCE.iris.robust.forEach((value, j) => {
    expect(scaled.values[j]).toBeCloseTo(value, 12);
  });
});

test.each(['none', 'log1p', 'z', 'log1p-z', 'robust'] as const)('%s can be undone', (method) => {
  const transform = fitTransform(IRIS, method);
  const back = undoTransform(transform, applyTransform(transform, IRIS));
  back.values.forEach((value, at) => {
    expect(value).toBeCloseTo(IRIS.values[at], 10);
  });
});

test('after z-scoring the unit of a column does not matter', () => {
  const inCents = { ...IRIS, values: IRIS.values.map((value, at) => (at % 4 === 2 ? value * 100 : value)) };
  const one = applyTransform(fitTransform(IRIS, 'z'), IRIS);
  const other = applyTransform(fitTransform(inCents, 'z'), inCents);
  one.values.forEach((value, at) => {
    expect(other.values[at]).toBeCloseTo(value, 10);
  });
});
