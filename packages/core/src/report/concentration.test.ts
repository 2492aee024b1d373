import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concentrationOf } from './concentration.ts';

test('ten customers by hand', () => {
  // The best brings 55 of 100; a tenth of a customer is 5.5 of them. Mean absolute difference: 99 / 2 / 100 by pairs.
  const spend = Float64Array.of(5, 5, 5, 5, 5, 5, 5, 5, 5, 55);
  const found = concentrationOf(spend);
  expect(found?.top1).toBeCloseTo(0.055, 12);
  expect(found?.top10).toBeCloseTo(0.55, 12);
  expect(found?.top20).toBeCloseTo(0.6, 12);
  // Sum over pairs of |difference|: 2 × 9 × 50 = 900, over 2 n² mean = 2 × 100 × 10.
  expect(found?.gini).toBeCloseTo(0.45, 12);
});

test('all alike', () => {
  expect(concentrationOf(new Float64Array(100).fill(0.1))).toMatchObject({ gini: 0 });
  expect(concentrationOf(new Float64Array(100).fill(0.1))?.top20).toBeCloseTo(0.2, 12);
});

test('one customer brings everything', () => {
  expect(concentrationOf(Float64Array.of(7))).toEqual({ top1: 0.01, top10: 0.1, top20: 0.2, gini: 0 });
});

test('nothing spent, nothing to share', () => {
  expect(concentrationOf(Float64Array.of())).toBeNull();
  expect(concentrationOf(Float64Array.of(0, -5, Number.NaN))).toBeNull();
});

test('the best bring at least their share, more of them more, and the order of rows means nothing', () => {
  const spend = fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(spend, (amounts) => {
      const found = concentrationOf(Float64Array.from(amounts));
      if (found === null) throw new Error('spend is positive');
      const { top1, top10, top20, gini } = found;
      expect(top1).toBeGreaterThanOrEqual(0.01 - 1e-12);
      expect(top10).toBeGreaterThanOrEqual(top1);
      expect(top20).toBeGreaterThanOrEqual(top10);
      expect(top20).toBeLessThanOrEqual(1);
      expect(gini).toBeGreaterThanOrEqual(0);
      expect(gini).toBeLessThan(1);
      expect(concentrationOf(Float64Array.from(amounts).reverse())).toEqual(found);
    }),
  );
});
