import fc from 'fast-check';
import { expect, test } from 'vitest';
import { share, spreadOfSorted, sum } from './index.ts';

test('small amounts are not lost beside large ones', () => {
  expect(sum([1e16, 1, -1e16])).toBe(1);
  expect(sum(new Float64Array(10).fill(0.1))).toBe(1);
  expect(sum([])).toBe(0);
});

test('whole numbers add up exactly', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (values) => {
      expect(sum(values)).toBe(values.reduce((total, value) => total + value, 0));
    }),
  );
});

test('the middle of an even number of values lies between two of them', () => {
  expect(spreadOfSorted(Float64Array.of(1, 2, 4, 9))).toEqual({ mean: 4, median: 3 });
  expect(spreadOfSorted(Float64Array.of(1, 2, 9))).toEqual({ mean: 4, median: 2 });
  expect(spreadOfSorted(Float64Array.of())).toBeNull();
});

test('there is no share of nothing', () => {
  expect(share(1, 4)).toBe(0.25);
  expect(share(0, 0)).toBeNull();
});
