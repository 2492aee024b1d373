import fc from 'fast-check';
import { expect, test } from 'vitest';
import { customerTable } from '../../test/customer-base.ts';
import { percentile, standingsOf } from './standing.ts';

test('a percentile is the share below, equals counted half', () => {
  expect(percentile([1, 2, 3, 4], 3)).toBe(0.625);
  expect(percentile([7, 7, 7], 7)).toBe(0.5);
  expect(percentile([1, Number.NaN, 3], 3)).toBe(0.75);
  expect(percentile([1, 2], Number.NaN)).toBeNull();
});

test('the percentiles of all customers have their middle at one half', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), (values) => {
      const total = values.reduce((sum, value) => sum + (percentile(values, value) ?? Number.NaN), 0);
      expect(total / values.length).toBeCloseTo(0.5, 9);
    }),
  );
});

test('a customer stands somewhere in every feature the data has, and in no other', () => {
  const source = {
    customers: customerTable({
      totalSpend: [10, 30, 20, 40],
      meanDaysBetweenPurchases: [5, Number.NaN, 9, 7],
    }),
    scores: {
      mode: 'tie-safe',
      levels: 5,
      r: Uint8Array.of(1, 2, 3, 4),
      f: Uint8Array.of(1, 1, 1, 1),
      m: null,
    },
    customerValues: null,
  } as const;
  expect(standingsOf(source, 1)).toEqual([
    { feature: 'totalSpend', value: 30, percentile: 0.625, median: 25 },
    { feature: 'meanDaysBetweenPurchases', value: Number.NaN, percentile: null, median: 7 },
    { feature: 'r', value: 2, percentile: 0.375, median: 2.5 },
    { feature: 'f', value: 1, percentile: 0.5, median: 1 },
  ]);
});
