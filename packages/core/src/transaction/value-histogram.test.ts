import { expect, test } from 'vitest';
import { binOf, foldRows } from '../../test-support/order-rows.ts';
import { countBeyond, createValueHistogram, mergeValueHistogram, outlierFence } from './value-histogram.ts';

function histogramOf(values: readonly number[]) {
  return foldRows(values.map((amount, second) => ({ customer: 'a', second, amount }))).cleaning.values;
}

test('a bin is an eighth of a doubling', () => {
  expect(binOf(2) - binOf(1)).toBe(8);
  expect(binOf(1.125) - binOf(1)).toBe(1);
  expect(binOf(1.1249)).toBe(binOf(1));
  expect(binOf(0.01)).toBeLessThan(binOf(0.02));
  expect(binOf(Number.MAX_VALUE)).toBeLessThan(createValueHistogram().length);
});

test('values of one size have their fence three doublings above it', () => {
  const histogram = histogramOf([...Array<number>(99).fill(10), 79, 81, 1000]);
  // 10 is 1.25 x 8; its bin ends at 11.25 (1.375 x 8 is the next), three doublings above that begins 88.
  expect(outlierFence(histogram)).toBe(binOf(10) + 24);
  expect(countBeyond(histogram, outlierFence(histogram))).toBe(1);
});

test('spread values have it three interquartile ranges above the upper quartile', () => {
  // Quartiles 1 and 16, four doublings apart: nothing below 2^16 is far out.
  const values = [1, 1, 4, 16, 16, 60_000, 100_000].flatMap((value) =>
    value < 100 ? Array<number>(20).fill(value) : [value],
  );
  const histogram = histogramOf(values);
  expect(outlierFence(histogram)).toBe(binOf(16) + 3 * 32);
  expect(countBeyond(histogram, outlierFence(histogram))).toBe(1);
});

test('of no values nothing is beyond', () => {
  const histogram = createValueHistogram();
  expect(countBeyond(histogram, outlierFence(histogram))).toBe(0);
});

test('parts add up to the whole', () => {
  const into = histogramOf([1, 2, 3]);
  mergeValueHistogram(into, histogramOf([3, 400]));
  expect(into).toEqual(histogramOf([1, 2, 3, 3, 400]));
});
