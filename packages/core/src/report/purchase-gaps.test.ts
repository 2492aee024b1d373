import { expect, test } from 'vitest';
import { customerTable } from '../../test/customer-base.ts';
import { createRng, uniform } from '../random/index.ts';
import { countedGaps, estimatedGaps } from './purchase-gaps.ts';

test('counted gaps give the days half and nine in ten of them stay within', () => {
  const counts = new Float64Array(61);
  counts[7] = 50;
  counts[30] = 40;
  counts[60] = 10;
  expect(countedGaps(counts)).toEqual({ gaps: 100, medianDays: 7, ninetiethDays: 30, method: 'counted' });
});

test('99 gaps are too few to say', () => {
  expect(countedGaps(Float64Array.of(0, 99))).toBeNull();
  expect(estimatedGaps(customerTable({ activeDays: [99], purchaseDays: [100] }))).toBeNull();
});

test('customers with one gap each are known exactly', () => {
  const activeDays = Array.from({ length: 100 }, (_, index) => index + 1);
  const table = customerTable({ activeDays, purchaseDays: activeDays.map(() => 2) });
  expect(estimatedGaps(table)).toEqual({ gaps: 100, medianDays: 50, ninetiethDays: 90, method: 'estimated' });
});

test('one-time buyers have no gaps', () => {
  const table = customerTable({ activeDays: new Array(200).fill(0), purchaseDays: new Array(200).fill(1) });
  expect(estimatedGaps(table)).toBeNull();
  expect(estimatedGaps(customerTable({ orderCount: [1] }))).toBeNull();
});

test('the estimate finds the gaps of purchases at random moments', () => {
  const rng = createRng(20_261_123);
  const activeDays: number[] = [];
  const purchaseDays: number[] = [];
  const counts = new Float64Array(1001);
  for (let customer = 0; customer < 3000; customer++) {
    const days = new Set(Array.from({ length: 2 + (customer % 9) }, () => Math.floor(uniform(rng) * 1000)));
    const sorted = [...days].sort((a, b) => a - b);
    sorted.slice(1).forEach((day, index) => {
      counts[day - sorted[index]]++;
    });
    activeDays.push(sorted[sorted.length - 1] - sorted[0]);
    purchaseDays.push(sorted.length);
  }
  const counted = countedGaps(counts);
  const estimated = estimatedGaps(customerTable({ activeDays, purchaseDays }));
  expect(estimated?.gaps).toBe(counted?.gaps);
  // Sampling error of a quantile of 15,000 gaps is about one day in a hundred.
  expect(Math.abs((estimated?.medianDays ?? 0) / (counted?.medianDays ?? 1) - 1)).toBeLessThan(0.03);
  expect(Math.abs((estimated?.ninetiethDays ?? 0) / (counted?.ninetiethDays ?? 1) - 1)).toBeLessThan(0.03);
});
